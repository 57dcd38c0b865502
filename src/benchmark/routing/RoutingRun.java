import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Measures one network, in a process of its own: {@code SIZE FOLDER FILE PARTS}. */
public final class RoutingRun {

  private RoutingRun() {}

  public static void main(String[] arguments) throws Exception {
    String size = arguments[0];
    Path folder = Path.of(arguments[1]);
    Figures figures = new Figures(size, Path.of(arguments[2]));
    Set<String> parts = new LinkedHashSet<>(List.of(arguments[3].split(",")));
    if (size.equals("seed")) {
      try (Store store = Store.open(folder)) {
        new SeedTimes(figures, store).run();
      }
    } else {
      roads(figures, Integer.parseInt(size), folder, parts);
    }
    System.out.flush();
    // Neo4j and its libraries leave threads behind.
    Runtime.getRuntime().halt(0);
  }

  private static void roads(Figures figures, int places, Path folder, Set<String> parts)
      throws Exception {
    RoadNetwork roads = RoadNetwork.of(places);
    Effort effort = Effort.of(places);
    System.out.printf("%n# %,d places, %,d legs%n", roads.places(), roads.legs());
    if (parts.remove("engine")) {
      new EngineRaces(figures, roads, effort).run();
    }
    if (!parts.isEmpty()) {
      try (Store store =
          Files.exists(folder) ? Store.open(folder) : Store.of(roads, folder)) {
        new ProcedureRaces(figures, roads, effort, store).run(parts);
      }
    }
  }
}

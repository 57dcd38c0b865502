import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A workspace with places on a grid, each with legs to its neighbour to the east, the one to the
 * south and the one between. The same number of places always gives the same files.
 *
 * <p>{@code GeneratedSeed WORKSPACE PLACES} prints the number of rows.
 */
public final class GeneratedSeed {

  private static final String MODEL =
      """
      name: generated
      citations: {type: Source, property: cites, extent: extent}
      common:
        layer: {type: string, values: [told, reference], required: true, description: How it is known.}
        cites: {type: 'string[]', description: Evidence.}
      nodes:
        Source:
          file: sources
          description: A text.
          properties:
            extent: {type: 'string[]', description: How far it reaches.}
        Place:
          file: places
          description: A place.
          properties:
            name: {type: string, required: true, description: Name.}
            latitude: {type: double, description: Degrees north.}
            longitude: {type: double, description: Degrees east.}
            country: {type: string, description: State.}
      relationships:
        LEG:
          file: legs
          from: [Place]
          to: [Place]
          traversable: true
          description: A leg.
          properties:
            mode: {type: string, values: [rail, road, sea], required: true, description: Mode.}
            status: {type: string, values: [operational, planned], required: true, description: Status.}
            km: {type: double, description: Length.}
            oneway: {type: boolean, description: Whether it runs one way.}
      """;
  private static final String[] MODES = {"rail", "road", "sea"};
  private static final int LINES = 1000;
  private static final int LEGS = 3;

  private final Path workspace;

  private GeneratedSeed(Path workspace) {
    this.workspace = workspace;
  }

  public static void main(String[] arguments) throws IOException {
    Path workspace = Path.of(arguments[0]);
    System.out.println(new GeneratedSeed(workspace).write(Integer.parseInt(arguments[1])));
  }

  /** Writes the files and tells how many rows they have. */
  private long write(int places) throws IOException {
    Path nodes = Files.createDirectories(workspace.resolve("seed/nodes"));
    Path edges = Files.createDirectories(workspace.resolve("seed/edges"));
    Files.createDirectories(workspace.resolve("cypher/queries"));
    Files.writeString(workspace.resolve("seed/model.yaml"), MODEL);
    Files.writeString(
        nodes.resolve("sources.csv"),
        "id:ID,extent:string[],layer\ngenerated,L1-" + LINES + ",reference\n");
    Random random = new Random(places);
    writePlaces(nodes.resolve("places.csv"), places, random);
    writeLegs(edges.resolve("legs.csv"), places, random);
    return 1 + (1L + LEGS) * places;
  }

  private static void writePlaces(Path file, int places, Random random) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      out.print("id:ID,name,latitude:double,longitude:double,country,layer,cites:string[]\n");
      for (int i = 0; i < places; i++) {
        double latitude = random.nextInt(1_800_000) / 10_000.0 - 90;
        double longitude = random.nextInt(3_600_000) / 10_000.0 - 180;
        out.printf(
            "p%d,Place %d,%s,%s,state-%d,reference,generated#L%d\n",
            i, i, latitude, longitude, i % 20, 1 + i % LINES);
      }
    }
  }

  private static void writeLegs(Path file, int places, Random random) throws IOException {
    int side = (int) Math.ceil(Math.sqrt(places));
    int[] steps = {1, side, side + 1};
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      out.print(
          "id,:START_ID,:END_ID,mode,status,km:double,oneway:boolean,layer,cites:string[]\n");
      for (int i = 0; i < LEGS * places; i++) {
        int start = i / LEGS;
        out.printf(
            "l%d,p%d,p%d,%s,operational,%s,false,reference,generated#L%d\n",
            i,
            start,
            (start + steps[i % LEGS]) % places,
            MODES[i % MODES.length],
            random.nextInt(10_000) / 100.0,
            1 + i % LINES);
      }
    }
  }
}

package io.corridor.seed;

import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.model.ModelReader;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.InvalidInputException;
import io.corridor.problem.Location;
import io.corridor.problem.Problem;
import io.corridor.problem.Problems;
import io.corridor.problem.Reasons;
import io.corridor.route.Planning;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Reads and checks all seed files of a workspace. */
public final class SeedReader {

  private final Digests digests;
  private final Model model;
  private final int held;
  private final Consumer<Row> hearer;
  private final Problems problems = new Problems();
  private final CrossChecks checks;
  private final Map<SeedFile, List<Row>> rows = new HashMap<>();
  private int size;

  private SeedReader(Digests digests, int held, Consumer<Row> hearer) {
    this.hearer = hearer;
    this.digests = digests;
    this.model = readModel(digests);
    this.held = held;
    this.checks = new CrossChecks(model, problems);
  }

  /**
   * Reads the model of a workspace alone.
   *
   * @throws CorridorException where there is none, or a faulty one
   */
  public static Model readModel(Path workspace) {
    return readModel(new Digests(workspace));
  }

  static Model readModel(Digests digests) {
    try {
      String text =
          digests
              .text(SeedFiles.MODEL)
              .orElseThrow(
                  () ->
                      new CorridorException(
                          Fault.MODEL_MISSING, SeedFiles.MODEL, digests.workspace()));
      return ModelReader.read(text, SeedFiles.MODEL);
    } catch (CharacterCodingException e) {
      throw new InvalidInputException(
          List.of(Problem.of(Fault.SEED_NOT_UTF8, Location.of(SeedFiles.MODEL))));
    } catch (IOException e) {
      throw CorridorException.causedBy(e, Fault.SEED_UNREADABLE, SeedFiles.MODEL, Reasons.of(e));
    }
  }

  /**
   * Reads everything, once and row by row. O(rows); memory grows with the ids only.
   *
   * @param workspace folder that holds {@code seed/}
   * @throws InvalidInputException with all that is wrong, in every file
   */
  public static Seed read(Path workspace) {
    return read(workspace, Seed.HELD);
  }

  /**
   * The same, with somebody who hears of each row that is right by itself as it is read: of all
   * rows, where all is well.
   */
  public static Seed read(Path workspace, Consumer<Row> hearer) {
    return new SeedReader(new Digests(workspace), Seed.HELD, hearer).seed();
  }

  /** With another number of rows that are held. */
  static Seed read(Path workspace, int held) {
    return new SeedReader(new Digests(workspace), held, row -> {}).seed();
  }

  private Seed seed() {
    Folder.tellOfFilesBesideFolders(digests.workspace(), problems);
    List<SeedFile> nodes = files(model.nodeTypes().values(), SeedFiles.NODES);
    int nodeCount = read(nodes);
    List<SeedFile> relationships = files(model.relationshipTypes().values(), SeedFiles.EDGES);
    int relationshipCount = read(relationships);
    checks.finish();
    Planning planning =
        planning(digests, model, checks::checkCitation, checks::checkTarget, problems);
    problems.throwIfAny();
    return new Seed(
        model,
        list(nodes, Row.Node.class, nodeCount),
        list(relationships, Row.Relationship.class, relationshipCount),
        planning,
        digests.hashes());
  }

  private List<SeedFile> files(Collection<? extends EntityType> types, String folder) {
    return new Folder(digests, model, types, problems).inReadingOrder(folder);
  }

  private <R extends Row> List<R> list(List<SeedFile> files, Class<R> kind, int count) {
    return size > held
        ? new RowList<>(files, kind, count, digests)
        : files.stream()
            .flatMap(file -> rows.getOrDefault(file, List.of()).stream())
            .map(kind::cast)
            .toList();
  }

  /** What is declared about routes; the rows of all files must have been looked at. */
  static Planning planning(
      Digests digests,
      Model model,
      BiConsumer<String, Location> citations,
      BiConsumer<String, Location> targets,
      Problems problems) {
    return new Planning(
        model.valuesOf("status"),
        ProfileReader.read(digests, model, citations, problems),
        ScenarioReader.read(digests, model, targets, citations, problems));
  }

  private int read(List<SeedFile> files) {
    int before = size;
    files.forEach(this::read);
    return size - before;
  }

  private void read(SeedFile file) {
    try (FileReader reader = new FileReader(file, problems)) {
      List<Row> kept = new ArrayList<>();
      boolean begun = false;
      for (Row row = reader.next(); row != null; row = reader.next()) {
        if (!begun) {
          checks.begin(file.name(), reader.header());
          begun = true;
        }
        checks.check(row);
        hearer.accept(row);
        keep(row, kept);
      }
      if (!reader.isWhole()) {
        checks.addUnread(file.type());
      }
      digests.add(file.name(), file.digest());
      rows.put(file, kept);
    } catch (IOException e) {
      problems.add(Fault.SEED_UNREADABLE, Location.of(file.name()), file.name(), Reasons.of(e));
      checks.addUnread(file.type());
    }
  }

  private void keep(Row row, List<Row> kept) {
    size++;
    if (size <= held) {
      kept.add(row);
    } else if (size == held + 1) {
      kept.clear();
      rows.clear();
    }
  }
}

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
import io.corridor.problem.Similar;
import io.corridor.route.Planning;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and checks all seed files of a workspace. */
public final class SeedReader {

  private final Path workspace;
  private final Model model;
  private final Problems problems = new Problems();
  private final List<Row.Node> nodes = new ArrayList<>();
  private final List<Row.Relationship> relationships = new ArrayList<>();
  private final Map<String, Header> headers = new HashMap<>();

  private SeedReader(Path workspace, Model model) {
    this.workspace = workspace;
    this.model = model;
  }

  /**
   * Reads the model of a workspace alone.
   *
   * @throws CorridorException where there is none, or a faulty one
   */
  public static Model readModel(Path workspace) {
    Path file = workspace.resolve(SeedFiles.MODEL);
    if (!Files.isRegularFile(file)) {
      throw new CorridorException(Fault.MODEL_MISSING, SeedFiles.MODEL, workspace);
    }
    try {
      return ModelReader.read(Files.readString(file), SeedFiles.MODEL);
    } catch (CharacterCodingException e) {
      throw new InvalidInputException(
          List.of(Problem.of(Fault.SEED_NOT_UTF8, Location.of(SeedFiles.MODEL))));
    } catch (IOException e) {
      throw CorridorException.causedBy(e, Fault.SEED_UNREADABLE, SeedFiles.MODEL, Reasons.of(e));
    }
  }

  /**
   * Reads everything.
   *
   * @param workspace folder that holds {@code seed/}
   * @throws InvalidInputException with all that is wrong, in every file
   */
  public static Seed read(Path workspace) {
    SeedReader reader = new SeedReader(workspace, readModel(workspace));
    reader.readFolder(SeedFiles.NODES, reader.model.nodeTypes().values());
    reader.readFolder(SeedFiles.EDGES, reader.model.relationshipTypes().values());
    CrossChecks checks =
        new CrossChecks(
            reader.model, reader.nodes, reader.relationships, reader.headers, reader.problems);
    checks.run();
    Planning planning = reader.planning(checks);
    reader.problems.throwIfAny();
    return new Seed(
        reader.model,
        List.copyOf(reader.nodes),
        List.copyOf(reader.relationships),
        planning,
        SeedFiles.fingerprint(workspace));
  }

  private Planning planning(CrossChecks checks) {
    ScenarioTargets targets = new ScenarioTargets(model, nodes, relationships);
    return new Planning(
        model.valuesOf("status"),
        ProfileReader.read(workspace, model, checks::checkCitation, problems),
        ScenarioReader.read(
            workspace,
            model,
            (id, place) -> targets.check(id, place, problems),
            checks::checkCitation,
            problems));
  }

  private void readFolder(String folder, Iterable<? extends EntityType> types) {
    Map<String, EntityType> byFile = new LinkedHashMap<>();
    for (EntityType type : types) {
      if (!type.file().isEmpty()) {
        byFile.put(type.file(), type);
      }
    }
    for (Path file : SeedFiles.csv(workspace, folder)) {
      String name = SeedFiles.name(workspace, file);
      String stem = stem(file);
      EntityType type = byFile.get(stem);
      if (type == null || !name.endsWith(".csv")) {
        problems.add(
            Fault.SEED_UNKNOWN_FILE,
            Location.of(name),
            type == null
                ? Similar.hint(
                    stem, byFile.keySet(), "Name it after a file of the model, or move it.")
                : "Give it the ending .csv, or move it.");
      } else {
        readFile(file, name, type);
      }
    }
  }

  private void readFile(Path file, String name, EntityType type) {
    try {
      FileReader reader = new FileReader(name, type, model.idProperty(), problems);
      List<Row> rows = reader.read(Files.readAllBytes(file));
      headers.put(name, reader.header());
      for (Row row : rows) {
        if (row instanceof Row.Node node) {
          nodes.add(node);
        } else if (row instanceof Row.Relationship relationship) {
          relationships.add(relationship);
        }
      }
    } catch (IOException e) {
      problems.add(Fault.SEED_UNREADABLE, Location.of(name), name, Reasons.of(e));
    }
  }

  /** {@code legs} of {@code legs.csv} and of {@code legs.north.csv}. */
  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}

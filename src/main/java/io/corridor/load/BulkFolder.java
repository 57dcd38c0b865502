package io.corridor.load;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Reasons;
import io.corridor.seed.Seed;
import io.corridor.seed.SeedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder to take to a server that is not here: the files of a seed, the command that imports them
 * there, and what makes of the import a load like any other, as Cypher.
 */
public final class BulkFolder {

  /** The command; there only when all else is. */
  public static final String COMMAND = "import.sh";

  /** Constraints, indexes, and the record of the load. */
  public static final String SCRIPT = "schema.cypher";

  private BulkFolder() {}

  /**
   * Writes it.
   *
   * @param folder is not there yet, or empty
   * @return the seed that is in it
   */
  public static Seed write(Path workspace, Path folder) {
    Seed seed = Bounds.complete(SeedReader.read(workspace));
    try {
      requireEmpty(folder);
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
    try {
      ImportFiles files =
          new ImportFiles(folder, workspace, seed.model(), ImportFiles.Placing.COPY);
      files.takeFitting();
      files.writeOthers(seed);
      writeScript(folder.resolve(SCRIPT), seed);
      Path command = folder.resolve(COMMAND);
      Files.writeString(command, command(files.arguments("\"${1:-neo4j}\"")));
      command.toFile().setExecutable(true);
    } catch (CorridorException e) {
      clear(folder);
      throw e;
    } catch (IOException e) {
      clear(folder);
      throw unwritable(folder, e);
    }
    return seed;
  }

  private static void requireEmpty(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new CorridorException(Fault.BULK_FOLDER, folder);
        }
      }
    }
  }

  /** Takes what was left off from a full disk; the folder would not be empty for the next try. */
  private static void clear(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // What is said is why it was left off.
    }
  }

  private static CorridorException unwritable(Path folder, IOException e) {
    return CorridorException.causedBy(e, Fault.BULK_UNWRITABLE, folder, Reasons.of(e));
  }

  private static String command(List<String> arguments) {
    return """
    #!/bin/sh
    # Imports the files beside it into an empty database of Neo4j, by default 'neo4j', which must not run meanwhile.
    # Run %s there when it runs again.
    cd "$(dirname "$0")" && exec "${NEO4J_ADMIN:-neo4j-admin}" %s
    """
        .formatted(SCRIPT, String.join(" \\\n  ", arguments));
  }

  private static void writeScript(Path script, Seed seed) throws IOException {
    try (Writer out = Files.newBufferedWriter(script)) {
      for (SchemaItem item : Schema.items(seed.model())) {
        out.write(item.cypher() + ";\n");
      }
      out.write("CALL db.awaitIndexes(600);\n");
      out.write(
          "MERGE (l:%s {dataset: %s}) SET l += {"
              .formatted(LoadRecord.LABEL, literal(seed.model().name())));
      for (Map.Entry<String, Object> entry : new TreeMap<>(Loader.record(seed)).entrySet()) {
        out.write(entry.getKey() + ": " + literal(entry.getValue()) + ", ");
      }
      out.write("at: datetime()};\n");
    }
  }

  /** Texts, whole numbers and lists of them, of which records are made. */
  private static String literal(Object value) {
    if (value instanceof List<?> items) {
      return items.stream().map(BulkFolder::literal).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof Number
        ? value.toString()
        : "'"
            + value.toString().replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n")
            + "'";
  }
}

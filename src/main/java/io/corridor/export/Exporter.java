package io.corridor.export;

import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.neo4j.Graph;
import io.corridor.output.WholeFile;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Reasons;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes a graph out as it is, what was changed in it by hand included. Rows are passed on as they
 * come, so that a graph of any size can be taken out.
 */
public final class Exporter {

  private static final String SEED = "seed";
  private static final List<String> FOLDERS = List.of("nodes", "edges");

  private final Model model;
  private final GraphReader reader;

  /** Takes out a graph that the model describes. */
  public Exporter(Graph graph, Model model) {
    this.model = model;
    this.reader = new GraphReader(graph, model);
  }

  /**
   * Writes everything that the model declares as seed files, beside the YAML files of the
   * workspace. Files of an earlier export are replaced when all are complete.
   *
   * @param workspace where the model is
   * @param folder gets a folder {@code seed}
   * @return what the files could not take
   * @throws CorridorException where the folder holds files that no export writes, or cannot be
   *     written
   */
  public LeftOut toFolder(Path workspace, Path folder) {
    Path seed = folder.resolve(SEED);
    try {
      Set<Path> present = present(workspace, seed);
      for (String name : FOLDERS) {
        Files.createDirectories(seed.resolve(name));
      }
      try (SeedFolder files = new SeedFolder(reader, model, seed)) {
        files.write().forEach(path -> present.remove(seed.resolve(path)));
        copyDeclarations(workspace.resolve(SEED), seed);
        for (Path old : present) {
          Files.delete(old);
        }
        return files.leftOut();
      }
    } catch (IOException | UncheckedIOException e) {
      throw unwritable(folder, e);
    }
  }

  /** What an earlier export left there; anything else is somebody's work, and in the way. */
  private Set<Path> present(Path workspace, Path seed) throws IOException {
    if (Files.exists(seed) && Files.isSameFile(seed, workspace.resolve(SEED))) {
      throw new CorridorException(Fault.EXPORT_IN_THE_WAY, seed);
    }
    Set<Path> ours = new HashSet<>();
    for (EntityType type : allTypes()) {
      ours.add(seed.resolve(SeedFolder.file(type)));
    }
    Set<Path> present = new HashSet<>();
    for (String name : FOLDERS) {
      if (Files.isDirectory(seed.resolve(name))) {
        try (Stream<Path> files = Files.list(seed.resolve(name))) {
          files
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .forEach(present::add);
        }
      }
    }
    for (Path file : present.stream().sorted().toList()) {
      if (!ours.contains(file)) {
        throw new CorridorException(Fault.EXPORT_IN_THE_WAY, file);
      }
    }
    return present;
  }

  private List<EntityType> allTypes() {
    return Stream.<EntityType>concat(
            model.nodeTypes().values().stream(), model.relationshipTypes().values().stream())
        .toList();
  }

  private static void copyDeclarations(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /**
   * Writes everything that there is in one of the formats of a single file.
   *
   * @throws IllegalArgumentException for {@link ExportFormat#CSV}, which takes a folder
   */
  public void write(ExportFormat format, Writer out) {
    switch (format) {
      case GRAPHML -> new GraphMl(reader, out).write();
      case GEOJSON -> new GeoJson(reader, model, out).write();
      case CYPHER -> new CypherScript(reader, model, out).write();
      case JSONL -> new JsonLines(reader, out).write();
      case CSV -> throw new IllegalArgumentException("Seed files need a folder.");
    }
  }

  /**
   * {@link #write} to a file, which is replaced when all is complete; to a device or a pipe at
   * once.
   *
   * @throws CorridorException where it cannot be written
   */
  public void toFile(ExportFormat format, Path file) {
    try {
      WholeFile.write(file, out -> write(format, out));
    } catch (IOException | UncheckedIOException e) {
      throw unwritable(file, e);
    }
  }

  private static CorridorException unwritable(Path path, Exception e) {
    return CorridorException.causedBy(e, Fault.EXPORT_UNWRITABLE, path, Reasons.of(e));
  }
}

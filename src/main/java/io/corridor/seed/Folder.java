package io.corridor.seed;

import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import io.corridor.problem.Reasons;
import io.corridor.problem.Similar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the files of a folder are: {@code legs.csv}, its parts {@code legs.north.csv} and
 * {@code legs.south.csv.gz}, and {@code legs-header.csv}, the header of all of them if it is there.
 */
final class Folder {

  static final String CSV = ".csv";
  private static final String COMPRESSED = ".csv.gz";

  /** Ends the stem of a file that holds the header of others. */
  static final String HEADER = "-header";

  private final Digests digests;
  private final Path workspace;
  private final Model model;
  private final Problems problems;
  private final Map<String, EntityType> types = new LinkedHashMap<>();
  private final Map<String, Header> headers = new LinkedHashMap<>();

  Folder(Digests digests, Model model, Iterable<? extends EntityType> types, Problems problems) {
    this.digests = digests;
    this.workspace = digests.workspace();
    this.model = model;
    this.problems = problems;
    for (EntityType type : types) {
      if (!type.file().isEmpty()) {
        this.types.put(type.file(), type);
      }
    }
  }

  /** The files of rows, in the order of their names; tells of those that are none. */
  List<SeedFile> files(String folder) {
    List<Path> found = new ArrayList<>();
    for (Path path : SeedFiles.csv(workspace, folder)) {
      if (tellOfFolder(path) || leadsOut(path)) {
        continue;
      }
      EntityType headed = headed(path);
      if (headed == null) {
        found.add(path);
      } else {
        readHeader(path, headed);
      }
    }
    return found.stream().map(this::file).flatMap(Optional::stream).toList();
  }

  /** The same, first those that others refer to: what is known need not wait. */
  List<SeedFile> inReadingOrder(String folder) {
    return files(folder).stream().sorted(new ReadingOrder(model)).toList();
  }

  private Optional<SeedFile> file(Path path) {
    String name = SeedFiles.name(workspace, path);
    String stem = stem(path);
    EntityType type = types.get(stem);
    if (type != null && (name.endsWith(CSV) || name.endsWith(COMPRESSED))) {
      return Optional.of(file(name, path, type, Optional.ofNullable(headers.get(stem))));
    }
    problems.add(
        Fault.SEED_UNKNOWN_FILE,
        Location.of(name),
        type == null
            ? Similar.hint(stem, types.keySet(), elsewhere(stem))
            : "Give it the ending .csv, or move it.");
    return Optional.empty();
  }

  /** Where a file belongs whose type is of the other kind. */
  private String elsewhere(String stem) {
    boolean node = model.nodeTypes().values().stream().anyMatch(t -> t.file().equals(stem));
    boolean edge = model.relationshipTypes().values().stream().anyMatch(t -> t.file().equals(stem));
    return node || edge
        ? "Move it to %s.".formatted(node ? SeedFiles.NODES : SeedFiles.EDGES)
        : "Name it after a file of the model, or move it.";
  }

  private boolean tellOfFolder(Path path) {
    boolean folder = Files.isDirectory(path);
    if (folder) {
      problems.add(
          Fault.SEED_UNKNOWN_FILE,
          Location.of(SeedFiles.name(workspace, path)),
          "It is a folder, and nothing in it is read; put files of rows beside it.");
    }
    return folder;
  }

  /** Tells of files of rows that stand where nothing reads them. */
  static void tellOfFilesBesideFolders(Path workspace, Problems problems) {
    for (Path path : SeedFiles.csv(workspace, SeedFiles.FOLDER)) {
      String name = SeedFiles.name(workspace, path);
      if (name.endsWith(CSV) || name.endsWith(COMPRESSED)) {
        problems.add(
            Fault.SEED_UNKNOWN_FILE,
            Location.of(name),
            "Move it to %s or %s.".formatted(SeedFiles.NODES, SeedFiles.EDGES));
      }
    }
  }

  private SeedFile file(String name, Path path, EntityType type, Optional<Header> header) {
    return new SeedFile(name, type, model, header, () -> Files.newInputStream(path));
  }

  /** The type of whose files a file is the header, null if it is none. */
  private @Nullable EntityType headed(Path path) {
    String stem = stem(path);
    boolean header =
        stem.endsWith(HEADER)
            && path.getFileName().toString().equals(stem + CSV)
            && !types.containsKey(stem);
    return header ? types.get(stem.substring(0, stem.length() - HEADER.length())) : null;
  }

  private void readHeader(Path path, EntityType type) {
    String name = SeedFiles.name(workspace, path);
    SeedFile file = file(name, path, type, Optional.empty());
    try (FileReader reader = new FileReader(file, problems)) {
      headers.put(type.file(), reader.readHeaderAlone());
      digests.add(name, file.digest());
    } catch (IOException e) {
      problems.add(Fault.SEED_UNREADABLE, Location.of(name), name, Reasons.of(e));
    }
  }

  /** A link may name a file of the workspace, and none of the rest of the machine. */
  private boolean leadsOut(Path path) {
    try {
      Path real = Files.exists(path) ? path.toRealPath() : workspace.toRealPath();
      boolean out = !real.startsWith(workspace.toRealPath());
      if (out) {
        problems.add(Fault.SEED_OUTSIDE, Location.of(SeedFiles.name(workspace, path)), real);
      }
      return out;
    } catch (IOException e) {
      // Reading it will tell.
      return false;
    }
  }

  /** {@code legs} of {@code legs.csv} and of {@code legs.north.csv}. */
  private static String stem(Path file) {
    String name = file.getFileName().toString();
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}

package io.corridor.workspace;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes workspaces. */
public final class NewWorkspace {

  private static final List<String> FILES =
      List.of(
          "README.md",
          "seed/model.yaml",
          "seed/nodes/places.csv",
          "seed/nodes/sources.csv",
          "seed/edges/legs.csv",
          "cypher/queries/legs-by-status.cypher");

  private NewWorkspace() {}

  /**
   * Makes a small workspace that loads and answers, with a model that explains itself.
   *
   * @param folder not there yet, or empty
   * @throws CorridorException where it is not empty, or cannot be written
   */
  public static void skeleton(Path folder) {
    checkEmpty(folder);
    try {
      for (String file : FILES) {
        Path path = folder.resolve(file);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text(file).replace("{name}", Names.file(name(folder))));
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /**
   * Makes a workspace of CSV files, with a model drafted from their headers and cells.
   *
   * @param folder not there yet, or empty
   * @param from files, and folders whose CSV files are meant
   * @throws CorridorException where the folder is not empty or cannot be written, or where a file
   *     tells neither nodes nor relationships
   */
  public static void draft(Path folder, List<Path> from) {
    checkEmpty(folder);
    Draft draft = Draft.of(sources(from));
    try {
      draft.write(folder, name(folder));
    } catch (IOException | UncheckedIOException e) {
      throw unwritable(folder, e);
    }
  }

  private static List<Path> sources(List<Path> from) {
    List<Path> files = new ArrayList<>();
    for (Path path : from) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> all = Files.walk(path)) {
          all.filter(Files::isRegularFile)
              .filter(file -> file.toString().toLowerCase(java.util.Locale.ROOT).endsWith(".csv"))
              .sorted()
              .forEach(files::add);
        } catch (IOException | UncheckedIOException e) {
          throw CorridorException.causedBy(e, Fault.SEED_UNREADABLE, path, Reasons.of(e));
        }
      } else {
        files.add(path);
      }
    }
    if (files.isEmpty()) {
      throw new CorridorException(Fault.DRAFT_NO_FILES);
    }
    return files;
  }

  private static void checkEmpty(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new CorridorException(Fault.WORKSPACE_NOT_EMPTY, folder);
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static String name(Path folder) {
    return Objects.toString(folder.toAbsolutePath().normalize().getFileName(), "data");
  }

  private static String text(String file) throws IOException {
    try (InputStream text =
        Objects.requireNonNull(NewWorkspace.class.getResourceAsStream(file), file)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static CorridorException unwritable(Path folder, Exception e) {
    return CorridorException.causedBy(e, Fault.EXPORT_UNWRITABLE, folder, Reasons.of(e));
  }
}

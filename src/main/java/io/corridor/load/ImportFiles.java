package io.corridor.load;

import io.corridor.model.EntityType;
import io.corridor.model.FileFormat;
import io.corridor.model.Model;
import io.corridor.model.NodeType;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Reasons;
import io.corridor.seed.ImportFile;
import io.corridor.seed.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The files of a seed as {@code neo4j-admin database import} takes them, in a folder in which it is
 * run: the very files where they are all that it needs; where they are not, such as for the bounds
 * of partial dates, others with the same rows.
 */
final class ImportFiles {

  /** How the files of a seed come to be in a folder. */
  @FunctionalInterface
  interface Placing {

    /** They stay where they are. */
    Placing LINK = (place, file) -> Files.createSymbolicLink(place, file.toRealPath());

    /** They go elsewhere with it. */
    Placing COPY = (place, file) -> Files.copy(file, place);

    void put(Path place, Path file) throws IOException;
  }

  private static final String COMPRESSED = ".gz";

  private final Path folder;
  private final Model model;
  private final List<ImportFile> files;
  private final Placing placing;

  /** What the importer is told of a file, by the name of the file. */
  private final Map<String, String> told = new HashMap<>();

  ImportFiles(Path folder, Path workspace, Model model, Placing placing) {
    this.folder = folder;
    this.model = model;
    this.files = ImportFile.list(workspace, model);
    this.placing = placing;
  }

  /** Whether no file has to be written: the importer need not wait until all is checked. */
  boolean allFit() {
    return files.stream().allMatch(ImportFile::fits);
  }

  /** Puts the files that the importer takes as they are into the folder. */
  void takeFitting() {
    for (int i = 0; i < files.size(); i++) {
      ImportFile file = files.get(i);
      if (file.fits()) {
        told.put(file.name(), take(file.paths(), i + 1));
      }
    }
  }

  /**
   * Writes those files that are not in the folder yet.
   *
   * @param seed completed by its bounds
   */
  void writeOthers(Seed seed) {
    Map<String, Path> places = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      ImportFile file = files.get(i);
      if (!told.containsKey(file.name())) {
        // Never the name of a link: that would write to the file of the user.
        String name = name(i + 1, file.type().file(), "-rows.csv");
        places.put(file.name(), folder.resolve(name));
        told.put(file.name(), name);
      }
    }
    try {
      new ImportRows(model, places).write(seed);
    } catch (IOException e) {
      throw CorridorException.causedBy(e, Fault.BULK_UNWRITABLE, folder, Reasons.of(e));
    }
  }

  /** Takes no file as it is any more: the importer has read something else in them. */
  void forget() {
    told.clear();
  }

  private String take(List<Path> paths, int number) {
    List<String> names = new ArrayList<>();
    try {
      for (int i = 0; i < paths.size(); i++) {
        Path path = paths.get(i);
        String file = Objects.requireNonNull(path.getFileName()).toString();
        String stem = file.substring(0, file.indexOf('.'));
        String name = name(number, stem, file.endsWith(COMPRESSED) ? ".csv" + COMPRESSED : ".csv");
        placing.put(folder.resolve(name), path);
        names.add(name);
      }
    } catch (IOException e) {
      throw CorridorException.causedBy(e, Fault.BULK_UNWRITABLE, folder, Reasons.of(e));
    }
    return String.join(",", names);
  }

  /** The importer takes names for patterns, with commas between them. */
  private static String name(int number, String stem, String ending) {
    return number + "-" + stem.replaceAll("[^A-Za-z0-9_-]", "-") + ending;
  }

  /** The arguments of {@code neo4j-admin}, for this folder. */
  List<String> arguments(String database) {
    FileFormat format = model.files();
    List<String> arguments = new ArrayList<>(List.of("database", "import", "full", database));
    arguments.add("--id-type=string");
    arguments.add("--delimiter=" + character(format.delimiter()));
    arguments.add("--array-delimiter=" + character(format.arrayDelimiter()));
    arguments.add("--quote=" + character(format.quote()));
    arguments.add("--ignore-empty-strings=true");
    // All that is bad in files that were checked are empty rows and cells, as spreadsheets leave
    // them at the edges.
    arguments.add("--ignore-extra-columns=true");
    arguments.add("--skip-bad-relationships=true");
    arguments.add("--skip-bad-entries-logging=true");
    arguments.add("--bad-tolerance=-1");
    arguments.add("--report-file=import.report");
    for (ImportFile file : files) {
      arguments.add(option(file.type()) + "=" + told.get(file.name()));
    }
    return arguments;
  }

  private static String option(EntityType type) {
    return type instanceof NodeType node
        ? "--nodes=" + node.labels().stream().collect(Collectors.joining(":"))
        : "--relationships=" + type.name();
  }

  private static String character(char c) {
    return "U+%04X".formatted((int) c);
  }
}

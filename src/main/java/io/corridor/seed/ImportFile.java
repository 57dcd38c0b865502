package io.corridor.seed;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.model.Property;
import io.corridor.model.PropertyType;
import io.corridor.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of rows as {@code neo4j-admin database import} is to be told of it.
 *
 * @param name as the workspace calls it
 * @param type whose rows it holds
 * @param paths the file, behind the one that holds its header if that is another
 * @param fits whether the importer makes of its columns what a load makes of them
 */
public record ImportFile(String name, EntityType type, List<Path> paths, boolean fits) {

  // name, type, [], (space), {options}
  private static final Pattern CELL =
      Pattern.compile("([^:]*)(?::([A-Za-z_]+)(\\[])?(\\([^)]*\\))?(\\{[^}]*})?)?");

  /** Of lists of these Neo4j keeps what Cypher has no type for. */
  private static final Set<PropertyType> NARROW =
      Set.of(PropertyType.BYTE, PropertyType.FLOAT, PropertyType.CHAR);

  private static final Set<PropertyType> ZONED = Set.of(PropertyType.TIME, PropertyType.DATETIME);

  /** A file and the cells of its header. */
  private record Headed(SeedFile file, List<Path> paths, List<String> cells) {}

  /** All files of a workspace, those of nodes first. Reads headers only, and checks nothing. */
  public static List<ImportFile> list(Path workspace, Model model) {
    List<Headed> headed = new ArrayList<>();
    headed.addAll(headed(workspace, model, model.nodeTypes().values(), SeedFiles.NODES));
    headed.addAll(headed(workspace, model, model.relationshipTypes().values(), SeedFiles.EDGES));
    Set<String> spaces = new HashSet<>();
    headed.forEach(one -> spaces.addAll(spaces(one)));
    List<ImportFile> files = new ArrayList<>();
    for (Headed one : headed) {
      EntityType type = one.file().type();
      // Ids are unique over all nodes, whatever spaces they are said to be in.
      boolean inOneSpace = spaces.size() < 2 || Set.of("").containsAll(spaces(one));
      boolean fits = inOneSpace && one.cells().stream().allMatch(cell -> fits(cell, type));
      files.add(new ImportFile(one.file().name(), type, one.paths(), fits));
    }
    return files;
  }

  private static List<Headed> headed(
      Path workspace, Model model, Collection<? extends EntityType> types, String folder) {
    List<Headed> headed = new ArrayList<>();
    for (SeedFile file :
        new Folder(new Digests(workspace), model, types, new Problems()).files(folder)) {
      Path path = workspace.resolve(file.name());
      Path header = path.resolveSibling(file.type().file() + Folder.HEADER + Folder.CSV);
      List<Path> paths = file.header().isPresent() ? List.of(header, path) : List.of(path);
      headed.add(new Headed(file, paths, cells(file, paths)));
    }
    return headed;
  }

  /** The header as it is written; none where there is none to read, of which a check tells. */
  private static List<String> cells(SeedFile file, List<Path> paths) {
    try (SeedText text =
        new SeedText(paths.size() == 1 ? file.open() : Files.newInputStream(paths.get(0)))) {
      // Passes over a byte order mark, too.
      text.firstLine();
      Iterator<Fields> lines =
          CsvReader.builder()
              .fieldSeparator(file.model().files().delimiter())
              .quoteCharacter(file.model().files().quote())
              .commentStrategy(CommentStrategy.NONE)
              .build(new Fields(), text)
              .iterator();
      return lines.hasNext() ? lines.next().all() : List.of();
    } catch (IOException | UncheckedIOException | CsvParseException unreadable) {
      return List.of();
    }
  }

  private static Set<String> spaces(Headed headed) {
    Set<String> spaces = new HashSet<>();
    for (String cell : headed.cells()) {
      Matcher parts = CELL.matcher(cell);
      if (parts.matches() && parts.group(2) != null && parts.group(2).endsWith("ID")) {
        spaces.add(parts.group(4) == null ? "" : parts.group(4));
      }
    }
    return spaces;
  }

  private static boolean fits(String cell, EntityType type) {
    Matcher parts = CELL.matcher(cell);
    if (!parts.matches() || !cell.equals(cell.strip())) {
      return false;
    }
    Property property = type.properties().get(parts.group(1));
    boolean zoned = property != null && ZONED.contains(property.type());
    return (parts.group(5) == null || zoned)
        && (property == null
            || (property.bounds().isEmpty()
                && !(property.array() && NARROW.contains(property.type()))));
  }
}

package io.corridor.seed;

import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import io.corridor.seed.Header.Column;
import io.corridor.seed.SeedEdit.Change;
import io.corridor.seed.SeedEdit.Past;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the rows of a seed that have changed, and those that they were. */
final class EditReader {

  /** What of the heap texts of files may take. */
  private static final int PARTS = 4;

  private final Digests digests;
  private final Model model;
  private final Past past;
  private final int most;
  private final Problems problems = new Problems();
  private final List<Change> changes = new ArrayList<>();
  private final Map<String, byte[]> texts = new HashMap<>();
  private final Map<String, List<String>> binding = new HashMap<>();
  private long room = Runtime.getRuntime().maxMemory() / PARTS;

  EditReader(Path workspace, Past past, int most) {
    this.digests = new Digests(workspace);
    this.model = SeedReader.readModel(digests);
    this.past = past;
    this.most = most;
  }

  /** Nothing where something else has changed than values of rows. */
  Optional<SeedEdit> read(Collection<String> changed) throws IOException {
    Folder.tellOfFilesBesideFolders(digests.workspace(), problems);
    List<SeedFile> nodes = files(model.nodeTypes().values(), SeedFiles.NODES);
    List<SeedFile> relationships = files(model.relationshipTypes().values(), SeedFiles.EDGES);
    for (List<SeedFile> files : List.of(nodes, relationships)) {
      for (SeedFile file : files) {
        if (!changed.contains(file.name())) {
          digests.add(
              file.name(), HexFormat.of().parseHex(past.files().getOrDefault(file.name(), "")));
        } else if (!read(file)) {
          return Optional.empty();
        }
      }
    }
    Seed seed =
        new Seed(
            model,
            new RowList<>(nodes, Row.Node.class, rows(model.nodeTypes().keySet()), digests),
            new RowList<>(
                relationships,
                Row.Relationship.class,
                rows(model.relationshipTypes().keySet()),
                digests),
            SeedReader.planning(digests, model, (text, place) -> {}, (id, place) -> {}, problems),
            digests.hashes());
    return problems.isEmpty()
            && texts.keySet().containsAll(changed)
            && seed.files().keySet().equals(past.files().keySet())
        ? Optional.of(new SeedEdit(seed, changes, texts))
        : Optional.empty();
  }

  private List<SeedFile> files(Collection<? extends EntityType> types, String folder) {
    return new Folder(digests, model, types, problems).inReadingOrder(folder);
  }

  private int rows(Collection<String> types) {
    return types.stream().mapToInt(past::rows).sum();
  }

  private boolean read(SeedFile file) throws IOException {
    // As it was and as it is now.
    room -= 2 * Files.size(digests.workspace().resolve(file.name()));
    if (room < 0) {
      return false;
    }
    byte[] before = past.text(file.name());
    byte[] now;
    try (InputStream in = file.open()) {
      now = in.readAllBytes();
    }
    digests.add(file.name(), file.digest());
    texts.put(file.name(), now);
    Optional<LineChanges> lines =
        LineChanges.between(before, now, file.header().isEmpty(), most - changes.size());
    return lines.isPresent() && read(file, lines.get());
  }

  private boolean read(SeedFile file, LineChanges lines) throws IOException {
    List<Row> before = rows(file, lines.before(), lines.numbers());
    List<Row> now = rows(file, lines.now(), lines.numbers());
    int count = lines.numbers().size();
    if (before.size() != count || now.size() != count || !problems.isEmpty()) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (!isSameButForValues(before.get(i), now.get(i))) {
        return false;
      }
      if (!before.get(i).properties().equals(now.get(i).properties())) {
        changes.add(new Change(before.get(i), now.get(i)));
      }
    }
    return true;
  }

  /**
   * The rows of some lines of a file; empty unless each of these holds one.
   *
   * @param text of the lines, below the header if that stands in the same file
   * @param numbers of the lines in the file
   */
  private List<Row> rows(SeedFile file, byte[] text, List<Integer> numbers) throws IOException {
    SeedFile part =
        new SeedFile(
            file.name(), file.type(), model, file.header(), () -> new ByteArrayInputStream(text));
    List<Row> rows = new ArrayList<>();
    try (FileReader reader = new FileReader(part, problems)) {
      int above = file.header().isPresent() ? 0 : 1;
      for (Row row = reader.next(); row != null; row = reader.next()) {
        if (rows.size() == numbers.size() || row.location().line() != above + rows.size() + 1) {
          return List.of();
        }
        int line = numbers.get(rows.size());
        rows.add(SeedEdit.moved(row, Location.of(file.name(), line, 0)));
      }
      // A column that does not count may hold line breaks: what looks like a row may be in one.
      boolean whole =
          reader.isWhole() && reader.header().columns().stream().allMatch(Column::counts);
      return whole ? rows : List.of();
    }
  }

  private boolean isSameButForValues(Row before, Row now) {
    boolean same = before.type().equals(now.type()) && before.id().equals(now.id());
    if (before instanceof Row.Relationship one && now instanceof Row.Relationship other) {
      same &= one.start().equals(other.start()) && one.end().equals(other.end());
    }
    return same
        && binding(now.type()).stream()
            .allMatch(
                name -> Objects.equals(before.properties().get(name), now.properties().get(name)))
        && model.rules().stream().allMatch(rule -> CrossChecks.lacking(now, rule).isEmpty());
  }

  private List<String> binding(EntityType type) {
    return binding.computeIfAbsent(type.name(), name -> CrossChecks.binding(type, model));
  }
}

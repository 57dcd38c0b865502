package io.corridor.load;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.corridor.model.EntityType;
import io.corridor.model.FileFormat;
import io.corridor.model.Model;
import io.corridor.model.NodeType;
import io.corridor.model.Property;
import io.corridor.model.PropertyType;
import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes rows as the importer reads them, with all that a load adds; none is kept. */
final class ImportRows {

  private final String idProperty;
  private final FileFormat format;
  private final Map<String, Path> places;

  /**
   * Of a model.
   *
   * @param places where the rows of a file go; those of other files go nowhere
   */
  ImportRows(Model model, Map<String, Path> places) {
    this.idProperty = model.idProperty();
    this.format = model.files();
    this.places = places;
  }

  void write(Seed seed) throws IOException {
    write(seed.nodes());
    write(seed.relationships());
  }

  /** Rows come file by file. */
  private void write(Iterable<? extends Row> rows) throws IOException {
    Out out = null;
    try {
      for (Row row : rows) {
        String file = row.location().file();
        if (out == null || !out.file.equals(file)) {
          if (out != null) {
            out.close();
          }
          out = new Out(file, row.type());
        }
        out.add(row);
      }
    } finally {
      if (out != null) {
        out.close();
      }
    }
  }

  /** A file in the making; nothing where it is not wanted. */
  private final class Out implements AutoCloseable {

    private final String file;
    private final List<String> keys = new ArrayList<>();
    private final @Nullable CsvWriter writer;

    Out(String file, EntityType type) throws IOException {
      this.file = file;
      Path place = places.get(file);
      this.writer = place == null ? null : writer(place);
      if (writer != null) {
        List<String> header = new ArrayList<>();
        header.addAll(
            type instanceof NodeType
                ? List.of(idProperty + ":ID", ":LABEL")
                : List.of(idProperty + ":string", ":START_ID", ":END_ID"));
        for (Property property : type.properties().values()) {
          keys.add(property.name());
          header.add(property.name() + ":" + header(property));
          for (String bound : property.bounds()) {
            keys.add(bound);
            header.add(bound + ":date");
          }
        }
        writer.writeRecord(header);
      }
    }

    private CsvWriter writer(Path place) throws IOException {
      return CsvWriter.builder()
          .fieldSeparator(format.delimiter())
          .quoteCharacter(format.quote())
          .lineDelimiter(LineDelimiter.LF)
          .build(
              place,
              StandardCharsets.UTF_8,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.WRITE);
    }

    void add(Row row) {
      if (writer == null) {
        return;
      }
      List<@Nullable String> cells = new ArrayList<>(keys.size() + 3);
      cells.add(row.id());
      if (row instanceof Row.Node node) {
        List<String> more = new ArrayList<>(node.type().moreLabels());
        more.retainAll(node.type().labels());
        cells.add(text(more));
      } else if (row instanceof Row.Relationship relationship) {
        cells.add(relationship.start());
        cells.add(relationship.end());
      }
      for (String key : keys) {
        cells.add(text(row.properties().get(key)));
      }
      writer.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
      if (writer != null) {
        writer.close();
      }
    }
  }

  /** The type that Cypher has for it. */
  private static String header(Property property) {
    PropertyType type =
        switch (property.type()) {
          case BYTE, SHORT, INT -> PropertyType.LONG;
          case FLOAT -> PropertyType.DOUBLE;
          case CHAR -> PropertyType.STRING;
          default -> property.type();
        };
    return type.header() + (property.array() ? "[]" : "");
  }

  private @Nullable String text(@Nullable Object value) {
    if (value instanceof Collection<?> items) {
      return items.stream()
          .map(String::valueOf)
          .collect(Collectors.joining(String.valueOf(format.arrayDelimiter())));
    }
    return value == null ? null : Objects.toString(value);
  }
}

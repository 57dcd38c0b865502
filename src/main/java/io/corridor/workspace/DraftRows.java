package io.corridor.workspace;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the rows of a draft, one file for each type. */
final class DraftRows implements AutoCloseable {

  private final Path seed;
  private final Map<String, CsvWriter> writers = new HashMap<>();

  DraftRows(Path seed) {
    this.seed = seed;
  }

  /**
   * Adds a row.
   *
   * @param folder nodes or edges
   * @param header of the columns that are no properties
   * @param ids the cells of those
   * @param values of properties
   */
  void add(
      String folder,
      DraftType type,
      List<String> header,
      List<String> ids,
      Map<String, String> values) {
    List<String> cells = new ArrayList<>(ids);
    type.columns().forEach((name, facts) -> cells.add(cell(facts, values.getOrDefault(name, ""))));
    writers
        .computeIfAbsent(folder + "/" + type.file() + ".csv", path -> begin(path, type, header))
        .writeRecord(cells);
  }

  private static String cell(Facts facts, String value) {
    return facts.type().equals("boolean") && Facts.isTruth(value)
        ? value.toLowerCase(Locale.ROOT)
        : value;
  }

  private CsvWriter begin(String path, DraftType type, List<String> header) {
    List<String> cells = new ArrayList<>(header);
    type.columns().forEach((name, facts) -> cells.add(name + ":" + facts.header()));
    try {
      CsvWriter writer =
          CsvWriter.builder()
              .lineDelimiter(LineDelimiter.LF)
              .build(seed.resolve(path), StandardCharsets.UTF_8);
      return writer.writeRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (CsvWriter writer : writers.values()) {
      writer.close();
    }
  }
}

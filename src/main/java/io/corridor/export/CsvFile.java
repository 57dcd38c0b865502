package io.corridor.export;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.corridor.model.FileFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seed file in the making. Rows go to a hidden file beside it; which columns it needs is known
 * with the last of them only.
 */
final class CsvFile implements AutoCloseable {

  private final Path file;
  private final Path rows;
  private final Path made;
  private final List<String> header;
  private final FileFormat format;
  private final BitSet used = new BitSet();
  private final CsvWriter writer;
  private boolean complete;

  /**
   * Begins a file.
   *
   * @param format as the model says that files are read
   * @param needed how many of the first columns it has even if they are empty
   */
  CsvFile(Path file, FileFormat format, List<String> header, BitSet needed) throws IOException {
    this.file = file;
    this.rows = beside(file, ".rows");
    this.made = beside(file, ".new");
    this.header = header;
    this.format = format;
    this.used.or(needed);
    this.writer = writer(rows, FileFormat.STANDARD);
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling("." + file.getFileName() + ending);
  }

  private static CsvWriter writer(Path path, FileFormat format) throws IOException {
    return CsvWriter.builder()
        .fieldSeparator(format.delimiter())
        .quoteCharacter(format.quote())
        .lineDelimiter(LineDelimiter.LF)
        .build(path, StandardCharsets.UTF_8);
  }

  void add(List<@Nullable String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i) != null) {
        used.set(i);
      }
    }
    writer.writeRecord(cells);
  }

  /** Completes it, with its header and without the columns that nobody has used. */
  void finish() throws IOException {
    writer.close();
    complete = true;
    try (CsvWriter out = writer(made, format);
        CsvReader<CsvRecord> in =
            CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .ofCsvRecord(rows, StandardCharsets.UTF_8)) {
      out.writeRecord(some(header));
      in.forEach(row -> out.writeRecord(some(row.getFields())));
    }
  }

  /** Puts it in its place. */
  void publish() throws IOException {
    Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private List<String> some(List<String> cells) {
    return used.stream().mapToObj(cells::get).toList();
  }

  @Override
  public void close() throws IOException {
    try {
      if (!complete) {
        writer.close();
      }
    } finally {
      // A full disk must not be left fuller.
      Files.deleteIfExists(rows);
      Files.deleteIfExists(made);
    }
  }
}

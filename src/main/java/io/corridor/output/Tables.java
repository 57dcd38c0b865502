package io.corridor.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes tables.
 *
 * <p>Several tables make one answer: {@code table} and {@code markdown} write one after the other,
 * each under its title; {@code json} and {@code ndjson} write the rows of all, each with the
 * columns of its table; {@code csv} writes the rows of all under one header with the columns of
 * all.
 *
 * <p>In CSV, a text that a spreadsheet would run as a formula gets an apostrophe in front; see
 * {@link CsvFormat}. JSON and NDJSON lose nothing, except that NaN and infinities become null.
 */
public final class Tables {

  private Tables() {}

  /**
   * Writes one table.
   *
   * @throws UncheckedIOException if {@code out} fails
   */
  public static void write(Table table, Format format, Terminal terminal, Appendable out) {
    write(List.of(table), format, terminal, out);
  }

  /**
   * Writes all tables as one answer, each line ended by a line feed; linear in the cells.
   *
   * @param terminal what {@link Format#TABLE} is made to fit; other formats do not look at it
   * @param out a print stream, a writer, a string builder; not closed
   * @throws UncheckedIOException if {@code out} fails
   */
  public static void write(List<Table> tables, Format format, Terminal terminal, Appendable out) {
    try {
      Writer writer = new BufferedWriter(new AppendableWriter(out), 1 << 16);
      switch (format) {
        case TABLE -> new TextFormat(terminal).write(tables, writer);
        case CSV -> CsvFormat.write(tables, writer);
        case JSON -> JsonFormat.write(tables, writer);
        case NDJSON -> JsonFormat.writeLines(tables, writer);
        case MARKDOWN -> MarkdownFormat.write(tables, writer);
      }
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Any sink as a writer. */
  private static final class AppendableWriter extends Writer {

    private final Appendable out;

    AppendableWriter(Appendable out) {
      this.out = out;
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
      out.append(new String(buffer, offset, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}

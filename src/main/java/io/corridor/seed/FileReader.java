package io.corridor.seed;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.corridor.model.FileFormat;
import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one seed file, one after another; of the file no more than a few lines are held
 * at any time.
 */
final class FileReader implements AutoCloseable {

  private final SeedFile file;
  private final String name;
  private final FileFormat format;
  private final Problems problems;
  private final TextFaults faults;
  private final SeedText text;
  private final Iterator<Fields> lines;
  private Header header = Header.NONE;
  private @Nullable RowReader rows;
  private boolean ended;
  private boolean whole = true;

  /** Opens a file. */
  FileReader(SeedFile file, Problems problems) throws IOException {
    this.file = file;
    this.name = file.name();
    this.format = file.model().files();
    this.problems = problems;
    this.faults = new TextFaults(file, problems);
    this.text = new SeedText(file.open());
    this.lines = lines();
  }

  private Iterator<Fields> lines() {
    // RowReader checks the number of fields, to tell of all wrong lines at once.
    return CsvReader.builder()
        .fieldSeparator(format.delimiter())
        .quoteCharacter(format.quote())
        .commentStrategy(CommentStrategy.NONE)
        .skipEmptyLines(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .build(new Fields(), text)
        .iterator();
  }

  /** The header, once a row was asked for. */
  Header header() {
    return header;
  }

  /** Whether all rows could be read that there may be; to be asked at the end. */
  boolean isWhole() {
    return whole && header.numberOf(file.model().idProperty()) > 0;
  }

  /** Reads the header that holds for other files; nothing may follow it. */
  Header readHeaderAlone() throws IOException {
    try {
      begin();
      if (!ended && line() != null) {
        problems.add(Fault.SEED_HEADER_FILE, Location.of(name));
      }
    } catch (CsvParseException | UncheckedIOException | CharacterCodingException e) {
      tellOf(e);
    }
    return header;
  }

  /**
   * The next row that is right by itself; null at the end, or where nothing that follows can be
   * read.
   *
   * @throws IOException if the bytes cannot be read
   */
  @Nullable Row next() throws IOException {
    try {
      if (rows == null && !ended) {
        begin();
      }
      while (!ended) {
        Fields fields = line();
        Row row = fields == null || rows == null ? null : rows.read(fields);
        if (row != null) {
          return row;
        }
      }
    } catch (CsvParseException | UncheckedIOException | CharacterCodingException e) {
      tellOf(e);
    }
    return null;
  }

  private void tellOf(Exception e) throws IOException {
    ended = true;
    whole = false;
    if (e instanceof CsvParseException malformed) {
      faults.tellOfMalformed(malformed);
    } else if (e instanceof CharacterCodingException
        || e.getCause() instanceof CharacterCodingException) {
      faults.tellOfBadByte();
    } else {
      throw e.getCause() instanceof IOException unreadable ? unreadable : new IOException(e);
    }
  }

  private void begin() throws IOException {
    if (text.isUtf16()) {
      problems.add(Fault.SEED_NOT_UTF8, Location.of(name, 1, 0));
      ended = true;
      return;
    }
    String firstLine = text.firstLine();
    Optional<Header> elsewhere = file.header();
    if (elsewhere.filter(Header::isNone).isPresent()) {
      // Of which its own file tells.
      ended = true;
    } else if (elsewhere.isPresent()) {
      take(elsewhere.get());
    } else if (!tellOfSeparator(firstLine)) {
      readHeader();
    }
  }

  private boolean tellOfSeparator(String firstLine) {
    Optional<String> separator = SpreadsheetSlips.otherSeparator(firstLine, format.delimiter());
    separator.ifPresent(
        other ->
            problems.add(
                Fault.SEED_SEPARATOR,
                Location.of(name, 1, 0),
                other,
                SpreadsheetSlips.words(format.delimiter()),
                format.delimiter()));
    ended = separator.isPresent();
    return ended;
  }

  private void readHeader() throws IOException {
    if (!lines.hasNext()) {
      problems.add(Fault.SEED_EMPTY_FILE, Location.of(name));
      ended = true;
      return;
    }
    Fields first = line();
    if (first != null && first.line() > 1) {
      // neo4j-admin skips empty lines between rows, but none before the header.
      take(Header.read(List.of(), name, file.type(), file.model().idProperty(), problems));
    } else if (first != null && first.count() > Fields.MOST) {
      problems.add(
          Fault.SEED_FIELD_COUNT, Location.of(name, 1, 0), first.count(), Fields.MOST + " at most");
      ended = true;
    } else if (first != null) {
      take(Header.read(first.all(), name, file.type(), file.model().idProperty(), problems));
    }
  }

  private void take(Header found) {
    header = found;
    ended = found.isNone();
    rows = new RowReader(name, file.type(), found, format.arrayDelimiter(), problems);
  }

  /** The next line that is not empty, null at the end and where no more can be read. */
  private @Nullable Fields line() throws IOException {
    if (!lines.hasNext()) {
      ended = true;
      return null;
    }
    Fields fields = lines.next();
    // The parser takes a field that never ends for one that ends with the file.
    boolean open = fields.isLastQuoted() && text.isAtEnd() && faults.tellOfOpenQuote();
    if (open || (fields.hasControl() && faults.tellOfNul(fields))) {
      ended = true;
      whole = false;
      return null;
    }
    return fields;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}

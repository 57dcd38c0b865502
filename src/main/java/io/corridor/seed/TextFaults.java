package io.corridor.seed;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.corridor.model.FileFormat;
import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what keeps a file from being read on, and where. Whatever is not known by then is found by
 * reading the file once more.
 */
final class TextFaults {

  private static final String TOO_LONG = "maximum buffer size";
  private static final String BEHIND = "after closing quote";

  private final SeedFile file;
  private final String name;
  private final FileFormat format;
  private final Problems problems;

  TextFaults(SeedFile file, Problems problems) {
    this.file = file;
    this.name = file.name();
    this.format = file.model().files();
    this.problems = problems;
  }

  boolean tellOfOpenQuote() throws IOException {
    try (SeedText again = new SeedText(file.open())) {
      Optional<OpenQuote> open = OpenQuote.find(again, format.delimiter(), format.quote());
      open.ifPresent(
          quote ->
              problems.add(
                  Fault.SEED_MALFORMED_CSV,
                  Location.of(name, quote.line(), 0),
                  "the quotes that open here never close"));
      return open.isPresent();
    }
  }

  boolean tellOfNul(Fields fields) {
    int line = fields.line();
    for (int field = 0; field < Math.min(fields.count(), Fields.MOST); field++) {
      String cell = fields.text(field);
      int nul = cell.indexOf('\0');
      line += lineEnds(nul < 0 ? cell : cell.substring(0, nul));
      if (nul >= 0) {
        problems.add(Fault.SEED_NUL, Location.of(name, line, 0));
        return true;
      }
    }
    return false;
  }

  void tellOfMalformed(CsvParseException e) throws IOException {
    boolean open = isOpen();
    if (!open || !String.valueOf(e.getCause()).contains(TOO_LONG)) {
      problems.add(Fault.SEED_MALFORMED_CSV, Location.of(name, line(e), 0), reason(e));
    }
  }

  void tellOfBadByte() throws IOException {
    int line = 1;
    try (SeedText again = new SeedText(file.open())) {
      char[] some = new char[1 << 13];
      for (int count = again.read(some); count >= 0; count = again.read(some)) {
        line += lineEnds(CharBuffer.wrap(some, 0, count));
      }
    } catch (CharacterCodingException e) {
      problems.add(Fault.SEED_NOT_UTF8, Location.of(name, line, 0));
    }
  }

  /** Tells of a quote that never closes; what follows may be no text at all. */
  private boolean isOpen() throws IOException {
    try {
      return tellOfOpenQuote();
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static int lineEnds(CharSequence text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  private static int line(CsvParseException e) {
    Matcher number = Pattern.compile("line (\\d+)").matcher(String.valueOf(e.getMessage()));
    return number.find() ? Integer.parseInt(number.group(1)) : 0;
  }

  private static String reason(CsvParseException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String message = String.valueOf(cause.getMessage());
    if (message.contains(TOO_LONG)) {
      return "a cell has more than 16 million characters";
    }
    return message.contains(BEHIND) ? "something stands behind a closing quote" : message;
  }
}

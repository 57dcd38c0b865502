package io.corridor.seed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A seed file that somebody has opened in a spreadsheet, edits and saves again. */
public final class Sheet {

  /**
   * How a spreadsheet saves.
   *
   * @param mark whether with a byte order mark
   * @param separator between the columns
   * @param quoted whether every text is in quotes
   * @param edges how many empty columns and rows stand right of the table and below it
   */
  public record Style(
      String lineEnd, boolean mark, char separator, boolean quoted, int edges, Charset charset) {

    /** As the seed files are. */
    public static final Style PLAIN = new Style("\n", false, ',', false, 0, StandardCharsets.UTF_8);

    /** Everything at once that does no harm. */
    public static final Style UNTIDY =
        new Style("\r\n", true, ',', true, 3, StandardCharsets.UTF_8);
  }

  private final Path file;
  private final List<List<String>> rows = new ArrayList<>();

  private Sheet(Path file) {
    this.file = file;
  }

  /** Copies the seed of a workspace to another place. */
  public static void copySeed(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from.resolve("seed"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** The texts of all files in a folder, by their paths there. */
  public static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  /** Copies one file of it anew. */
  static void copySeedAgain(Path from, Path to, String file) throws IOException {
    Files.copy(from.resolve(file), to.resolve(file), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Opens a file. */
  public static Sheet open(Path file) throws IOException {
    Sheet sheet = new Sheet(file);
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(Files.readString(file))) {
      csv.forEach(row -> sheet.rows.add(new ArrayList<>(row.getFields())));
    }
    return sheet;
  }

  /** Adds a row below the last; columns go by their names without types. */
  public Sheet append(Map<String, String> values) {
    List<String> names =
        rows.get(0).stream().map(cell -> cell.replaceFirst("(?<=.):.*", "")).toList();
    if (!names.containsAll(values.keySet())) {
      throw new IllegalArgumentException(file + " lacks one of " + values.keySet());
    }
    rows.add(names.stream().map(name -> values.getOrDefault(name, "")).toList());
    return this;
  }

  /** Saves it. */
  public void save(Style style) throws IOException {
    List<List<String>> all = new ArrayList<>(rows);
    all.addAll(Collections.nCopies(style.edges(), Collections.nCopies(rows.get(0).size(), "")));
    String text =
        all.stream().map(row -> line(row, style) + style.lineEnd()).collect(Collectors.joining());
    Files.write(file, ((style.mark() ? "\uFEFF" : "") + text).getBytes(style.charset()));
  }

  private static String line(List<String> row, Style style) {
    List<String> cells = new ArrayList<>(row);
    cells.addAll(Collections.nCopies(style.edges(), ""));
    return cells.stream()
        .map(cell -> cell(cell, style))
        .collect(Collectors.joining(String.valueOf(style.separator())));
  }

  private static String cell(String cell, Style style) {
    boolean needed = cell.indexOf(style.separator()) >= 0 || cell.indexOf('"') >= 0;
    return needed || (style.quoted() && !cell.isEmpty())
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }
}

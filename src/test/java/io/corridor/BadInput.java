package io.corridor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * A case of {@code bad-inputs/}: files that differ from those of the base workspace, and the whole
 * report that they get. A line {@code === FILE HOW…} begins a file, {@code === report} the report;
 * what stands before says what is wrong. A file is made of its lines by what the words after its
 * name say, one after the other:
 *
 * <ul>
 *   <li>{@code add}: they come after those of the base
 *   <li>{@code edit}: each line {@code - old} is replaced by the {@code + new} below it
 *   <li>{@code escaped}: {@code \xE9} is a byte, {@code \}{@code u202E} a character, {@code \r} and
 *       {@code \n} line ends, {@code \*9{ab}} nine times ab, {@code \\} a backslash; a line that
 *       ends with {@code \.} has no line end
 *   <li>{@code utf-16}, {@code latin-1}: they are encoded so
 *   <li>{@code gzip}, {@code cut}: compressed; without the last bytes
 *   <li>{@code link}: a link to where the line says; {@code gone}: no such file
 * </ul>
 */
record BadInput(String name, List<Part> parts, String report) {

  private static final String MARK = "=== ";
  private static final String REPORT = "=== report";
  private static final int CUT = 12;
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(?:x([0-9A-F]{2})|u([0-9A-F]{4})|\\*(\\d+)\\{([^}]*)}|(\\.\\n)|([rn0\\\\]))");

  /** A file: its name, how it is made, and of what. */
  private record Part(String file, List<String> how, String text) {}

  static BadInput read(Path path) throws IOException {
    List<Part> parts = new ArrayList<>();
    String[] sections = ("\n" + Files.readString(path)).split("\n(?==== )", -1);
    String report = "";
    for (String section : sections) {
      int end = section.indexOf('\n');
      String head = end < 0 ? section : section.substring(0, end);
      String text = end < 0 ? "" : section.substring(end + 1);
      if (head.equals(REPORT)) {
        report = text;
      } else if (head.startsWith(MARK)) {
        List<String> words = List.of(head.substring(MARK.length()).split(" "));
        boolean last = text.isEmpty() || text.endsWith("\n");
        parts.add(
            new Part(words.get(0), words.subList(1, words.size()), last ? text : text + "\n"));
      }
    }
    String file = path.getFileName().toString();
    return new BadInput(file.substring(0, file.lastIndexOf('.')), parts, report);
  }

  /** The file again, with another report. */
  static void tell(Path path, String report) throws IOException {
    String text = Files.readString(path);
    int end = text.indexOf(REPORT);
    Files.writeString(path, (end < 0 ? text : text.substring(0, end)) + REPORT + "\n" + report);
  }

  /** The names of the files that differ. */
  List<String> files() {
    return parts.stream().map(Part::file).toList();
  }

  /** Makes the workspace of a copy of the base. */
  void write(Path workspace) throws IOException {
    for (Part part : parts) {
      Path file = workspace.resolve(part.file());
      Files.createDirectories(file.getParent());
      if (part.how().contains("gone")) {
        Files.delete(file);
      } else if (part.how().contains("link")) {
        Files.deleteIfExists(file);
        Files.createSymbolicLink(file, Path.of(part.text().strip()));
      } else {
        Files.write(file, bytes(part, file));
      }
    }
  }

  private static byte[] bytes(Part part, Path file) throws IOException {
    byte[] bytes = part.text().getBytes(StandardCharsets.UTF_8);
    for (String step : part.how()) {
      String text = new String(bytes, StandardCharsets.UTF_8);
      bytes =
          switch (step) {
            case "add" -> (Files.readString(file) + text).getBytes(StandardCharsets.UTF_8);
            case "edit" -> edited(Files.readString(file), text).getBytes(StandardCharsets.UTF_8);
            case "escaped" -> unescaped(text);
            case "utf-16" -> text.getBytes(StandardCharsets.UTF_16);
            case "latin-1" -> text.getBytes(StandardCharsets.ISO_8859_1);
            case "gzip" -> compressed(bytes);
            case "cut" -> Arrays.copyOf(bytes, bytes.length - CUT);
            default -> throw new IllegalArgumentException("nothing is made by " + step);
          };
    }
    return bytes;
  }

  private static String edited(String base, String edits) {
    String text = base;
    String old = "";
    for (String line : edits.lines().toList()) {
      if (line.startsWith("- ")) {
        old = line.substring(2);
      } else {
        if (!text.contains(old)) {
          throw new IllegalArgumentException("the base has no '" + old + "'");
        }
        text = text.replace(old, line.substring(2));
      }
    }
    return text;
  }

  private static byte[] unescaped(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Matcher escapes = ESCAPE.matcher(text);
    int from = 0;
    while (escapes.find()) {
      out.writeBytes(text.substring(from, escapes.start()).getBytes(StandardCharsets.UTF_8));
      from = escapes.end();
      if (escapes.group(1) != null) {
        out.write(Integer.parseInt(escapes.group(1), 16));
      } else {
        out.writeBytes(character(escapes).getBytes(StandardCharsets.UTF_8));
      }
    }
    out.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static String character(Matcher escape) {
    if (escape.group(2) != null) {
      return String.valueOf((char) Integer.parseInt(escape.group(2), 16));
    } else if (escape.group(3) != null) {
      return escape.group(4).repeat(Integer.parseInt(escape.group(3)));
    } else if (escape.group(5) != null) {
      return "";
    }
    return switch (escape.group(6)) {
      case "r" -> "\r";
      case "n" -> "\n";
      case "0" -> "\0";
      default -> "\\";
    };
  }

  private static byte[] compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  /** Copies the base. */
  static void copy(Path base, Path workspace) throws IOException {
    try (Stream<Path> files = Files.walk(base)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = workspace.resolve(base.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}

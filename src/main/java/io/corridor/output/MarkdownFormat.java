package io.corridor.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** GitHub Flavored Markdown; what data holds of Markdown and HTML shows as it is. */
final class MarkdownFormat {

  private static final String BREAK = "<br>";

  private MarkdownFormat() {}

  static void write(List<Table> tables, Writer out) throws IOException {
    boolean first = true;
    for (Table table : tables) {
      if (!first) {
        out.append('\n');
      }
      first = false;
      write(table, out);
    }
  }

  private static void write(Table table, Writer out) throws IOException {
    if (!table.title().isEmpty()) {
      out.append("### ").append(escape(table.title(), " ")).append("\n\n");
    }
    if (table.columns().isEmpty()) {
      return;
    }
    List<String> header = new ArrayList<>();
    List<String> rule = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      header.add(escape(table.columns().get(i).name(), " "));
      rule.add(Cells.right(table, i) ? "---:" : "---");
    }
    line(header, out);
    line(rule, out);
    for (List<@Nullable Object> row : table.rows()) {
      List<String> cells = new ArrayList<>(row.size());
      for (Object value : row) {
        cells.add(escape(Cells.join(Cells.lines(value), "\n"), BREAK));
      }
      line(cells, out);
    }
  }

  private static void line(List<String> cells, Writer out) throws IOException {
    out.append('|');
    for (String cell : cells) {
      out.append(cell.isEmpty() ? "" : " ").append(cell).append(" |");
    }
    out.append('\n');
  }

  private static String escape(String text, String lineBreak) {
    String plain = Plain.of(text, true);
    StringBuilder escaped = new StringBuilder(plain.length() + 8);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '\n' -> escaped.append(lineBreak);
        case '<' -> escaped.append("&lt;");
        case '&' -> escaped.append(isEntity(plain, i) ? "&amp;" : "&");
        case '\\', '|', '*', '`', '[', '~' -> escaped.append('\\').append(c);
        case '_' -> escaped.append(isInsideWord(plain, i) ? "_" : "\\_");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static boolean isEntity(String text, int ampersand) {
    int next = ampersand + 1;
    return next < text.length()
        && (text.charAt(next) == '#' || Character.isLetter(text.charAt(next)));
  }

  private static boolean isInsideWord(String text, int index) {
    return index > 0
        && index + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(index - 1))
        && Character.isLetterOrDigit(text.charAt(index + 1));
  }
}

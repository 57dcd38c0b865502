package io.corridor.document;

import java.util.List;

/** A page of GitHub Flavored Markdown as it grows. */
final class Markdown {

  private final StringBuilder page = new StringBuilder();

  /** A heading of plain text. */
  Markdown heading(int level, String text) {
    return block("#".repeat(level) + " " + text(text));
  }

  /** A paragraph that is Markdown already; nothing where it is empty. */
  Markdown paragraph(String markdown) {
    return markdown.isEmpty() ? this : block(markdown);
  }

  /** A list whose items are Markdown already. */
  Markdown list(List<String> items) {
    return items.isEmpty() ? this : block("- " + String.join("\n- ", items));
  }

  /** A table whose cells are Markdown already; nothing where it has no rows. */
  Markdown table(List<String> header, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return this;
    }
    StringBuilder table = new StringBuilder(row(header));
    table.append('\n').append(row(header.stream().map(name -> "---").toList()));
    rows.forEach(cells -> table.append('\n').append(row(cells)));
    return block(table.toString());
  }

  /** A fenced block. */
  Markdown fence(String language, String text) {
    return block("```" + language + "\n" + text.strip() + "\n```");
  }

  /** Plain text with everything escaped that Markdown or HTML would take for its own. */
  static String text(String plain) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '\n', '\r' -> escaped.append(' ');
        case '<' -> escaped.append("&lt;");
        case '\\', '|', '*', '`', '[', ']', '~', '_' -> escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Names of types, properties and ids: as they are, in a fixed width. */
  static String code(String name) {
    return "`" + name + "`";
  }

  static String link(String plain, String target) {
    return "[" + text(plain) + "](" + target + ")";
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private Markdown block(String block) {
    page.append(page.length() == 0 ? "" : "\n").append(block).append('\n');
    return this;
  }

  @Override
  public String toString() {
    return page.toString();
  }
}

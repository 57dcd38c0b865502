package io.corridor.problem;

/** Texts of users as a report can show them: not too long, and without what nobody can see. */
final class Visible {

  private static final int LONGEST = 200;
  private static final int SHOWN = 100;

  private Visible() {}

  static String text(String text) {
    int longest = text.length() <= LONGEST ? LONGEST : SHOWN;
    StringBuilder visible = new StringBuilder();
    int end = 0;
    int room = 0;
    // What nobody can see takes more room than a character.
    while (end < text.length() && room < longest) {
      int c = text.codePointAt(end);
      int before = visible.length();
      append(c, visible);
      room += 1 + visible.length() - before - Character.charCount(c);
      end += Character.charCount(c);
    }
    return end == text.length()
        ? visible.toString()
        : visible + "… (%d characters)".formatted(text.length());
  }

  private static void append(int c, StringBuilder visible) {
    switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          visible.append("<U+%04X>".formatted(c));
      case Character.SPACE_SEPARATOR -> visible.append(c == ' ' ? " " : "<U+%04X>".formatted(c));
      default -> visible.appendCodePoint(c);
    }
  }
}

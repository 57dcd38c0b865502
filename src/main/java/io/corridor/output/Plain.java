package io.corridor.output;

/** Text that can do no harm where it is shown. */
final class Plain {

  private static final char REPLACEMENT = '\uFFFD';

  /** U+2400 to U+241F picture the control characters U+0000 to U+001F. */
  private static final int PICTURES = 0x2400;

  private Plain() {}

  /**
   * Whether a character would move the cursor, start an escape sequence or turn the direction of
   * what follows, beyond the text it stands in. Marks and joiners that Arabic, Persian and Urdu
   * need do not.
   */
  static boolean steers(int character) {
    return character < 0x20
        || (character >= 0x7F && character < 0xA0)
        || (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069)
        || character == 0x2028
        || character == 0x2029;
  }

  /** With every line break as LF, tabs as spaces, and a picture for what steers. */
  static String of(String text, boolean unicode) {
    int clean = 0;
    while (clean < text.length() && isClean(text.charAt(clean))) {
      clean++;
    }
    if (clean == text.length()) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length()).append(text, 0, clean);
    for (int i = clean; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        plain.append(c).append(text.charAt(++i));
      } else if (c != '\r' || i + 1 == text.length() || text.charAt(i + 1) != '\n') {
        plain.append(plain(c, unicode));
      }
    }
    return plain.toString();
  }

  private static boolean isClean(char c) {
    return c == '\n' || (!steers(c) && !Character.isSurrogate(c));
  }

  private static char plain(char c, boolean unicode) {
    if (isClean(c)) {
      return c;
    }
    switch (c) {
      case '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> {
        return '\n';
      }
      case '\t' -> {
        return ' ';
      }
      default -> {
        if (!unicode) {
          return '?';
        }
        return c < 0x20 ? (char) (PICTURES + c) : REPLACEMENT;
      }
    }
  }
}

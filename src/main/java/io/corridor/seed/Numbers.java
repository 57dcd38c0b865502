package io.corridor.seed;

/**
 * What neo4j-admin reads as a number: no plus sign in front, no digits but ASCII, none of Java's
 * suffixes. By hand, as millions of cells are numbers.
 */
final class Numbers {

  private Numbers() {}

  /** Digits, with a minus in front or without; they may be too many for any type. */
  static boolean isWhole(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    return start < text.length() && digits(text, start) == text.length();
  }

  /** A whole number, then perhaps a fraction, then perhaps an exponent. */
  static boolean isDecimal(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int end = digits(text, start);
    if (end == start) {
      return false;
    }
    if (end < text.length() && text.charAt(end) == '.') {
      int fraction = end + 1;
      end = digits(text, fraction);
      if (end == fraction) {
        return false;
      }
    }
    return end == text.length() || isExponent(text, end);
  }

  private static boolean isExponent(String text, int at) {
    if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
      return false;
    }
    boolean signed =
        at + 1 < text.length() && (text.charAt(at + 1) == '+' || text.charAt(at + 1) == '-');
    int start = signed ? at + 2 : at + 1;
    return start < text.length() && digits(text, start) == text.length();
  }

  /** Index behind the digits that begin at an index. */
  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}

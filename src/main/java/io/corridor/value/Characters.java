package io.corridor.value;

import java.util.OptionalInt;

/**
 * Characters that no text of a seed can hold: those that nobody sees and that make two texts look
 * alike or read in another direction, and the one that stands for what was lost. The joiners of
 * Persian, Urdu and Indian scripts, and the marks of direction around them, are none of these.
 */
public final class Characters {

  private static final char LOST = '\uFFFD';

  private Characters() {}

  /** Whether no text of a seed can hold it. */
  public static boolean isRefused(char c) {
    if (c < ' ') {
      return true;
    }
    if (c < 0x7F) {
      return false;
    }
    return c <= 0x9F
        || c == '\u00AD'
        || c == '\u200B'
        || (c >= '\u2028' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u206F')
        || c == '\uFEFF'
        || c >= '\uFFF9';
  }

  /** The first one of a text. */
  public static OptionalInt find(String text) {
    return text.chars().filter(c -> isRefused((char) c)).findFirst();
  }

  /** The way out. */
  public static String remedy(int c) {
    return c == LOST
        ? "It stands for what an earlier program could not read: write that again."
        : "Nobody can see it: remove it.";
  }
}

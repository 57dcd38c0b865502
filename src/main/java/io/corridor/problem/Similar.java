package io.corridor.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds what somebody may have meant to type. */
public final class Similar {

  /** Nobody types more; to measure megabytes against each other would take all memory. */
  private static final int LONGEST = 1000;

  private Similar() {}

  /**
   * The candidates within a third of the word's length in edits, nearest first, at most three.
   *
   * <p>Distance is optimal string alignment (Levenshtein's with swaps of neighbours), regardless of
   * case. O(candidates × length²).
   */
  public static List<String> to(String word, Collection<String> candidates) {
    return to(word, candidates.stream());
  }

  private static List<String> to(String word, Stream<String> candidates) {
    if (word.length() > LONGEST) {
      return List.of();
    }
    int limit = Math.max(1, word.length() / 3);
    record Near(String candidate, int distance) {}
    return candidates
        .filter(c -> Math.abs(c.length() - word.length()) <= limit)
        .map(c -> new Near(c, distance(lower(word), lower(c))))
        .filter(n -> n.distance() <= limit)
        .distinct()
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::candidate))
        .limit(3)
        .map(Near::candidate)
        .toList();
  }

  /** {@code Did you mean 'x' or 'y'?}, or the fallback where nothing is near. */
  public static String hint(String word, Collection<String> candidates, String fallback) {
    return hint(word, candidates.stream(), fallback);
  }

  /** The same for candidates that need not be held. */
  public static String hint(String word, Stream<String> candidates, String fallback) {
    List<String> near = to(word, candidates);
    return near.isEmpty() ? fallback : "Did you mean '" + String.join("' or '", near) + "'?";
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(a, b, d, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(String a, String b, int[][] d, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}

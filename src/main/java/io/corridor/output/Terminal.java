package io.corridor.output;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a table is to be read.
 *
 * @param width columns of one cell each; less than {@link #MIN_WIDTH} is taken as that
 * @param color whether escape sequences for emphasis are understood and wanted
 * @param unicode whether it shows more than ASCII; it concerns our own rules and marks, never data
 */
public record Terminal(int width, boolean color, boolean unicode) {

  /** What no table can do without. */
  public static final int MIN_WIDTH = 20;

  /** For files, pipes and logs: wide enough for most tables, still readable in an editor. */
  public static final Terminal PLAIN = new Terminal(120, false, true);

  private static final int USUAL_WIDTH = 80;

  /** Widens what is too narrow. */
  public Terminal {
    width = Math.max(width, MIN_WIDTH);
  }

  /**
   * As the environment tells: the width by {@code CORRIDOR_COLUMNS} or {@code COLUMNS}, else 80 for
   * a terminal and 120 elsewhere; colour on a terminal, unless {@code NO_COLOR} is set or {@code
   * TERM} is dumb; Unicode unless the locale names another character set.
   *
   * @param interactive whether standard output is a terminal; where it is not, {@code COLUMNS} says
   *     nothing about the reader and only {@code CORRIDOR_COLUMNS} counts
   */
  public static Terminal of(Map<String, String> environment, boolean interactive) {
    int width = columns(environment.get("CORRIDOR_COLUMNS"));
    if (width == 0 && interactive) {
      width = columns(environment.get("COLUMNS"));
    }
    if (width == 0) {
      width = interactive ? USUAL_WIDTH : PLAIN.width;
    }
    boolean color =
        interactive
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(environment.get("TERM"));
    return new Terminal(width, color, unicode(environment));
  }

  /** The number, or 0 for none. */
  private static int columns(@Nullable String text) {
    if (text == null) {
      return 0;
    }
    try {
      return Math.max(0, Integer.parseInt(text.trim()));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** The first of these that is set decides, as in POSIX; none set is a bare container: UTF-8. */
  private static boolean unicode(Map<String, String> environment) {
    for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String locale = environment.getOrDefault(name, "").toUpperCase(Locale.ROOT);
      if (!locale.isEmpty()) {
        return locale.contains("UTF-8") || locale.contains("UTF8");
      }
    }
    return true;
  }
}

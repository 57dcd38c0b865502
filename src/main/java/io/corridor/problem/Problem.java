package io.corridor.problem;

import java.util.Comparator;

/**
 * One fault at one place of one file.
 *
 * @param fault what is wrong
 * @param location where
 * @param sentence what is wrong, in one sentence
 * @param remedy the way out
 */
public record Problem(Fault fault, Location location, String sentence, String remedy)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::location)
          .thenComparing(p -> p.fault().code())
          .thenComparing(Problem::sentence);

  /** A problem whose texts are the fault's templates filled with {@code arguments}. */
  public static Problem of(Fault fault, Location location, Object... arguments) {
    Object[] visible = new Object[arguments.length];
    for (int i = 0; i < visible.length; i++) {
      visible[i] = arguments[i] instanceof String text ? Visible.text(text) : arguments[i];
    }
    Location place =
        new Location(
            location.file(), location.line(), location.column(), Visible.text(location.field()));
    return new Problem(fault, place, fault.sentence(visible), fault.remedy(visible));
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** One line: where, code, sentence, way out. */
  @Override
  public String toString() {
    return location + ": " + fault.code() + " " + sentence + " " + remedy;
  }
}

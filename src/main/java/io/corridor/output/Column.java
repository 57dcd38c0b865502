package io.corridor.output;

import java.util.Objects;

/**
 * A column of a table.
 *
 * @param name header, and the key in JSON; stable, as other programs read it
 * @param alignment the side that its cells keep to
 */
public record Column(String name, Alignment alignment) {

  /** Refuses null. */
  public Column {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(alignment, "alignment");
  }

  /** A column whose cells decide the side. */
  public Column(String name) {
    this(name, Alignment.NATURAL);
  }
}

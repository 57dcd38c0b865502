package io.corridor.load;

import java.util.Locale;

/** What a load does to a node or relationship, as the words of a plan say it. */
public enum Action {
  /** A row that the graph lacks. */
  CREATE,
  /** Other properties. */
  CHANGE,
  /** Another start or end; the properties may differ, too. */
  REPOINT,
  /** Other labels or another relationship type; ends and properties may differ, too. */
  RETYPE,
  /** In no file any more. */
  REMOVE,
  /** In no file any more, and left alone. */
  LEAVE;

  /** As users read it. */
  @Override
  public String toString() {
    return this == REPOINT ? "re-point" : name().toLowerCase(Locale.ROOT);
  }
}

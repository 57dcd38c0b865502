package io.corridor.route;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of the rows that answer an {@link Inquiry}.
 *
 * @param name its name
 * @param kind what its values are; any of them may be null
 */
public record RouteColumn(String name, Kind kind) {

  /** What a value is. */
  public enum Kind {
    /** A text. */
    TEXT,
    /** A number with a fraction: {@link Double}. */
    NUMBER,
    /** A whole number: {@link Long}. */
    COUNT,
    /** A list of texts. */
    TEXTS,
    /** Values by name. */
    MAP,
    /** A list of maps. */
    MAPS
  }

  /** Of a route. */
  static final List<RouteColumn> OF_ROUTES =
      new Columns()
          .with(Kind.COUNT, "rank")
          .with(Kind.TEXT, "from", "to")
          .with(Kind.NUMBER, "km", "hours")
          .with(Kind.COUNT, "borders", "transfers", "gauges")
          .with(Kind.NUMBER, "unbuilt")
          .with(Kind.COUNT, "objections")
          .with(Kind.TEXT, "status", "weakest")
          .with(Kind.NUMBER, "underWay", "speed", "speedUnderWay")
          .with(Kind.NUMBER, "borderCost", "sectionCost", "estimated")
          .with(Kind.TEXTS, "states")
          .with(Kind.MAP, "kmByState", "kmByMode", "hoursByMode", "hoursBetween")
          .with(Kind.MAPS, "stops", "legs")
          .list();

  /** Of a set of legs that would open a route. */
  static final List<RouteColumn> OF_WHY =
      new Columns()
          .with(Kind.COUNT, "set")
          .with(Kind.TEXTS, "reasons")
          .with(Kind.MAPS, "legs")
          .with(Kind.NUMBER, "km", "hours")
          .with(Kind.TEXTS, "states")
          .list();

  /** Of a place or leg where routes can be cut. */
  static final List<RouteColumn> OF_CHOKEPOINTS =
      new Columns()
          .with(Kind.TEXT, "role", "kind", "id", "name", "status", "measure")
          .with(Kind.NUMBER, "otherwise", "more")
          .list();

  /** Of a route before and after. */
  static final List<RouteColumn> OF_COMPARISON =
      new Columns()
          .with(Kind.TEXT, "change", "measure")
          .with(Kind.NUMBER, "before", "after")
          .with(Kind.COUNT, "rankBefore", "rankAfter")
          .with(Kind.MAP, "route")
          .list();

  private static final class Columns {

    private final List<RouteColumn> columns = new ArrayList<>();

    Columns with(Kind kind, String... names) {
      for (String name : names) {
        columns.add(new RouteColumn(name, kind));
      }
      return this;
    }

    List<RouteColumn> list() {
      return List.copyOf(columns);
    }
  }
}

package io.corridor.value;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A point as Neo4j stores it.
 *
 * @param x of a place on earth the longitude, in degrees
 * @param y of a place on earth the latitude, in degrees
 * @param z of a place on earth the height in metres; 0 where there are two dimensions
 */
public record Point(Crs system, double x, double y, double z) {

  private static final int HALF = 180;

  /** What its coordinates mean. */
  public enum Crs {
    WGS_84("wgs-84", 4326, true, false),
    WGS_84_3D("wgs-84-3d", 4979, true, true),
    CARTESIAN("cartesian", 7203, false, false),
    CARTESIAN_3D("cartesian-3d", 9157, false, true);

    private final String text;
    private final int srid;
    private final boolean earthly;
    private final boolean deep;

    Crs(String text, int srid, boolean earthly, boolean deep) {
      this.text = text;
      this.srid = srid;
      this.earthly = earthly;
      this.deep = deep;
    }

    /** The one of these kinds. */
    public static Crs of(boolean earthly, boolean deep) {
      return deep ? (earthly ? WGS_84_3D : CARTESIAN_3D) : earthly ? WGS_84 : CARTESIAN;
    }

    /** The one that Neo4j calls so. */
    public static Optional<Crs> find(String text) {
      return Arrays.stream(values()).filter(one -> one.text.equalsIgnoreCase(text)).findFirst();
    }

    /** The one of a number of the EPSG's kind. */
    public static Optional<Crs> find(int srid) {
      return Arrays.stream(values()).filter(one -> one.srid == srid).findFirst();
    }

    /** Its number. */
    public int srid() {
      return srid;
    }

    /** Whether it measures degrees on earth. */
    public boolean isEarthly() {
      return earthly;
    }

    /** Whether it has three dimensions. */
    public boolean isDeep() {
      return deep;
    }

    /** As Neo4j calls it. */
    @Override
    public String toString() {
      return text;
    }
  }

  /** Whether the coordinates are numbers, and on earth if they have to be. */
  public boolean isPossible() {
    return Double.isFinite(x)
        && Double.isFinite(y)
        && Double.isFinite(z)
        && (!system.earthly || (Math.abs(x) <= HALF && Math.abs(y) <= HALF / 2));
  }

  /** Its coordinates by their names, as Cypher's function {@code point} takes them. */
  public Map<String, Double> coordinates() {
    Map<String, Double> coordinates = new LinkedHashMap<>();
    if (system.earthly) {
      coordinates.put("latitude", y);
      coordinates.put("longitude", x);
    } else {
      coordinates.put("x", x);
      coordinates.put("y", y);
    }
    if (system.deep) {
      coordinates.put(system.earthly ? "height" : "z", z);
    }
    return coordinates;
  }

  /** As seed files have it, and as Cypher's function {@code point} takes it. */
  @Override
  public String toString() {
    return coordinates().entrySet().stream()
        .map(entry -> entry.getKey() + ": " + Decimals.text(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}

package io.corridor.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Points and lines of GeoJSON (RFC 7946). */
public final class Geometry {

  private static final double HALF = 180;

  private Geometry() {}

  /** A place on earth in degrees. */
  public record Position(double longitude, double latitude) {

    /** The place of two values; nowhere if they are no numbers, or no position on earth. */
    public static Optional<Position> of(@Nullable Object longitude, @Nullable Object latitude) {
      return longitude instanceof Number east
              && latitude instanceof Number north
              && Math.abs(east.doubleValue()) <= HALF
              && Math.abs(north.doubleValue()) <= HALF / 2
          ? Optional.of(new Position(east.doubleValue(), north.doubleValue()))
          : Optional.empty();
    }

    private List<Double> coordinates() {
      return List.of(longitude, latitude);
    }
  }

  /** A point. */
  public static Map<String, Object> point(Position position) {
    return geometry("Point", position.coordinates());
  }

  /** The shorter way round; cut in two where it crosses the antimeridian (RFC 7946, 3.1.9). */
  public static Map<String, Object> line(Position from, Position to) {
    double east = to.longitude() - from.longitude();
    if (Math.abs(east) <= HALF) {
      return geometry("LineString", List.of(from.coordinates(), to.coordinates()));
    }
    double side = Math.signum(from.longitude()) * HALF;
    double before = side - from.longitude();
    double after = to.longitude() + side;
    // Ends on the antimeridian itself can be said from either side: nothing is left to cut.
    if (before == 0) {
      return geometry("LineString", List.of(List.of(-side, from.latitude()), to.coordinates()));
    }
    if (after == 0) {
      return geometry("LineString", List.of(from.coordinates(), List.of(side, to.latitude())));
    }
    double share = before / (before + after);
    double latitude = from.latitude() + share * (to.latitude() - from.latitude());
    double cut = Math.round(latitude * 1e6) / 1e6;
    return geometry(
        "MultiLineString",
        List.of(
            List.of(from.coordinates(), List.of(side, cut)),
            List.of(List.of(-side, cut), to.coordinates())));
  }

  private static Map<String, Object> geometry(String type, List<?> coordinates) {
    Map<String, Object> geometry = new LinkedHashMap<>();
    geometry.put("type", type);
    geometry.put("coordinates", coordinates);
    return geometry;
  }
}

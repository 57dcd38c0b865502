package io.corridor.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of routes as a route engine answers them, written stop by stop. */
final class RouteRows {

  private final Map<String, @Nullable Object> row = new LinkedHashMap<>();
  private final List<Map<String, @Nullable Object>> stops = new ArrayList<>();
  private final List<Map<String, @Nullable Object>> legs = new ArrayList<>();

  RouteRows(long rank, String... states) {
    row.put("rank", rank);
    row.put("states", List.of(states));
    row.put("stops", stops);
    row.put("legs", legs);
  }

  /** From Moscow by rail to Astara, over the border, and by a road that is being built to Rasht. */
  static Map<String, @Nullable Object> example() {
    return new RouteRows(1, "Russia", "Iran")
        .stop("moscow", "Moscow", 37.6, 55.7)
        .leg("rail", "operational", 2000.0, 50.0)
        .stop("astara", "Astara", 48.8, 38.4)
        .leg("road", "under-construction", 160.0, 51.0, "border", 23.0, "transfer", 24.0)
        .stop("rasht", "Rasht", 49.5, 37.2)
        .row();
  }

  RouteRows stop(String id, String name) {
    return stop(id, name, null, null);
  }

  RouteRows stop(String id, String name, @Nullable Double longitude, @Nullable Double latitude) {
    Map<String, @Nullable Object> stop = new LinkedHashMap<>();
    stop.put("id", id);
    stop.put("name", name);
    stop.put("latitude", latitude);
    stop.put("longitude", longitude);
    stops.add(stop);
    if (!legs.isEmpty()) {
      legs.get(legs.size() - 1).put("to", name);
    }
    return this;
  }

  /** A leg from the last stop; {@code more} are columns and their values in turn. */
  RouteRows leg(
      String mode, String status, @Nullable Double km, @Nullable Double hours, Object... more) {
    Map<String, @Nullable Object> leg = new LinkedHashMap<>();
    leg.put("seq", legs.size() + 1L);
    leg.put("from", stops.get(stops.size() - 1).get("name"));
    leg.put("mode", mode);
    leg.put("status", status);
    leg.put("km", km);
    leg.put("hours", hours);
    leg.put("kmSoFar", sum("kmSoFar", km));
    leg.put("hoursSoFar", sum("hoursSoFar", hours));
    leg.put("corridors", List.of());
    leg.put("cites", List.of("atlas#p1"));
    for (int i = 0; i < more.length; i += 2) {
      leg.put(more[i].toString(), more[i + 1]);
    }
    legs.add(leg);
    return this;
  }

  private @Nullable Double sum(String column, @Nullable Double more) {
    Object before = legs.isEmpty() ? (Object) 0.0 : legs.get(legs.size() - 1).get(column);
    return before instanceof Double sum && more != null ? (Double) (sum + more) : null;
  }

  Map<String, @Nullable Object> row() {
    Map<String, @Nullable Object> last = legs.get(legs.size() - 1);
    row.put("km", last.get("kmSoFar"));
    row.put("hours", last.get("hoursSoFar"));
    return row;
  }
}

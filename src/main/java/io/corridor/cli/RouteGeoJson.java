package io.corridor.cli;

import io.corridor.output.Format;
import io.corridor.output.Geometry;
import io.corridor.output.Geometry.Position;
import io.corridor.output.Table;
import io.corridor.output.Tables;
import io.corridor.output.Terminal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Routes as GeoJSON (RFC 7946), a feature a line: for every leg of every route a line from stop to
 * stop, then every stop once as a point. A leg one of whose ends has no position has no geometry;
 * such a stop is left out.
 */
final class RouteGeoJson {

  private static final List<String> MEMBERS = List.of("type", "geometry", "properties");
  private static final List<String> LEG =
      List.of("from", "to", "mode", "status", "km", "hours", "corridors", "cites");
  private final List<List<@Nullable Object>> features = new ArrayList<>();
  private final Map<String, Map<?, ?>> stops = new LinkedHashMap<>();
  private final Map<String, List<Object>> ranks = new LinkedHashMap<>();

  private RouteGeoJson() {}

  /** A feature collection of rows of routes. */
  static String of(List<Map<String, @Nullable Object>> routes) {
    RouteGeoJson map = new RouteGeoJson();
    for (int i = 0; i < routes.size(); i++) {
      Object rank = routes.get(i).get("rank");
      map.add(routes.get(i), rank == null ? (Object) (i + 1L) : rank);
    }
    map.stops.forEach(map::point);
    return map.text();
  }

  private void add(Map<String, @Nullable Object> route, Object rank) {
    List<Map<?, ?>> on = RouteFields.rows(route, "stops");
    List<Map<?, ?>> legs = RouteFields.rows(route, "legs");
    for (Map<?, ?> stop : on) {
      String id = RouteFields.text(stop, "id");
      String key = id.isEmpty() ? RouteFields.name(stop) : id;
      stops.putIfAbsent(key, stop);
      List<Object> of = ranks.computeIfAbsent(key, k -> new ArrayList<>());
      if (!of.contains(rank)) {
        of.add(rank);
      }
    }
    for (int i = 0; i < legs.size(); i++) {
      Map<?, ?> leg = legs.get(i);
      Map<String, @Nullable Object> properties = new LinkedHashMap<>();
      properties.put("rank", rank);
      properties.put("seq", leg.containsKey("seq") ? leg.get("seq") : (Object) (i + 1L));
      LEG.forEach(name -> properties.put(name, leg.get(name)));
      Optional<Position> from = i < on.size() ? position(on.get(i)) : Optional.empty();
      Optional<Position> to = i + 1 < on.size() ? position(on.get(i + 1)) : Optional.empty();
      boolean known = from.isPresent() && to.isPresent();
      feature(known ? Geometry.line(from.orElseThrow(), to.orElseThrow()) : null, properties);
    }
  }

  private void point(String key, Map<?, ?> stop) {
    position(stop)
        .ifPresent(
            position -> {
              Map<String, @Nullable Object> properties = new LinkedHashMap<>();
              properties.put("id", stop.get("id"));
              properties.put("name", stop.get("name"));
              properties.put("ranks", ranks.get(key));
              feature(Geometry.point(position), properties);
            });
  }

  private void feature(
      @Nullable Map<String, Object> geometry, Map<String, @Nullable Object> properties) {
    features.add(Table.row("Feature", geometry, properties));
  }

  /** Where a stop is; nowhere if it does not say or says what is no position on earth. */
  private static Optional<Position> position(Map<?, ?> stop) {
    return Position.of(stop.get("longitude"), stop.get("latitude"));
  }

  private String text() {
    StringBuilder lines = new StringBuilder();
    Tables.write(Table.of(MEMBERS, features), Format.NDJSON, Terminal.PLAIN, lines);
    // Within a line of NDJSON every line feed is escaped, so that those left stand between
    // features.
    String joined = lines.toString().strip().replace("\n", ",\n");
    return "{\"type\":\"FeatureCollection\",\"features\":[\n%s]}\n"
        .formatted(joined.isEmpty() ? "" : joined + "\n");
  }
}

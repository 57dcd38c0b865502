package io.corridor.export;

import io.corridor.output.Geometry;
import io.corridor.output.Geometry.Position;
import io.corridor.output.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A feature collection of GeoJSON (RFC 7946): a point for each node that has a position, and a line
 * for each relationship between two of them. What has none is no part of it.
 */
final class GeoJson {

  private static final List<String> FEATURE = List.of("type", "id", "geometry", "properties");
  private static final String LONGITUDE = "longitude";
  private static final String LATITUDE = "latitude";

  private final GraphReader reader;
  private final Writer out;

  GeoJson(GraphReader reader, Writer out) {
    this.reader = reader;
    this.out = out;
  }

  void write() {
    try {
      out.append("{\"type\":\"FeatureCollection\",\"features\":[\n");
      JsonRows features = new JsonRows(FEATURE, ",\n", out);
      reader.nodes(List.of(), node -> point(node, features));
      reader.relationships(
          "a.longitude IS NOT NULL AND b.longitude IS NOT NULL",
          List.of("a.longitude", "a.latitude", "b.longitude", "b.latitude"),
          edge -> line(edge, features));
      features.end();
      out.append("]}\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void point(Vertex node, JsonRows features) {
    SortedMap<String, Object> properties = node.properties();
    Position.of(properties.get(LONGITUDE), properties.get(LATITUDE))
        .ifPresent(
            position -> {
              Map<String, @Nullable Object> told = new LinkedHashMap<>();
              told.put("labels", node.labels());
              told.putAll(properties);
              told.remove(LONGITUDE);
              told.remove(LATITUDE);
              features.add(Table.row("Feature", node.end().key(), Geometry.point(position), told));
            });
  }

  private static void line(Edge edge, JsonRows features) {
    List<@Nullable Object> ends = edge.more();
    Position.of(ends.get(0), ends.get(1))
        .ifPresent(
            from ->
                Position.of(ends.get(2), ends.get(3))
                    .ifPresent(
                        to -> {
                          Map<String, @Nullable Object> told = new LinkedHashMap<>();
                          told.put("type", edge.type());
                          told.put("start", edge.start().key());
                          told.put("end", edge.end().key());
                          told.putAll(edge.properties());
                          features.add(
                              Table.row("Feature", edge.key(), Geometry.line(from, to), told));
                        }));
  }
}

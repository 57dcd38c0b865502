package io.corridor.export;

import io.corridor.model.Model;
import io.corridor.output.Geometry;
import io.corridor.output.Geometry.Position;
import io.corridor.output.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A feature collection of GeoJSON (RFC 7946): a point for each node that has a position, and a line
 * for each relationship between two of them. What has none is no part of it.
 */
final class GeoJson {

  private static final List<String> FEATURE = List.of("type", "id", "geometry", "properties");

  private final GraphReader reader;
  private final Places places;
  private final Writer out;

  GeoJson(GraphReader reader, Model model, Writer out) {
    this.reader = reader;
    this.places = new Places(model);
    this.out = out;
  }

  void write() {
    try {
      out.append("{\"type\":\"FeatureCollection\",\"features\":[\n");
      JsonRows features = new JsonRows(FEATURE, ",\n", out);
      reader.nodes(List.of(), node -> point(node, features));
      reader.relationships(
          "(%s) AND (%s)".formatted(places.condition("a"), places.condition("b")),
          Stream.of("a", "b").flatMap(end -> places.columns(end).stream()).toList(),
          edge -> line(edge, features));
      features.end();
      out.append("]}\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void point(Vertex node, JsonRows features) {
    SortedMap<String, Object> properties = new TreeMap<>(node.properties());
    places
        .take(properties)
        .ifPresent(
            position -> {
              Map<String, @Nullable Object> told = new LinkedHashMap<>();
              told.put("labels", node.labels());
              told.putAll(JsonRows.plain(properties));
              features.add(Table.row("Feature", node.end().key(), Geometry.point(position), told));
            });
  }

  private void line(Edge edge, JsonRows features) {
    int half = edge.more().size() / 2;
    Optional<Position> from = places.of(edge.more().subList(0, half));
    Optional<Position> to = places.of(edge.more().subList(half, 2 * half));
    if (from.isPresent() && to.isPresent()) {
      Map<String, @Nullable Object> told = new LinkedHashMap<>();
      told.put("type", edge.type());
      told.put("start", edge.start().key());
      told.put("end", edge.end().key());
      told.putAll(JsonRows.plain(edge.properties()));
      Map<String, Object> line = Geometry.line(from.get(), to.get());
      features.add(Table.row("Feature", edge.key(), line, told));
    }
  }
}

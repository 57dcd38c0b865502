package io.corridor.export;

import io.corridor.output.Table;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object a line for each node and relationship, in the form of APOC. Numbers that JSON
 * does not have, NaN and the infinities, become null.
 */
final class JsonLines {

  private static final List<String> NODE = List.of("type", "id", "labels", "properties");
  private static final List<String> RELATIONSHIP =
      List.of("id", "type", "label", "properties", "start", "end");

  private final GraphReader reader;
  private final Writer out;

  JsonLines(GraphReader reader, Writer out) {
    this.reader = reader;
    this.out = out;
  }

  void write() {
    JsonRows nodes = new JsonRows(NODE, "\n", out);
    reader.nodes(
        List.of(),
        node ->
            nodes.add(
                Table.row(
                    "node", node.end().key(), node.labels(), JsonRows.plain(node.properties()))));
    nodes.end();
    JsonRows relationships = new JsonRows(RELATIONSHIP, "\n", out);
    reader.relationships(
        GraphReader.ALL,
        List.of("labels(a)", "labels(b)"),
        edge ->
            relationships.add(
                Table.row(
                    edge.key(),
                    "relationship",
                    edge.type(),
                    JsonRows.plain(edge.properties()),
                    end(edge.start(), edge.more().get(0)),
                    end(edge.end(), edge.more().get(1)))));
    relationships.end();
  }

  private static Map<String, Object> end(End end, @Nullable Object labels) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", end.key());
    members.put("labels", GraphReader.texts(labels));
    return members;
  }
}

package io.corridor.export;

import io.corridor.model.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A script that makes the same graph of an empty database, what loads leave of themselves included.
 * Nodes without an id get a mark while the script runs.
 */
final class CypherScript {

  private static final int BATCH = 500;
  private static final String MARK = "Exported";
  private static final String NUMBER = "exportedAs";

  private final GraphReader reader;
  private final Model model;
  private final Writer out;
  private final Map<String, List<String>> batches = new LinkedHashMap<>();
  private boolean marked;

  CypherScript(GraphReader reader, Model model, Writer out) {
    this.reader = reader;
    this.model = model;
    this.out = out;
  }

  void write() {
    reader.schema().forEach(this::statement);
    statement("CALL db.awaitIndexes(300)");
    reader.nodes(List.of(), this::node);
    reader.records(List.of(), this::node);
    flush();
    if (marked) {
      statement(
          "CREATE CONSTRAINT exported FOR (n:%s) REQUIRE n.%s IS UNIQUE".formatted(MARK, NUMBER));
    }
    reader.relationships(GraphReader.ALL, List.of(), this::relationship);
    flush();
    if (marked) {
      statement("DROP CONSTRAINT exported");
      statement("MATCH (n:%s) REMOVE n:%1$s, n.%s".formatted(MARK, NUMBER));
    }
  }

  private void node(Vertex node) {
    List<String> labels = new ArrayList<>(node.labels());
    StringBuilder row = new StringBuilder("{");
    if (!node.end().identified()) {
      marked = true;
      labels.add(MARK);
      row.append("number: ").append(Cypher.text(node.end().key())).append(", ");
    }
    row.append("properties: ").append(Cypher.map(node.properties())).append("}");
    StringBuilder create = new StringBuilder("CREATE (n");
    labels.forEach(label -> create.append(':').append(Cypher.name(label)));
    create.append(") SET n = row.properties");
    if (!node.end().identified()) {
      create.append(", n.").append(NUMBER).append(" = row.number");
    }
    add(create.toString(), row.toString());
  }

  private void relationship(Edge edge) {
    add(
        "MATCH %s MATCH %s CREATE (a)-[r:%s]->(b) SET r = row.properties"
            .formatted(
                pattern("a", edge.start()), pattern("b", edge.end()), Cypher.name(edge.type())),
        "{a: %s, b: %s, properties: %s}"
            .formatted(
                Cypher.text(edge.start().key()),
                Cypher.text(edge.end().key()),
                Cypher.map(edge.properties())));
  }

  private String pattern(String variable, End end) {
    return "(%1$s:%2$s {%3$s: row.%1$s})"
        .formatted(
            variable,
            end.identified() ? model.identity() : MARK,
            end.identified() ? model.idProperty() : NUMBER);
  }

  private void add(String clause, String row) {
    List<String> rows = batches.computeIfAbsent(clause, key -> new ArrayList<>());
    rows.add(row);
    if (rows.size() == BATCH) {
      write(clause, rows);
      rows.clear();
    }
  }

  private void flush() {
    batches.forEach(
        (clause, rows) -> {
          if (!rows.isEmpty()) {
            write(clause, rows);
          }
        });
    batches.clear();
  }

  private void write(String clause, List<String> rows) {
    statement("UNWIND [\n%s\n] AS row\n%s".formatted(String.join(",\n", rows), clause));
  }

  private void statement(String statement) {
    try {
      out.append(statement).append(";\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

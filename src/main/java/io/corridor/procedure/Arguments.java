package io.corridor.procedure;

import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.values.AnyValue;
import org.neo4j.values.SequenceValue;
import org.neo4j.values.storable.TextValue;
import org.neo4j.values.virtual.MapValue;

/** What a client sends along with a call, or for one row of it. */
record Arguments(MapValue values) {

  AnyValue value(String name) {
    return values.get(name);
  }

  String text(String name) {
    return text(value(name));
  }

  static String text(@Nullable AnyValue value) {
    return ((TextValue) Objects.requireNonNull(value)).stringValue();
  }

  MapValue map(String name) {
    return (MapValue) value(name);
  }

  Stream<AnyValue> list(String name) {
    return StreamSupport.stream(((SequenceValue) value(name)).spliterator(), false);
  }

  Stream<String> texts(String name) {
    return list(name).map(Arguments::text);
  }

  /** A list of maps. */
  Stream<Arguments> rows() {
    return list("rows").map(row -> new Arguments((MapValue) row));
  }

  Label label(String name) {
    return Label.label(text(name));
  }

  Stream<Label> labels(String name) {
    return texts(name).map(Label::label);
  }

  RelationshipType type(String name) {
    return RelationshipType.withName(text(name));
  }
}

package io.corridor.load;

import io.corridor.seed.Row;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/**
 * A batch of new rows of one type in an array of bytes, for a server that creates them without
 * Cypher. Relationships name their nodes by the numbers that the store has for them.
 *
 * <p>Both ends are of one version: whoever meets another one must go the usual way.
 */
public final class PackedRows {

  private static final int VERSION = 1;
  private static final int NOTHING = 0;
  private static final int NODES = 1;
  private static final int RELATIONSHIPS = 2;

  private PackedRows() {}

  /** No row: to ask whether the other end understands this. */
  static byte[] none() {
    Packer packer = begun();
    end(packer);
    return packer.bytes();
  }

  /** Packs nodes of one type. */
  static byte[] nodes(List<Row.Node> rows, List<String> keys) {
    Packer packer = begun();
    nodes(rows, keys, packer);
    return packer.bytes();
  }

  /**
   * Packs relationships of one type.
   *
   * @param numbers the number that the store has for a node with an id
   */
  static byte[] relationships(
      List<Row.Relationship> rows, List<String> keys, ToLongFunction<String> numbers) {
    Packer packer = begun();
    relationships(rows, keys, numbers, packer);
    return packer.bytes();
  }

  private static Packer begun() {
    Packer packer = new Packer();
    packer.number(VERSION);
    return packer;
  }

  /** Appends a part: nodes of one type. */
  static void nodes(List<Row.Node> rows, Collection<String> keys, Packer packer) {
    packer.number(NODES);
    packer.texts(rows.get(0).type().labels());
    rows(rows, keys, packer, row -> {});
  }

  /** Appends a part: a node of no type. */
  static void node(String label, Map<String, Object> properties, Packer packer) {
    packer.number(NODES);
    packer.texts(List.of(label));
    packer.texts(properties.keySet());
    packer.number(1);
    properties.values().forEach(packer::value);
  }

  /** Appends a part: relationships of one type. */
  static void relationships(
      List<Row.Relationship> rows,
      Collection<String> keys,
      ToLongFunction<String> numbers,
      Packer packer) {
    packer.number(RELATIONSHIPS);
    packer.text(rows.get(0).type().name());
    rows(
        rows,
        keys,
        packer,
        row -> {
          packer.number(numbers.applyAsLong(row.start()));
          packer.number(numbers.applyAsLong(row.end()));
        });
  }

  /** After the last part. */
  static void end(Packer packer) {
    packer.number(NOTHING);
  }

  /** Packs rows of one type, each with what stands before its values. */
  private static <R extends Row> void rows(
      List<R> rows, Collection<String> keys, Packer packer, Consumer<R> head) {
    packer.texts(keys);
    packer.number(rows.size());
    for (R row : rows) {
      head.accept(row);
      for (String key : keys) {
        packer.value(row.properties().get(key));
      }
    }
  }

  /**
   * Hands over what was packed.
   *
   * @return whether it was: false if it is of another version
   */
  public static boolean unpack(byte[] packed, RowSink sink) {
    Unpacker unpacker = new Unpacker(packed);
    if (unpacker.number() != VERSION) {
      return false;
    }
    part(unpacker, sink);
    return true;
  }

  /** Hands over the next part; false where there is none any more. */
  static boolean part(Unpacker unpacker, RowSink sink) {
    int kind = unpacker.number();
    switch (kind) {
      case NOTHING -> {}
      case NODES -> nodes(unpacker, sink);
      case RELATIONSHIPS -> relationships(unpacker, sink);
      default -> throw new IllegalArgumentException("No part is of kind " + kind);
    }
    return kind != NOTHING;
  }

  private static void nodes(Unpacker unpacker, RowSink sink) {
    List<String> labels = unpacker.texts();
    List<String> keys = unpacker.texts();
    sink.nodeType(labels, keys);
    for (int rows = unpacker.number(); rows > 0; rows--) {
      sink.node(unpacker.values(keys.size()));
    }
  }

  private static void relationships(Unpacker unpacker, RowSink sink) {
    String type = unpacker.text();
    List<String> keys = unpacker.texts();
    sink.relationshipType(type, keys);
    for (int rows = unpacker.number(); rows > 0; rows--) {
      sink.relationship(unpacker.longNumber(), unpacker.longNumber(), unpacker.values(keys.size()));
    }
  }
}

package io.corridor.load;

import io.corridor.load.SchemaItem.Kind;
import io.corridor.load.SchemaItem.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole graph in one array of bytes: schema, nodes, relationships. As parameters of Cypher the
 * same rows take a server that has just started four times as long to take in.
 *
 * <p>Both ends are of one version: whoever meets another one must go the usual way.
 */
public final class PackedGraph {

  private static final int VERSION = 5;

  private PackedGraph() {}

  /**
   * Puts before packed rows what a store must have before it can take them.
   *
   * @param rows parts, nodes before relationships, with the end after the last one
   * @param last properties that the last node gets when all else is done
   */
  static byte[] of(Outline outline, Packer rows, Map<String, @Nullable Object> last) {
    Packer packer = new Packer();
    packer.number(VERSION);
    packOutline(outline, packer);
    packer.append(rows);
    packer.texts(last.keySet());
    last.values().forEach(packer::value);
    return packer.bytes();
  }

  private static void packOutline(Outline outline, Packer packer) {
    packer.texts(outline.labels());
    packer.texts(outline.types());
    packer.texts(outline.keys());
    packItems(outline.schema(), packer);
    packItems(outline.later(), packer);
  }

  private static void packItems(List<SchemaItem> items, Packer packer) {
    packer.number(items.size());
    for (SchemaItem item : items) {
      packer.text(item.kind().name());
      packer.text(item.name());
      packer.text(item.target().name());
      packer.text(item.token());
      packer.texts(item.properties());
    }
  }

  /**
   * Hands over what was packed, part by part.
   *
   * @return whether it was: false if it is of another version, or if its outline was not taken
   */
  public static boolean unpack(byte[] packed, GraphSink sink) {
    Unpacker unpacker = new Unpacker(packed);
    if (unpacker.number() != VERSION || !sink.outline(outline(unpacker))) {
      return false;
    }
    boolean more;
    do {
      more = PackedRows.part(unpacker, sink);
    } while (more);
    List<String> keys = unpacker.texts();
    sink.last(keys, unpacker.values(keys.size()));
    return true;
  }

  private static Outline outline(Unpacker unpacker) {
    List<String> labels = unpacker.texts();
    List<String> types = unpacker.texts();
    List<String> keys = unpacker.texts();
    return new Outline(labels, types, keys, items(unpacker), items(unpacker));
  }

  private static List<SchemaItem> items(Unpacker unpacker) {
    List<SchemaItem> items = new ArrayList<>();
    for (int count = unpacker.number(); count > 0; count--) {
      items.add(
          new SchemaItem(
              Kind.valueOf(unpacker.text()),
              unpacker.text(),
              Target.valueOf(unpacker.text()),
              unpacker.text(),
              unpacker.texts()));
    }
    return items;
  }
}

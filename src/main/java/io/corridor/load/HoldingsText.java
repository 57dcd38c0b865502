package io.corridor.load;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Holdings as a text for a property, compressed: sorted ids have much in common. Inside, a type is
 * a line that begins with a tab, with name, labels and keys; its ids follow, one a line.
 */
final class HoldingsText {

  private static final String TAB = "\t";
  private static final String NODES = "nodes";
  private static final String RELATIONSHIPS = "relationships";
  private static final String SPACE = " ";

  private HoldingsText() {}

  static String write(Holdings holdings) {
    StringBuilder lines = new StringBuilder();
    append(NODES, holdings.nodeTypes(), lines);
    append(RELATIONSHIPS, holdings.relationshipTypes(), lines);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes)) {
      packed.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static void append(String kind, Map<String, Holdings.OfType> types, StringBuilder lines) {
    types.forEach(
        (name, type) -> {
          lines.append(TAB).append(kind).append(TAB).append(name);
          lines.append(TAB).append(String.join(SPACE, type.labels()));
          lines.append(TAB).append(String.join(SPACE, type.keys())).append('\n');
          type.ids().forEach(id -> lines.append(id).append('\n'));
        });
  }

  static Holdings read(String text) {
    Holdings holdings = new Holdings();
    Holdings.OfType[] type = {new Holdings.OfType()};
    unpacked(text)
        .lines()
        .forEach(
            line -> {
              if (line.startsWith(TAB)) {
                type[0] = type(line.split(TAB, -1), holdings);
              } else {
                type[0].ids().add(line);
              }
            });
    return holdings;
  }

  /** Whether two texts say the same; not every machine compresses alike. */
  static boolean same(String one, String other) {
    return one.equals(other) || unpacked(one).equals(unpacked(other));
  }

  private static String unpacked(String text) {
    byte[] packed = Base64.getDecoder().decode(text);
    try (InflaterInputStream bytes = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Holdings.OfType type(String[] parts, Holdings holdings) {
    String name = parts[2];
    Holdings.OfType type =
        parts[1].equals(NODES) ? holdings.nodes(name) : holdings.relationships(name);
    type.add(words(parts[3]), words(parts[4]), List.of());
    return type;
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(SPACE));
  }
}

package io.corridor.load;

import io.corridor.seed.Seed;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Holdings as a text for a property, compressed: ids in a row have much in common. Inside, a type
 * is a line that begins with a tab, with name, labels and keys; its ids follow, one a line.
 */
final class HoldingsText {

  static final String TAB = "\t";
  private static final String NODES = "nodes";
  private static final String RELATIONSHIPS = "relationships";
  private static final String SPACE = " ";

  private HoldingsText() {}

  /** Hears what a text says, from its first line to the last. */
  interface Reader {

    /** The ids that follow are of this type, until another one comes. */
    void type(boolean node, String name, Set<String> labels, Set<String> keys);

    void id(String id);
  }

  /** Writes a text, of any length, from its first line to the last. */
  static final class Writer implements Reader {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final OutputStreamWriter lines;

    /** With as much care for its length as there is time. */
    Writer() {
      this(Deflater.BEST_SPEED);
    }

    private Writer(int level) {
      // Ends with the text: nothing of it is ever left to the garbage collector.
      Deflater deflater = new Deflater(level);
      lines =
          new OutputStreamWriter(
              new DeflaterOutputStream(bytes, deflater, 1 << 16) {
                @Override
                public void close() throws IOException {
                  super.close();
                  deflater.end();
                }
              },
              StandardCharsets.UTF_8);
    }

    @Override
    public void type(boolean node, String name, Set<String> labels, Set<String> keys) {
      line(
          String.join(
              TAB,
              "",
              node ? NODES : RELATIONSHIPS,
              name,
              String.join(SPACE, labels),
              String.join(SPACE, keys)));
    }

    @Override
    public void id(String id) {
      line(id);
    }

    private void line(String text) {
      try {
        lines.write(text);
        lines.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The text; nothing more can be written. */
    String end() {
      try {
        lines.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
  }

  /** Of a graph that holds a seed and nothing else. */
  static String of(Seed seed) {
    return seed.size() > Seed.HELD
        ? RowIndexes.of(seed).holdings().afterwards()
        : write(Holdings.of(seed, new Holdings(), List.of()));
  }

  static String write(Holdings holdings) {
    Writer text = new Writer(Deflater.DEFAULT_COMPRESSION);
    write(true, holdings.nodeTypes(), text);
    write(false, holdings.relationshipTypes(), text);
    return text.end();
  }

  static void write(boolean node, Map<String, Holdings.OfType> types, Writer text) {
    types.forEach(
        (name, type) -> {
          text.type(node, name, type.labels(), type.keys());
          type.ids().forEach(text::id);
        });
  }

  static Holdings read(String text) {
    Holdings holdings = new Holdings();
    read(
        text,
        new Reader() {
          private Holdings.OfType type = new Holdings.OfType();

          @Override
          public void type(boolean node, String name, Set<String> labels, Set<String> keys) {
            type = node ? holdings.nodes(name) : holdings.relationships(name);
            type.add(labels, keys, List.of());
          }

          @Override
          public void id(String id) {
            type.ids().add(id);
          }
        });
    return holdings;
  }

  /** Reads a text line by line; nothing, where a record has none yet. */
  static void read(String text, Reader reader) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(unpacked(text), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(TAB)) {
          String[] parts = line.split(TAB, -1);
          reader.type(parts[1].equals(NODES), parts[2], words(parts[3]), words(parts[4]));
        } else {
          reader.id(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether two texts say the same, in whatever order. */
  static boolean same(String one, String other) {
    return one.equals(other) || HoldingsSum.of(one).equals(HoldingsSum.of(other));
  }

  private static InputStream unpacked(String text) {
    byte[] packed = Base64.getDecoder().decode(text);
    return packed.length == 0
        ? InputStream.nullInputStream()
        : new InflaterInputStream(new ByteArrayInputStream(packed));
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : Set.of(text.split(SPACE));
  }
}

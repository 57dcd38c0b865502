package io.corridor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Changes files at random: bits, bytes, words, pieces, ends. */
final class Mutation {

  private static final int MOST_STEPS = 6;
  private static final List<String> WORDS =
      List.of(
          "\"",
          "\"\"",
          ",",
          ";",
          "\n",
          "\r\n",
          "\r",
          "\0",
          "\t",
          "\uFEFF",
          "\u202E",
          "'",
          "`",
          "id:ID",
          ":START_ID",
          ":END_ID",
          ":LABEL",
          ":TYPE",
          ":IGNORE",
          "id:ID(City){id-type:int}",
          "{timezone:+02:00}",
          "{crs:WGS-84}",
          "point",
          "[]",
          "(City)",
          ":",
          "#",
          "smith-2017#L1",
          "{latitude: 1, longitude: 2}",
          "{x: 1e309, y: -0}",
          "P1Y2M3DT4H5M6.5S",
          "PT-0.5S",
          "P",
          "T",
          "9223372036854775808",
          "-0",
          "1e999",
          "NaN",
          "2017-02-30",
          "2017~",
          "../2018",
          "-9999",
          "04-25/11-15",
          "12:60",
          "+18:00",
          "[Europe/Riga]",
          "+999999999-12-31",
          "riga",
          "oslo",
          "Load",
          "&a ",
          "*a",
          "<<: ",
          "!!int ",
          "- ",
          "? ",
          ": ",
          "{",
          "}",
          "[",
          "]",
          "|",
          ">",
          "---\n",
          "...\n",
          "%YAML 1.2\n",
          "nodes:\n",
          "extends: ",
          "values: ",
          "refers: ",
          "acyclic: true",
          "true",
          "~",
          "\\u0000",
          "\u0085",
          "// ",
          "expect:",
          "\uD83D\uDE00",
          "e\u0301",
          "\u200B");

  private final Random random;
  private final Map<String, List<byte[]>> pool;
  private final List<String> names;

  /** A file and its bytes. */
  static final class Changed {

    final String file;
    final byte[] bytes;

    Changed(String file, byte[] bytes) {
      this.file = file;
      this.bytes = bytes;
    }
  }

  Mutation(Random random, Map<String, List<byte[]>> pool) {
    this.random = random;
    this.pool = pool;
    this.names = List.copyOf(pool.keySet());
  }

  Changed next() {
    String name = names.get(random.nextInt(names.size()));
    byte[] bytes = one(name);
    for (int steps = 1 + random.nextInt(MOST_STEPS); steps > 0; steps--) {
      bytes = step(bytes);
    }
    return new Changed(name, bytes);
  }

  private byte[] one(String name) {
    List<byte[]> all = pool.getOrDefault(name, List.of());
    return all.get(random.nextInt(all.size()));
  }

  private byte[] step(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    int end = Math.min(bytes.length, at + random.nextInt(1 + random.nextInt(64)));
    byte[] before = Arrays.copyOf(bytes, at);
    byte[] after = Arrays.copyOfRange(bytes, end, bytes.length);
    return switch (random.nextInt(7)) {
      case 0 -> flipped(bytes);
      case 1 -> before;
      case 2 -> joined(before, after);
      case 3 -> joined(before, word(), Arrays.copyOfRange(bytes, at, bytes.length));
      case 4 -> joined(before, word(), after);
      case 5 -> joined(before, piece(), after);
      default -> joined(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
    };
  }

  private byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    if (flipped.length > 0) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
    }
    return flipped;
  }

  private byte[] word() {
    return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] piece() {
    byte[] other = one(names.get(random.nextInt(names.size())));
    int from = random.nextInt(other.length + 1);
    return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(200)));
  }

  private static byte[] joined(byte[]... parts) {
    byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  /** As a case writes it. */
  static String escaped(byte[] bytes) {
    List<String> all = new ArrayList<>();
    for (byte one : bytes) {
      all.add(
          switch (one) {
            case '\n' -> "\n";
            case '\r' -> "\\r";
            case '\\' -> "\\\\";
            default -> one >= ' ' && one < 0x7F ? "" + (char) one : "\\x%02X".formatted(one & 0xFF);
          });
    }
    return String.join("", all) + "\\.";
  }
}

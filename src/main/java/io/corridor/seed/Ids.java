package io.corridor.seed;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Ids, each with a type and a place, in 22 to 34 bytes besides its own: of all that the rows of a
 * large seed say it is the only thing that is kept.
 *
 * <p>A hash table of addresses in blocks of bytes. What lies there is the type (2 bytes), the place
 * (4), the length of the id (4) and the id in UTF-8. The table holds the hash beside the address,
 * as blocks are far from the processor.
 */
public final class Ids {

  /** The address of an id that is not there. */
  public static final int NONE = 0;

  private static final int BLOCK_BITS = 20;
  private static final int BLOCK = 1 << BLOCK_BITS;
  private static final int TYPE = 0;
  private static final int PLACE = 2;
  private static final int LENGTH = 6;
  private static final int HEAD = 10;

  private final List<byte[]> blocks = new ArrayList<>();
  private byte[] block = new byte[0];
  private int used = BLOCK;
  private long[] table = new long[1 << 10];
  private int count;
  private byte[] id = new byte[64];
  private int length;
  private int hash;

  /** How many there are. */
  public int count() {
    return count;
  }

  /** The address of an id, or {@link #NONE}. */
  public int find(String text) {
    encode(text);
    return (int) table[slot()];
  }

  /**
   * Adds an id, unless it is there.
   *
   * @return the address of the one that is there, or {@link #NONE} if it was added
   */
  public int add(String text, int type, int place) {
    encode(text);
    int slot = slot();
    if (table[slot] == NONE) {
      table[slot] = (long) hash << Integer.SIZE | Integer.toUnsignedLong(append(type, place));
      if (++count > table.length / 3 * 2) {
        grow();
      }
      return NONE;
    }
    return (int) table[slot];
  }

  /** The type of the id at an address. */
  public int type(int address) {
    return number(address, TYPE, 2);
  }

  /** The place of the id at an address. */
  public int place(int address) {
    return number(address, PLACE, 4);
  }

  /** Lets the id at an address be of another type and place. */
  public void set(int address, int type, int place) {
    write(blockOf(address), offset(address), type, place);
  }

  /** The ids of some types, made when they are asked for. O(all ids). */
  public Stream<String> of(IntPredicate types) {
    return Arrays.stream(table)
        .filter(entry -> entry != NONE && types.test(type((int) entry)))
        .mapToObj(entry -> text((int) entry));
  }

  /** The id at an address. */
  public String text(int address) {
    return new String(
        blockOf(address),
        offset(address) + HEAD,
        number(address, LENGTH, 4),
        StandardCharsets.UTF_8);
  }

  private void encode(String text) {
    length = text.length();
    if (length > id.length) {
      id = new byte[2 * length];
    }
    int mixed = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c > 0x7F) {
        encodeOther(text);
        return;
      }
      id[i] = (byte) c;
      mixed = 31 * mixed + c;
    }
    hash = spread(mixed);
  }

  private void encodeOther(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    length = bytes.length;
    id = bytes.length > id.length ? Arrays.copyOf(bytes, 2 * bytes.length) : id;
    System.arraycopy(bytes, 0, id, 0, length);
    hash = spread(text.hashCode());
  }

  /** Ids that count up must not stand in one row of the table; the last steps of MurmurHash3. */
  private static int spread(int mixed) {
    int spread = (mixed ^ (mixed >>> 16)) * 0x85EBCA6B;
    spread = (spread ^ (spread >>> 13)) * 0xC2B2AE35;
    return spread ^ (spread >>> 16);
  }

  /** Where the encoded id stands in the table, or is to stand. */
  private int slot() {
    int mask = table.length - 1;
    int slot = hash & mask;
    while (table[slot] != NONE && !isIn(table[slot])) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean isIn(long entry) {
    int address = (int) entry;
    return (int) (entry >>> Integer.SIZE) == hash
        && number(address, LENGTH, 4) == length
        && isAt(blockOf(address), offset(address) + HEAD);
  }

  private boolean isAt(byte[] bytes, int from) {
    return Arrays.equals(bytes, from, from + length, id, 0, length);
  }

  private int append(int type, int place) {
    int size = HEAD + length;
    if (used + size > block.length) {
      // Address 0 means that there is nothing.
      used = blocks.isEmpty() ? 1 : 0;
      block = new byte[Math.max(BLOCK, used + size)];
      blocks.add(block);
      if (blocks.size() > 1 << (Integer.SIZE - BLOCK_BITS)) {
        throw new CorridorException(Fault.SEED_TOO_MANY_IDS);
      }
    }
    int at = used;
    write(block, at, type, place);
    for (int i = 0; i < 4; i++) {
      block[at + LENGTH + i] = (byte) (length >>> (8 * i));
    }
    System.arraycopy(id, 0, block, at + HEAD, length);
    used += size;
    return (blocks.size() - 1) << BLOCK_BITS | at;
  }

  private static void write(byte[] bytes, int at, int type, int place) {
    for (int i = 0; i < 2; i++) {
      bytes[at + TYPE + i] = (byte) (type >>> (8 * i));
    }
    for (int i = 0; i < 4; i++) {
      bytes[at + PLACE + i] = (byte) (place >>> (8 * i));
    }
  }

  private void grow() {
    long[] old = table;
    table = new long[2 * old.length];
    int mask = table.length - 1;
    for (long entry : old) {
      if (entry != NONE) {
        int slot = (int) (entry >>> Integer.SIZE) & mask;
        while (table[slot] != NONE) {
          slot = (slot + 1) & mask;
        }
        table[slot] = entry;
      }
    }
  }

  private byte[] blockOf(int address) {
    return blocks.get(address >>> BLOCK_BITS);
  }

  private static int offset(int address) {
    return address & (BLOCK - 1);
  }

  private int number(int address, int field, int bytes) {
    byte[] from = blockOf(address);
    int at = offset(address) + field;
    int number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= (from[at + i] & 0xFF) << (8 * i);
    }
    return number;
  }
}

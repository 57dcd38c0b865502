package io.corridor.load;

import io.corridor.load.LoadSummary.Counts;
import io.corridor.model.EntityType;
import io.corridor.seed.Ids;
import io.corridor.seed.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the rows of one kind of a large seed: their ids, 20 to 30 bytes each besides, and
 * what was found of them in a graph. Rows go by their places in the seed.
 */
final class RowIndex {

  static final int NONE = -1;

  private static final int FEW = 1 << 10;

  /** The number of what is not in the graph. */
  static final long NOWHERE = -1;

  private final Ids ids = new Ids();
  private final List<EntityType> types = new ArrayList<>();
  private final Map<String, Integer> typeNumbers = new HashMap<>();
  private final Map<String, Set<String>> keys = new HashMap<>();
  private int[] addresses = new int[FEW];
  private long[] digests = new long[FEW];
  private long[] numbers = new long[FEW];
  private final BitSet seen = new BitSet();
  private final BitSet different = new BitSet();
  private final List<Map<String, long[]>> countsOfFiles = new ArrayList<>();
  private int size;
  private @Nullable Numbers differing;

  /** Adds the next row. */
  void add(Row row, long digest) {
    String name = row.type().name();
    Integer type = typeNumbers.get(name);
    if (type == null) {
      type = types.size();
      types.add(row.type());
      typeNumbers.put(name, type);
      countsOfFiles.add(new HashMap<>());
      keys.put(name, new TreeSet<>());
    }
    Set<String> known = keys.getOrDefault(name, Set.of());
    for (String key : row.properties().keySet()) {
      if (!known.contains(key)) {
        known.add(key);
      }
    }
    countsOfFiles.get(type).computeIfAbsent(row.location().file(), any -> new long[1])[0]++;
    ids.add(row.id(), type, size);
    if (size == addresses.length) {
      grow();
    }
    addresses[size] = ids.find(row.id());
    numbers[size] = NOWHERE;
    digests[size++] = digest;
  }

  private void grow() {
    int rows = size + size / 2;
    addresses = Arrays.copyOf(addresses, rows);
    digests = Arrays.copyOf(digests, rows);
    numbers = Arrays.copyOf(numbers, rows);
  }

  int size() {
    return size;
  }

  /** The place of the row with an id, or {@link #NONE}. */
  int find(String id) {
    int address = ids.find(id);
    return address == Ids.NONE ? NONE : ids.place(address);
  }

  String id(int row) {
    return ids.text(addresses[row]);
  }

  EntityType type(int row) {
    return types.get(typeNumber(row));
  }

  private int typeNumber(int row) {
    return ids.type(addresses[row]);
  }

  /** Whether two rows are of the same type. */
  boolean areAlike(int row, int other) {
    return typeNumber(row) == typeNumber(other);
  }

  /** Counts all rows as untouched. */
  void count(LoadSummary.Builder summary) {
    for (int type = 0; type < types.size(); type++) {
      String name = types.get(type).name();
      countsOfFiles
          .get(type)
          .forEach((file, rows) -> summary.add(name, file, Counts.untouched(rows[0])));
    }
  }

  /** The keys of properties that the rows of a type have. */
  Set<String> keys(String type) {
    return keys.getOrDefault(type, Set.of());
  }

  boolean says(int row, long digest) {
    return digests[row] == digest;
  }

  boolean isSeen(int row) {
    return seen.get(row);
  }

  boolean isDifferent(int row) {
    return different.get(row);
  }

  /** The number that the graph has for the row with an id, which there must be. */
  long number(String id) {
    return numbers[find(id)];
  }

  /** The number that the graph has for a row, or {@link #NOWHERE}. */
  long number(int row) {
    return numbers[row];
  }

  void found(int row, long number, boolean same) {
    seen.set(row);
    different.set(row, !same);
    numbers[row] = number;
  }

  void created(int row, long number) {
    numbers[row] = number;
  }

  int missing() {
    return size - seen.cardinality();
  }

  int differing() {
    return different.cardinality();
  }

  /** The numbers that the graph has for rows that it has otherwise. */
  Numbers differingNumbers() {
    if (differing == null) {
      Numbers all = new Numbers();
      different.stream().forEach(row -> all.add(numbers[row]));
      differing = all;
    }
    return differing;
  }

  /** Forgets what was found. */
  void forget() {
    differing = null;
    seen.clear();
    different.clear();
    Arrays.fill(numbers, NOWHERE);
  }
}

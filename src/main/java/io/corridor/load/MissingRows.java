package io.corridor.load;

import io.corridor.seed.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Goes through the rows of one kind of a large seed, and hands over those that have to be written
 * in batches: what the graph lacks by types, what it may have otherwise with the numbers of the
 * store.
 */
final class MissingRows<R extends Row> {

  private final RowIndex index;
  private final Consumer<List<R>> missing;
  private final BiConsumer<List<R>, List<Long>> different;
  private List<R> created = new ArrayList<>();
  private List<R> changed = new ArrayList<>();
  private List<Long> numbers = new ArrayList<>();

  MissingRows(
      RowIndex index, Consumer<List<R>> missing, BiConsumer<List<R>, List<Long>> different) {
    this.index = index;
    this.missing = missing;
    this.different = different;
  }

  /** How many batches there will be. */
  static int batches(RowIndex index) {
    int batches = (index.differing() + Sifted.BATCH - 1) / Sifted.BATCH;
    int inBatch = 0;
    int last = RowIndex.NONE;
    for (int row = 0; row < index.size(); row++) {
      if (!index.isSeen(row)) {
        boolean full = inBatch == Sifted.BATCH;
        if (last == RowIndex.NONE || full || !index.areAlike(last, row)) {
          batches++;
          inBatch = 0;
        }
        inBatch++;
        last = row;
      }
    }
    return batches;
  }

  void go(List<R> rows) {
    if (index.missing() + index.differing() == 0) {
      return;
    }
    int place = 0;
    for (R row : rows) {
      take(row, place++);
    }
    if (!created.isEmpty()) {
      missing.accept(created);
    }
    if (!changed.isEmpty()) {
      different.accept(changed, numbers);
    }
  }

  private void take(R row, int place) {
    if (!index.isSeen(place)) {
      boolean full = created.size() == Sifted.BATCH;
      if (full || (!created.isEmpty() && !created.get(0).type().equals(row.type()))) {
        missing.accept(created);
        created = new ArrayList<>();
      }
      created.add(row);
    } else if (index.isDifferent(place)) {
      if (changed.size() == Sifted.BATCH) {
        different.accept(changed, numbers);
        changed = new ArrayList<>();
        numbers = new ArrayList<>();
      }
      changed.add(row);
      numbers.add(index.number(place));
    }
  }
}

package io.corridor.load;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a load did, by type.
 *
 * @param counts by label or relationship type, sorted by name
 */
public record LoadSummary(Map<String, Counts> counts) {

  /**
   * Rows of one type.
   *
   * @param created were not there before
   * @param changed had other properties, labels or ends before
   * @param untouched were there as the files say
   * @param removed were there, are in no file, and are gone now
   * @param leftOver were there, are in no file, and were left alone
   */
  public record Counts(long created, long changed, long untouched, long removed, long leftOver) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts plus(Counts other) {
      return new Counts(
          created + other.created,
          changed + other.changed,
          untouched + other.untouched,
          removed + other.removed,
          leftOver + other.leftOver);
    }
  }

  /** Everything together. */
  public Counts total() {
    return counts.values().stream().reduce(Counts.NONE, Counts::plus);
  }

  /** Whether the graph is other than before. */
  public boolean changedAnything() {
    Counts total = total();
    return total.created + total.changed + total.removed > 0;
  }

  /** Adds up counts while a load goes on. */
  static final class Builder {

    private final Map<String, Counts> counts = new TreeMap<>();

    private void add(String type, Counts more) {
      counts.merge(type, more, Counts::plus);
    }

    void created(String type) {
      add(type, new Counts(1, 0, 0, 0, 0));
    }

    void changed(String type) {
      add(type, new Counts(0, 1, 0, 0, 0));
    }

    void untouched(String type) {
      add(type, new Counts(0, 0, 1, 0, 0));
    }

    void dropped(String type, boolean removed) {
      add(type, removed ? new Counts(0, 0, 0, 1, 0) : new Counts(0, 0, 0, 0, 1));
    }

    LoadSummary build() {
      return new LoadSummary(java.util.Collections.unmodifiableMap(new TreeMap<>(counts)));
    }
  }
}

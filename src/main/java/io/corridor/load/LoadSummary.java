package io.corridor.load;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a load did, or would do.
 *
 * @param counts by type and file, sorted
 */
public record LoadSummary(Map<Group, Counts> counts) {

  /**
   * Rows that are counted together.
   *
   * @param type a label or relationship type
   * @param file that holds the rows; empty for what is in no file any more
   */
  public record Group(String type, String file) implements Comparable<Group> {

    @Override
    public int compareTo(Group other) {
      int order = type.compareTo(other.type);
      return order == 0 ? file.compareTo(other.file) : order;
    }
  }

  /**
   * Rows of one group. Those of a file are created, changed, re-pointed, retyped or untouched; each
   * is one of these.
   *
   * @param created were not there before
   * @param changed had other properties before, and only that
   * @param repointed were relationships between other nodes before
   * @param retyped had other labels, or another relationship type, before
   * @param untouched were there as the files say
   * @param removed were there, are in no file, and are gone now
   * @param leftOver were there, are in no file, and were left alone
   */
  public record Counts(
      long created,
      long changed,
      long repointed,
      long retyped,
      long untouched,
      long removed,
      long leftOver) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    static Counts of(Action action) {
      return new Counts(
          action == Action.CREATE ? 1 : 0,
          action == Action.CHANGE ? 1 : 0,
          action == Action.REPOINT ? 1 : 0,
          action == Action.RETYPE ? 1 : 0,
          0,
          action == Action.REMOVE ? 1 : 0,
          action == Action.LEAVE ? 1 : 0);
    }

    static Counts created(long rows) {
      return new Counts(rows, 0, 0, 0, 0, 0, 0);
    }

    static Counts untouched(long rows) {
      return new Counts(0, 0, 0, 0, rows, 0, 0);
    }

    Counts plus(Counts other) {
      return new Counts(
          created + other.created,
          changed + other.changed,
          repointed + other.repointed,
          retyped + other.retyped,
          untouched + other.untouched,
          removed + other.removed,
          leftOver + other.leftOver);
    }

    /** Whatever makes the graph another one. */
    public long written() {
      return created + changed + repointed + retyped + removed;
    }
  }

  /** Everything together. */
  public Counts total() {
    return counts.values().stream().reduce(Counts.NONE, Counts::plus);
  }

  /** Whether the graph is other than before. */
  public boolean changedAnything() {
    return total().written() > 0;
  }

  /** Adds up counts. */
  static final class Builder {

    private final Map<Group, Counts> counts = new TreeMap<>();

    void add(String type, String file, Counts more) {
      counts.merge(new Group(type, file), more, Counts::plus);
    }

    LoadSummary build() {
      return new LoadSummary(Collections.unmodifiableMap(new TreeMap<>(counts)));
    }
  }
}

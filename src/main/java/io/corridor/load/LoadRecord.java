package io.corridor.load;

import io.corridor.neo4j.Graph.Transaction;
import io.corridor.seed.Seed;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the loads of a data set leave behind of themselves, on a node of its own: which files, when,
 * by which version, what it changed, what it holds, and the same in short of the loads before.
 */
record LoadRecord(Map<String, @Nullable Object> properties) {

  static final String LABEL = "Load";

  /** As a number that grows when a loader makes more of a seed; see {@link Loader}. */
  static final String LAYOUT = "layout";

  static final String DATASET = "dataset";
  static final String FINGERPRINT = "fingerprint";
  static final String HOLDS = "holds";
  static final String PLANNING = "planning";
  static final String SCHEMA = "schema";

  /**
   * Stands on a record while a load of several transactions is under way, and if it was cut off.
   */
  static final String UNFINISHED = "unfinished";

  static final String NODES = "nodes";
  static final String RELATIONSHIPS = "relationships";
  static final String IDENTITY = "identity";
  static final String ID_PROPERTY = "idProperty";
  static final String FILES = "files";
  static final String HISTORY = "history";

  /** The first loader that listed what it wrote. */
  private static final long LISTING_LAYOUT = 4;

  /** What stands on the record of a first load while it is not complete. */
  private static final Set<String> MEANWHILE = Set.of(DATASET, LAYOUT, HOLDS);

  /** The record that stands for none. */
  static final LoadRecord NONE = new LoadRecord(Map.of());

  /** All loads that are remembered, the last one first; empty where none was ever complete. */
  List<PastLoad> loads() {
    List<PastLoad> loads = new ArrayList<>();
    if (properties.containsKey(FINGERPRINT)) {
      loads.add(PastLoad.of(properties));
      texts(HISTORY).forEach(line -> loads.add(PastLoad.parse(line)));
    }
    return loads;
  }

  /** Whether the next record would say the same of the graph, and nothing was cut off. */
  boolean says(Map<String, Object> next) {
    return !properties.containsKey(UNFINISHED)
        && Objects.equals(properties.get(FINGERPRINT), next.get(FINGERPRINT))
        && Objects.equals(properties.get(LAYOUT), next.get(LAYOUT))
        && HoldingsText.same(holds(), String.valueOf(next.get(HOLDS)));
  }

  Holdings holdings() {
    if (isUnlisted()) {
      return Holdings.unlisted();
    }
    return HoldingsText.read(holds());
  }

  /** The text of the holdings; empty where there is none. */
  String holds() {
    return properties.containsKey(HOLDS) ? text(HOLDS) : "";
  }

  /** How many rows the seed had that was loaded last. */
  long rows() {
    long rows = 0;
    for (String count : List.of(NODES, RELATIONSHIPS)) {
      rows += properties.get(count) instanceof Long number ? number : 0;
    }
    return rows;
  }

  /** Whether it was left by a loader that did not list what it wrote. */
  boolean isUnlisted() {
    return properties.containsKey(FINGERPRINT)
        && !(properties.get(LAYOUT) instanceof Long layout && layout >= LISTING_LAYOUT);
  }

  /** The label that all nodes of the data set had. */
  Optional<String> identity() {
    return Optional.ofNullable(properties.get(IDENTITY)).map(String::valueOf);
  }

  /** The key of their ids. */
  Optional<String> idProperty() {
    return Optional.ofNullable(properties.get(ID_PROPERTY)).map(String::valueOf);
  }

  String text(String key) {
    return String.valueOf(properties.get(key));
  }

  List<String> texts(String key) {
    return properties.get(key) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** All records of a graph, by the name of the data set. */
  static Map<String, LoadRecord> readAll(Transaction transaction, Wording wording) {
    Map<String, LoadRecord> records = new HashMap<>();
    transaction.forEach(
        wording.records(),
        row -> {
          Map<String, @Nullable Object> properties = new HashMap<>();
          ((Map<?, ?>) Objects.requireNonNull(row.get(1)))
              .forEach((key, value) -> properties.put(String.valueOf(key), value));
          records.put(String.valueOf(row.get(0)), new LoadRecord(properties));
        });
    return records;
  }

  /** Makes whoever else begins to load the same data set wait until this transaction ends. */
  static void lock(Transaction transaction, String dataset, Wording wording) {
    if (transaction.run(wording.lock(dataset)).rows().isEmpty()) {
      // Of two that do so at once the second waits for the first, and finds what that has made.
      transaction.run(
          "MERGE (l:%s {dataset: $dataset}) SET l.dataset = l.dataset".formatted(LABEL),
          Map.of(DATASET, dataset));
    }
  }

  /** Last of all: who finds the record can rely on the rest. */
  static void write(Transaction transaction, Map<String, Object> next, Wording wording) {
    Map<String, @Nullable Object> record = new HashMap<>(next);
    record.put("at", ZonedDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS));
    record.put(UNFINISHED, null);
    transaction.run(wording.leave(String.valueOf(next.get(DATASET)), record));
  }

  /**
   * First of all of a load that takes several transactions: what it may write is held from now on,
   * so that the next load knows it for its own, whatever becomes of this one.
   *
   * @param holds what it held before, and all that it may write
   */
  void announce(Transaction transaction, Seed seed, String holds, String token, Wording wording) {
    Map<String, @Nullable Object> announced = new HashMap<>();
    announced.put(UNFINISHED, token);
    announced.put(HOLDS, holds);
    // What an older loader wrote is in no list, until all of it has been looked at once.
    if (!isUnlisted()) {
      announced.put(LAYOUT, (long) Loader.LAYOUT);
    }
    transaction.run(wording.leave(seed.model().name(), announced));
  }

  /**
   * What of a record stands there while all rows do, but not yet all that a load is to leave.
   *
   * @param record of a first load
   */
  static Map<String, Object> begun(Map<String, Object> record) {
    Map<String, Object> begun = new HashMap<>(record);
    begun.keySet().retainAll(MEANWHILE);
    begun.put(UNFINISHED, UUID.randomUUID().toString());
    return begun;
  }

  /** What makes it complete. */
  static Map<String, @Nullable Object> rest(Map<String, Object> record) {
    Map<String, @Nullable Object> rest = new HashMap<>(record);
    rest.keySet().removeAll(MEANWHILE);
    rest.put(UNFINISHED, null);
    return rest;
  }

  Optional<String> unfinished() {
    return Optional.ofNullable(properties.get(UNFINISHED)).map(String::valueOf);
  }
}

package io.corridor.load;

import io.corridor.seed.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a load leaves behind of itself, after the record of the load before. */
final class NextRecord {

  /** Loads that are remembered. */
  private static final int REMEMBERED = 100;

  private final LoadRecord before;
  private final Seed seed;

  /**
   * After a record.
   *
   * @param seed completed by its bounds
   */
  NextRecord(LoadRecord before, Seed seed) {
    this.before = before;
    this.seed = seed;
  }

  /**
   * All of it but the time.
   *
   * @param summary of what the load did
   * @param holds what the data set has in the graph now, as {@link HoldingsText}
   * @param keptSchema constraints and indexes of former models that are still there
   */
  Map<String, Object> after(LoadSummary summary, String holds, List<String> keptSchema) {
    List<String> files = new ArrayList<>();
    seed.files().forEach((name, hash) -> files.add(name + " " + hash));
    List<String> schema = new ArrayList<>(keptSchema);
    Schema.items(seed.model()).forEach(item -> schema.add(item.name()));
    Map<String, Object> next = new HashMap<>();
    next.put(LoadRecord.DATASET, seed.model().name());
    next.put(LoadRecord.FINGERPRINT, seed.fingerprint());
    next.put(LoadRecord.LAYOUT, (long) Loader.LAYOUT);
    next.put(LoadRecord.IDENTITY, seed.model().identity());
    next.put(LoadRecord.ID_PROPERTY, seed.model().idProperty());
    next.put("version", version());
    next.put(LoadRecord.NODES, (long) seed.nodes().size());
    next.put(LoadRecord.RELATIONSHIPS, (long) seed.relationships().size());
    // A server answers whoever asks about routes, with or without the files.
    next.put(LoadRecord.PLANNING, seed.planning().lines());
    next.put(LoadRecord.FILES, files);
    next.put(PastLoad.CHANGED_FILES, changedFiles(files));
    next.putAll(PastLoad.properties(summary.total()));
    next.put(LoadRecord.HOLDS, holds);
    next.put(LoadRecord.SCHEMA, schema);
    List<PastLoad> loads = before.loads();
    if (!loads.isEmpty()) {
      next.put(LoadRecord.HISTORY, loads.stream().limit(REMEMBERED).map(PastLoad::line).toList());
    }
    return next;
  }

  /** Names of files that are new, changed or gone. */
  private List<String> changedFiles(List<String> files) {
    List<String> former = before.texts(LoadRecord.FILES);
    List<String> changed = new ArrayList<>();
    for (String file : files) {
      if (!former.contains(file)) {
        changed.add(name(file));
      }
    }
    List<String> names = files.stream().map(NextRecord::name).toList();
    former.stream().map(NextRecord::name).filter(n -> !names.contains(n)).forEach(changed::add);
    return changed;
  }

  private static String name(String fileAndHash) {
    return fileAndHash.substring(0, fileAndHash.lastIndexOf(' '));
  }

  private static String version() {
    String version = NextRecord.class.getPackage().getImplementationVersion();
    return version == null ? "not packaged" : version;
  }
}

package io.corridor.load;

import io.corridor.load.LoadSummary.Counts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A load that was completed and that left the graph or its record other than before.
 *
 * @param at when, as Neo4j prints a time
 * @param version of Corridor; empty if a loader did it that did not say
 * @param fingerprint of all files together
 * @param counts of rows by what became of them; untouched ones are not counted
 * @param changedFiles names of the files that were other than at the load before
 */
public record PastLoad(
    String at, String version, String fingerprint, Counts counts, List<String> changedFiles) {

  static final String CHANGED_FILES = "changedFiles";
  private static final String SEPARATOR = "\t";
  private static final int FIXED = 3;
  private static final List<String> COUNTS =
      List.of("created", "changed", "repointed", "retyped", "removed", "leftOver");

  /** Counts as properties of a record. */
  static Map<String, Object> properties(Counts counts) {
    List<Long> numbers = numbers(counts);
    Map<String, Object> properties = new LinkedHashMap<>();
    for (int i = 0; i < COUNTS.size(); i++) {
      properties.put(COUNTS.get(i), numbers.get(i));
    }
    return properties;
  }

  private static List<Long> numbers(Counts counts) {
    return List.of(
        counts.created(),
        counts.changed(),
        counts.repointed(),
        counts.retyped(),
        counts.removed(),
        counts.leftOver());
  }

  private static Counts counts(List<Long> numbers) {
    return new Counts(
        numbers.get(0),
        numbers.get(1),
        numbers.get(2),
        numbers.get(3),
        0,
        numbers.get(4),
        numbers.get(5));
  }

  /** The load that a record is of. */
  static PastLoad of(Map<String, @Nullable Object> properties) {
    LoadRecord record = new LoadRecord(properties);
    List<Long> numbers = new ArrayList<>();
    COUNTS.forEach(key -> numbers.add(properties.get(key) instanceof Long number ? number : 0L));
    return new PastLoad(
        record.text("at"),
        properties.containsKey("version") ? record.text("version") : "",
        record.text(LoadRecord.FINGERPRINT),
        counts(numbers),
        record.texts(CHANGED_FILES));
  }

  /** As one line, which {@link #parse} reads. */
  String line() {
    List<String> parts = new ArrayList<>(List.of(at, version, fingerprint));
    numbers(counts).forEach(number -> parts.add(number.toString()));
    parts.addAll(changedFiles);
    return String.join(SEPARATOR, parts);
  }

  static PastLoad parse(String line) {
    List<String> parts = Arrays.asList(line.split(SEPARATOR, -1));
    int files = FIXED + COUNTS.size();
    return new PastLoad(
        parts.get(0),
        parts.get(1),
        parts.get(2),
        counts(parts.subList(FIXED, files).stream().map(Long::parseLong).toList()),
        List.copyOf(parts.subList(files, parts.size())));
  }
}

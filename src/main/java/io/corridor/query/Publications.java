package io.corridor.query;

import io.corridor.neo4j.Graph.Transaction;
import io.corridor.time.Edtf;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When sources were published; asked of an open transaction only if somebody wants to know. */
final class Publications {

  private final Catalogue catalogue;
  private final Transaction transaction;
  private @Nullable Map<String, LocalDate> latest;

  Publications(Catalogue catalogue, Transaction transaction) {
    this.catalogue = catalogue;
    this.transaction = transaction;
  }

  /** The last days on which the cited sources can have been published; of many none is told. */
  List<LocalDate> of(List<String> cites) {
    return cites.stream()
        .map(Publications::source)
        .map(latest()::get)
        .flatMap(day -> Optional.ofNullable(day).stream())
        .toList();
  }

  /** The sources of that id, or, of a date, those that were certainly published by its last day. */
  Set<String> sources(List<String> idsOrDates) {
    Set<String> sources = new HashSet<>();
    for (String text : idsOrDates) {
      Optional<LocalDate> day = Edtf.lastDay(text);
      if (day.isEmpty()) {
        sources.add(text);
      } else {
        latest()
            .forEach(
                (source, published) -> {
                  if (!published.isAfter(day.get())) {
                    sources.add(source);
                  }
                });
      }
    }
    return sources;
  }

  /** The source of a citation. */
  static String source(String cite) {
    int hash = cite.indexOf('#');
    return hash < 0 ? cite : cite.substring(0, hash);
  }

  private Map<String, LocalDate> latest() {
    if (latest == null) {
      Map<String, LocalDate> found = new HashMap<>();
      for (Map<String, @Nullable Object> row :
          transaction.run(catalogue.cypher("publication-dates"), Map.of()).maps()) {
        if (row.get("latest") instanceof LocalDate day) {
          found.put(String.valueOf(row.get("source")), day);
        }
      }
      latest = found;
    }
    return latest;
  }
}

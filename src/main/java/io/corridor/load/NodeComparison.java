package io.corridor.load;

import io.corridor.load.LoadPlan.Difference;
import io.corridor.load.Plan.Change;
import io.corridor.load.Plan.Dropped;
import io.corridor.load.Plan.Part;
import io.corridor.model.Model;
import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Matches nodes of a graph, one by one, against the rows that have their ids. */
final class NodeComparison {

  private final Model model;
  private final Records records;
  private final RowDifferences properties;
  private final Set<String> ids = new HashSet<>();
  private final Map<String, Row.Node> missing = new LinkedHashMap<>();
  private final Map<Set<String>, String> typeNames = new HashMap<>();
  private final Set<String> ours;
  private final List<Change<Row.Node>> changed = new ArrayList<>();
  private final List<Row.Node> untouched = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();

  NodeComparison(Seed seed, Records records) {
    this.model = seed.model();
    this.records = records;
    this.properties = new RowDifferences(model);
    seed.nodes().forEach(row -> missing.put(row.id(), row));
    ids.addAll(missing.keySet());
    records
        .holdings()
        .nodeLabels()
        .forEach((name, labels) -> typeNames.put(Set.copyOf(labels), name));
    model.nodeTypes().forEach((name, type) -> typeNames.put(Set.copyOf(type.labels()), name));
    ours = records.labels(model);
  }

  /** Takes a row of id, element id, properties and labels. */
  void compare(List<@Nullable Object> found) {
    String id = String.valueOf(found.get(0));
    String elementId = String.valueOf(found.get(1));
    Set<String> labels = ourLabels(found.get(3));
    Row.Node row = missing.remove(id);
    if (row != null) {
      compare(row, elementId, (Map<?, ?>) Objects.requireNonNull(found.get(2)), labels);
    } else if (!ids.contains(id) && records.mayRemoveNode(id)) {
      String type = typeNames.getOrDefault(labels, model.identity());
      dropped.add(
          new Dropped(true, type, id, elementId, RowDifferences.properties(found.get(2)), false));
    }
  }

  private void compare(Row.Node row, String elementId, Map<?, ?> found, Set<String> labels) {
    List<Difference> differences =
        properties.find(row, found, key -> records.holdings().wroteNodeKey(row.id(), key));
    Set<String> wanted = Set.copyOf(row.type().labels());
    if (!labels.equals(wanted)) {
      List<Difference> all = new ArrayList<>();
      all.add(new Difference(":LABEL", List.copyOf(labels), List.copyOf(new TreeSet<>(wanted))));
      all.addAll(differences);
      List<String> others = labels.stream().filter(label -> !wanted.contains(label)).toList();
      changed.add(new Change<>(Action.RETYPE, row, elementId, all, others));
    } else if (differences.isEmpty()) {
      untouched.add(row);
    } else {
      changed.add(new Change<>(Action.CHANGE, row, elementId, differences, List.of()));
    }
  }

  /** The labels that this data set uses or used; others belong to others. */
  private Set<String> ourLabels(@Nullable Object labels) {
    Set<String> known = new TreeSet<>();
    ((Collection<?>) Objects.requireNonNull(labels)).forEach(l -> known.add(String.valueOf(l)));
    known.retainAll(ours);
    return known;
  }

  Part<Row.Node> result() {
    return new Part<>(List.copyOf(missing.values()), changed, untouched, dropped);
  }
}

package io.corridor.load;

import io.corridor.load.Plan.Change;
import io.corridor.load.Plan.Dropped;
import io.corridor.load.Plan.Part;
import io.corridor.model.Model;
import io.corridor.model.NodeType;
import io.corridor.neo4j.Graph.Transaction;
import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares a graph with its seed. Reads what is ours of the graph once, O(graph + seed); ours is
 * what has an id: nodes with the identity label, relationships of a type of the model.
 */
final class Planner {

  private final Seed seed;
  private final Model model;
  private final Set<String> knownLabels;

  Planner(Seed seed) {
    this.seed = seed;
    this.model = seed.model();
    this.knownLabels = Set.copyOf(model.nodeTypes().keySet());
  }

  Plan plan(Transaction transaction) {
    return new Plan(nodes(transaction), relationships(transaction));
  }

  private Part<Row.Node> nodes(Transaction transaction) {
    Comparison<Row.Node> comparison = new Comparison<>(seed.nodes());
    String query =
        "MATCH (n:%1$s) WHERE n.%2$s IS NOT NULL RETURN n.%2$s, elementId(n), properties(n), labels(n)"
            .formatted(model.identity(), model.idProperty());
    transaction.forEach(
        query,
        Map.of(),
        found -> {
          Set<String> labels = known(found.get(3));
          comparison.compare(found, row -> !labels.equals(known(row.type())), mostSpecific(labels));
        });
    return comparison.result();
  }

  private Part<Row.Relationship> relationships(Transaction transaction) {
    Comparison<Row.Relationship> comparison = new Comparison<>(seed.relationships());
    if (model.relationshipTypes().isEmpty()) {
      return comparison.result();
    }
    String query =
        "MATCH (a:%1$s)-[r:%3$s]->(b:%1$s) WHERE r.%2$s IS NOT NULL RETURN r.%2$s, elementId(r), properties(r), type(r), a.%2$s, b.%2$s"
            .formatted(
                model.identity(),
                model.idProperty(),
                String.join("|", model.relationshipTypes().keySet()));
    transaction.forEach(
        query,
        Map.of(),
        found -> {
          List<Object> place = List.of(text(found, 3), text(found, 4), text(found, 5));
          comparison.compare(
              found,
              row -> !place.equals(List.of(row.type().name(), row.start(), row.end())),
              text(found, 3));
        });
    return comparison.result();
  }

  /** The labels that the model knows; others belong to others. */
  private Set<String> known(@Nullable Object labels) {
    Set<String> known = new HashSet<>();
    ((Collection<?>) Objects.requireNonNull(labels)).forEach(l -> known.add(String.valueOf(l)));
    known.retainAll(knownLabels);
    return known;
  }

  private Set<String> known(NodeType type) {
    return known(type.labels());
  }

  private String mostSpecific(Set<String> labels) {
    return model.nodeTypes().values().stream()
        .filter(type -> known(type).equals(labels))
        .map(NodeType::name)
        .findFirst()
        .orElse(model.identity());
  }

  private static String text(List<@Nullable Object> row, int column) {
    return String.valueOf(row.get(column));
  }

  /** Matches what is found against rows by id. */
  private static final class Comparison<R extends Row> {

    private final Map<String, R> missing = new LinkedHashMap<>();
    private final List<Change<R>> changed = new ArrayList<>();
    private final List<R> untouched = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();

    Comparison(List<R> rows) {
      rows.forEach(row -> missing.put(row.id(), row));
    }

    void compare(List<@Nullable Object> found, java.util.function.Predicate<R> anew, String type) {
      String id = text(found, 0);
      String elementId = text(found, 1);
      R row = missing.remove(id);
      if (row == null) {
        dropped.add(new Dropped(type, id, elementId));
      } else if (anew.test(row)) {
        changed.add(new Change<>(row, elementId, true));
      } else if (!row.properties().equals(found.get(2))) {
        changed.add(new Change<>(row, elementId, false));
      } else {
        untouched.add(row);
      }
    }

    Part<R> result() {
      return new Part<>(List.copyOf(missing.values()), changed, untouched, dropped);
    }
  }
}

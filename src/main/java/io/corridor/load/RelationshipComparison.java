package io.corridor.load;

import io.corridor.load.LoadPlan.Difference;
import io.corridor.load.Plan.Change;
import io.corridor.load.Plan.Dropped;
import io.corridor.load.Plan.Part;
import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Matches relationships of a graph, one by one, against the rows that have their ids. Ids are
 * unique among relationships of one type only: of two types, both can have one, and the other can
 * be somebody else's.
 */
final class RelationshipComparison {

  private final Records records;
  private final RowDifferences properties;
  private final Set<String> ids = new HashSet<>();
  private final Map<String, Row.Relationship> missing = new LinkedHashMap<>();
  private final Map<String, Found> ofOtherTypes = new HashMap<>();
  private final List<Change<Row.Relationship>> changed = new ArrayList<>();
  private final List<Row.Relationship> untouched = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();

  /** What is found; ends without an id of ours are null. */
  private record Found(
      String id,
      String elementId,
      Map<?, ?> properties,
      String type,
      @Nullable String start,
      @Nullable String end) {

    Dropped dropped() {
      return new Dropped(false, type, id, elementId, RowDifferences.properties(properties), false);
    }
  }

  RelationshipComparison(Seed seed, Records records) {
    this.records = records;
    this.properties = new RowDifferences(seed.model());
    seed.relationships().forEach(row -> missing.put(row.id(), row));
    ids.addAll(missing.keySet());
  }

  /** Takes a row of id, element id, properties, type, and the ids of start and end. */
  void compare(List<@Nullable Object> row) {
    Found found =
        new Found(
            String.valueOf(row.get(0)),
            String.valueOf(row.get(1)),
            (Map<?, ?>) Objects.requireNonNull(row.get(2)),
            String.valueOf(row.get(3)),
            text(row.get(4)),
            text(row.get(5)));
    Row.Relationship wanted = missing.get(found.id);
    boolean held = records.holdings().hasRelationship(found.type, found.id);
    if (wanted != null && wanted.type().name().equals(found.type)) {
      // Between nodes that are none of ours it is somebody else's, unless a load wrote it.
      if (held || (found.start != null && found.end != null)) {
        missing.remove(found.id);
        compare(wanted, found);
      }
    } else if (records.mayRemoveRelationship(found.type, found.id)) {
      if (wanted == null || ofOtherTypes.containsKey(found.id)) {
        dropped.add(found.dropped());
      } else {
        ofOtherTypes.put(found.id, found);
      }
    }
  }

  private static @Nullable String text(@Nullable Object id) {
    return id == null ? null : id.toString();
  }

  private void compare(Row.Relationship row, Found found) {
    List<Difference> places = new ArrayList<>();
    difference(":TYPE", found.type, row.type().name(), places);
    difference(":START_ID", found.start, row.start(), places);
    difference(":END_ID", found.end, row.end(), places);
    List<Difference> all = new ArrayList<>(places);
    all.addAll(
        properties.find(
            row,
            found.properties,
            key -> records.holdings().wroteRelationshipKey(found.type, found.id, key)));
    if (all.isEmpty()) {
      untouched.add(row);
    } else {
      Action action =
          places.isEmpty()
              ? Action.CHANGE
              : places.get(0).property().equals(":TYPE") ? Action.RETYPE : Action.REPOINT;
      changed.add(new Change<>(action, row, found.elementId, all, List.of()));
    }
  }

  private static void difference(
      String name, @Nullable String before, String after, List<Difference> differences) {
    if (!Objects.equals(before, after)) {
      differences.add(new Difference(name, before, after));
    }
  }

  Part<Row.Relationship> result() {
    for (Found found : ofOtherTypes.values()) {
      Row.Relationship row = missing.remove(found.id);
      if (row == null) {
        dropped.add(found.dropped());
      } else {
        compare(row, found);
      }
    }
    return new Part<>(List.copyOf(missing.values()), changed, untouched, dropped);
  }
}

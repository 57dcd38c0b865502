package io.corridor.load;

import io.corridor.load.Plan.Dropped;
import io.corridor.load.Plan.Part;
import io.corridor.neo4j.Graph.Transaction;
import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/**
 * Compares a graph with its seed. Reads what is of the model's kind in the graph once, O(graph +
 * seed). What a row names by its id is made as the row says; what no row names is dropped if an
 * earlier load wrote it, and passed over if not.
 */
final class Planner {

  private static final int BATCH = 5_000;

  private final Seed seed;

  Planner(Seed seed) {
    this.seed = seed;
  }

  Plan plan(Transaction transaction, Records records) {
    Queries queries = new Queries(seed.model(), records);
    NodeComparison nodes = new NodeComparison(seed, records);
    transaction.forEach(queries.nodes(true), Map.of(), nodes::compare);
    RelationshipComparison relationships = new RelationshipComparison(seed, records);
    if (!queries.types().isEmpty()) {
      transaction.forEach(queries.relationships(true), Map.of(), relationships::compare);
    }
    return plan(nodes.result(), relationships.result(), records.wording(), transaction);
  }

  /**
   * The same where the graph has nothing of this data set but what is asked for.
   *
   * @param held what of it had been written
   */
  Plan planFew(Transaction transaction, Records records, Holdings held) {
    Wording wording = records.wording();
    Set<String> ids = new TreeSet<>();
    seed.nodes().forEach(row -> ids.add(row.id()));
    held.nodeTypes().values().forEach(type -> ids.addAll(type.ids()));
    NodeComparison nodes = new NodeComparison(seed, records);
    inBatches(
        List.copyOf(ids),
        some -> transaction.forEach(wording.nodes(seed.model(), some), nodes::compare));
    Map<String, Set<String>> idsOfTypes = new TreeMap<>();
    seed.relationships()
        .forEach(
            row ->
                idsOfTypes
                    .computeIfAbsent(row.type().name(), type -> new TreeSet<>())
                    .add(row.id()));
    held.relationshipTypes()
        .forEach(
            (name, type) ->
                idsOfTypes.computeIfAbsent(name, any -> new TreeSet<>()).addAll(type.ids()));
    RelationshipComparison relationships = new RelationshipComparison(seed, records);
    idsOfTypes.forEach(
        (type, all) ->
            inBatches(
                List.copyOf(all),
                some ->
                    transaction.forEach(
                        wording.relationships(seed.model(), type, some), relationships::compare)));
    return plan(nodes.result(), relationships.result(), records.wording(), transaction);
  }

  /** Hands over rows, as many at a time as a statement takes. */
  static <R> void inBatches(List<R> all, Consumer<List<R>> work) {
    for (int from = 0; from < all.size(); from += BATCH) {
      work.accept(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
  }

  private static Plan plan(
      Part<Row.Node> nodes,
      Part<Row.Relationship> relationships,
      Wording wording,
      Transaction transaction) {
    Set<String> going =
        relationships.dropped().stream().map(Dropped::elementId).collect(Collectors.toSet());
    relationships.changed().forEach(change -> going.add(change.elementId()));
    return new Plan(
        withHeld(nodes, wording, transaction, (element, number) -> going.contains(element)),
        relationships);
  }

  /**
   * The same for a few nodes of the graph.
   *
   * @param numbers that the store has for them
   * @param isGoing whether a relationship, of a number, will not hang on a node any more
   */
  Plan planNodes(
      Transaction transaction, Records records, List<Long> numbers, LongPredicate isGoing) {
    NodeComparison nodes = new NodeComparison(seed, records);
    transaction.forEach(
        new Queries(seed.model(), records).nodes(false),
        Map.of(Queries.NUMBERS, numbers),
        nodes::compare);
    return new Plan(
        withHeld(
            nodes.result(),
            records.wording(),
            transaction,
            (element, number) -> isGoing.test(number)),
        Part.none());
  }

  /** The same for a few relationships of the graph. */
  Plan planRelationships(Transaction transaction, Records records, List<Long> numbers) {
    RelationshipComparison relationships = new RelationshipComparison(seed, records);
    transaction.forEach(
        new Queries(seed.model(), records).relationships(false),
        Map.of(Queries.NUMBERS, numbers),
        relationships::compare);
    return new Plan(Part.none(), relationships.result());
  }

  /** Whether a relationship is going, by its element id and its number. */
  private interface Going {
    boolean test(String element, long number);
  }

  /** Marks the nodes that have to stay, since relationships hang on them that are not ours. */
  private static Part<Row.Node> withHeld(
      Part<Row.Node> nodes, Wording wording, Transaction transaction, Going going) {
    if (nodes.dropped().isEmpty()) {
      return nodes;
    }
    Set<String> held = new HashSet<>();
    inBatches(
        nodes.dropped().stream().map(Dropped::elementId).toList(),
        some ->
            transaction.forEach(
                wording.hanging(some),
                row -> {
                  Long number = (Long) Objects.requireNonNull(row.get(2));
                  if (!going.test(String.valueOf(row.get(1)), number)) {
                    held.add(String.valueOf(row.get(0)));
                  }
                }));
    List<Dropped> dropped =
        nodes.dropped().stream()
            .map(node -> held.contains(node.elementId()) ? node.asHeld() : node)
            .toList();
    return new Part<>(nodes.created(), nodes.changed(), nodes.untouched(), dropped);
  }
}

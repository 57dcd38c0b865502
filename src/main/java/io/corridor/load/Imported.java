package io.corridor.load;

import io.corridor.model.Model;
import io.corridor.neo4j.Graph;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;

/**
 * Makes a loaded graph of a store that was imported, with its constraints, its indexes and the
 * record, and finds out whether anybody else has ever changed anything in it: the log of the
 * transactions of such a store begins with its import. A name that somebody creates changes nothing
 * yet.
 */
final class Imported {

  /** The number of the only transaction that the importer leaves, in which nothing is written. */
  private static final long IMPORT = 2;

  private static final String COUNTED = "CALL corridor.load.counted($after)";
  private static final String NAMES = "UNWIND $keys AS key CALL db.createProperty(key)";
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private Imported() {}

  /**
   * Completes it.
   *
   * @param record what is left behind of the load
   * @return where that has left the database; nothing if anybody else has changed anything since
   *     the import, or may have: then it can differ from the files without anybody knowing
   */
  static Optional<Position> complete(Graph graph, Model model, Future<Map<String, Object>> record) {
    // A name that is new would take a transaction of its own, beside that of the record.
    graph.run(Graph.Access.WRITE, NAMES, Map.of("keys", FirstLoad.outline(model).keys()), LIMIT);
    int schema = Schema.complete(graph, model);
    Optional<Long> alone = alone(graph, schema);
    Map<String, Object> all = Futures.get(record);
    graph.writing(
        transaction -> {
          LoadRecord.write(transaction, all, Wording.CYPHER);
          return true;
        });
    return Position.of(graph)
        .filter(left -> alone.filter(last -> left.number() == last + 1).isPresent());
  }

  /** The number of the last transaction, if only so many have changed anything since the import. */
  private static Optional<Long> alone(Graph graph, int commits) {
    return graph
        .call(COUNTED, Map.of("after", IMPORT), LIMIT)
        .map(answer -> answer.rows().get(0))
        .filter(row -> Objects.equals(row.get(1), (long) commits))
        .map(row -> (Long) Objects.requireNonNull(row.get(0)));
  }
}

package io.corridor.load;

import io.corridor.neo4j.Graph;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a database stands: the last transaction that anybody has committed to it. Where that is the
 * same, nothing has changed.
 *
 * @param number grows by one with each transaction
 * @param mark that no other transaction has
 * @param wording in which the server can be asked
 */
record Position(long number, String mark, Wording wording) {

  private static final String ASK = "CALL corridor.load.committed()";

  /** What the server must say of what it offers besides. */
  private static final Object EDITS = 3L;

  private static final Duration LIMIT = Duration.ofMinutes(1);

  /** Of a database; nothing where the server does not tell, as only Corridor's own does. */
  static Optional<Position> of(Graph graph) {
    return graph
        .call(ASK, Map.of(), LIMIT)
        .map(
            answer -> {
              List<@Nullable Object> row = answer.rows().get(0);
              return new Position(
                  Long.parseLong(String.valueOf(row.get(0))),
                  String.valueOf(row.get(1)),
                  // A server of an earlier version may still be running.
                  row.size() > 2 && EDITS.equals(row.get(2)) ? Wording.CALLS : Wording.CYPHER);
            });
  }

  /**
   * Where somebody has left a database; nothing if anybody else has committed anything meanwhile.
   *
   * @param before where it stood
   * @param commits transactions of one's own
   */
  static Optional<Position> left(Graph graph, Optional<Position> before, int commits) {
    return of(graph).filter(end -> before.filter(start -> end.isOnly(commits, start)).isPresent());
  }

  /** Whether only so many transactions, of one's own, were committed since an earlier position. */
  boolean isOnly(int commits, Position before) {
    return number == before.number + commits;
  }
}

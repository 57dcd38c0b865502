import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

/** The peer of a cold start: neo4j-harness as it is, and one query. */
public class HarnessQuery {
  public static void main(String[] arguments) {
    Neo4j neo4j = Neo4jBuilders.newInProcessBuilder().build();
    try (var transaction = neo4j.defaultDatabaseService().beginTx()) {
      System.out.println(transaction.execute("RETURN 1").resultAsString());
    }
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }
}

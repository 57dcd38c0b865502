package io.corridor.server;

import io.corridor.problem.Fault;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.facade.DatabaseManagementServiceFactory;
import org.neo4j.graphdb.facade.GraphDatabaseDependencies;
import org.neo4j.kernel.impl.factory.DbmsInfo;
import org.neo4j.kernel.impl.transaction.stats.TransactionCounters;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.server.CommunityBootstrapper;

/**
 * Neo4j Community with Bolt, HTTP and Browser, as its own start script runs it, but for two things:
 * what makes a start fail is kept, and clients are told as soon as Bolt answers.
 */
final class Neo4j extends CommunityBootstrapper {

  private final Orders orders;
  private final Ports ports;
  private final Publication publication;
  private @Nullable Throwable failure;
  private volatile @Nullable DatabaseManagementService managementService;

  Neo4j(Orders orders, Ports ports, Publication publication) {
    this.orders = orders;
    this.ports = ports;
    this.publication = publication;
  }

  /**
   * Returns when everything answers.
   *
   * @throws StartException with the reason, as far as Neo4j gives one
   */
  void start() throws IOException {
    DataFolder folder = orders.folder();
    int code = start(folder.root(), Settings.file(folder), Settings.of(ports), false, false);
    if (code != OK) {
      throw new StartException(
          failure == null
              ? FailureNote.of(Fault.SERVER_NOT_STARTED, "it ended with code " + code, folder.log())
              : StartFaults.of(failure, orders));
    }
  }

  @Override
  protected DatabaseManagementService createNeo(
      Config config, boolean daemonMode, GraphDatabaseDependencies dependencies) {
    try {
      return new DatabaseManagementServiceFactory(
              DbmsInfo.COMMUNITY,
              module ->
                  new Edition(
                      module,
                      orders.workspace(),
                      ports,
                      publication,
                      opened -> managementService = opened))
          .build(config, daemonMode, dependencies);
    } catch (RuntimeException | Error cause) {
      failure = cause;
      throw cause;
    }
  }

  /** Closes the store, or waits until whoever is at it has closed it; for a JVM that is ending. */
  void shutDown() {
    DatabaseManagementService opened = managementService;
    if (opened != null) {
      opened.shutdown();
    }
  }

  /** Transactions of the graph so far and now; those of the system database do not count. */
  Optional<TransactionCounters> transactions() {
    var database =
        (GraphDatabaseAPI)
            getDatabaseManagementService().database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    return database.isAvailable(0)
        ? Optional.of(database.getDependencyResolver().resolveDependency(TransactionCounters.class))
        : Optional.empty();
  }
}

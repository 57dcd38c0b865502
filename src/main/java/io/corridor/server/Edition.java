package io.corridor.server;

import io.corridor.procedure.Procedures;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.neo4j.bolt.dbapi.BoltGraphDatabaseManagementServiceSPI;
import org.neo4j.bolt.tx.TransactionManager;
import org.neo4j.collection.Dependencies;
import org.neo4j.configuration.Config;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.graphdb.factory.module.GlobalModule;
import org.neo4j.graphdb.factory.module.edition.CommunityEditionModule;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.impl.factory.DbmsInfo;
import org.neo4j.kernel.lifecycle.Lifecycle;
import org.neo4j.kernel.lifecycle.LifecycleAdapter;
import org.neo4j.logging.InternalLogProvider;

/**
 * Neo4j Community, with a word to the clients between Bolt and HTTP: the web server is the last
 * part to start and takes as long as a first query does.
 */
// Neo4j itself narrows a generic return type without a check.
@SuppressWarnings("unchecked")
final class Edition extends CommunityEditionModule {

  private final GlobalModule module;
  private final Path workspace;
  private final Ports ports;
  private final Publication publication;
  private final Consumer<DatabaseManagementService> opening;
  private final LoadCommits commits = new LoadCommits();

  /**
   * Of Neo4j's own parts.
   *
   * @param workspace whose seed an empty store is prepared for
   * @param ports are released just before they are bound
   * @param publication is told when Bolt answers
   * @param opening gets what closes the store, before it is opened
   */
  Edition(
      GlobalModule module,
      Path workspace,
      Ports ports,
      Publication publication,
      Consumer<DatabaseManagementService> opening) {
    super(module);
    this.module = module;
    this.workspace = workspace;
    this.ports = ports;
    this.publication = publication;
    this.opening = opening;
  }

  /** What Bolt is made of; so Bolt is the next part of the server after what is added here. */
  @Override
  public BoltGraphDatabaseManagementServiceSPI createBoltDatabaseManagementServiceProvider() {
    module.getGlobalLife().add(LifecycleAdapter.onStart(ports::releaseBolt));
    return new SteadyReads(super.createBoltDatabaseManagementServiceProvider(), commits);
  }

  @Override
  public Lifecycle createWebServer(
      DatabaseManagementService managementService,
      TransactionManager transactionManager,
      Dependencies dependencies,
      Config config,
      InternalLogProvider userLogProvider,
      DbmsInfo dbmsInfo) {
    opening.accept(managementService);
    Lifecycle webServer =
        super.createWebServer(
            managementService, transactionManager, dependencies, config, userLogProvider, dbmsInfo);
    return new AfterBolt(
        webServer,
        new Opened(managementService, dependencies),
        workspace,
        ports,
        publication,
        commits);
  }

  /** Runs the web server; when its turn to start has come, Bolt answers. */
  private record AfterBolt(
      Lifecycle webServer,
      Opened opened,
      Path workspace,
      Ports ports,
      Publication publication,
      LoadCommits commits)
      implements Lifecycle {

    @Override
    public void init() throws Exception {
      webServer.init();
    }

    @Override
    public void start() throws Exception {
      opened.check();
      Procedures.register(opened.dependencies().resolveDependency(GlobalProcedures.class), commits);
      publication.publish();
      Procedures.prepareFirstLoad(opened.database(), workspace);
      // Whoever had this server started waits for an answer; the web server would take half the
      // machine away from it.
      opened.awaitFirstQueries();
      ports.releaseHttp();
      webServer.start();
      Procedures.prepareEdits(opened.database());
    }

    @Override
    public void stop() throws Exception {
      webServer.stop();
    }

    @Override
    public void shutdown() throws Exception {
      webServer.shutdown();
    }
  }
}

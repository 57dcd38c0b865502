package io.corridor.server;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.bolt.dbapi.BoltGraphDatabaseManagementServiceSPI;
import org.neo4j.bolt.dbapi.BoltGraphDatabaseServiceSPI;
import org.neo4j.bolt.dbapi.BoltTransaction;
import org.neo4j.bolt.protocol.common.message.AccessMode;
import org.neo4j.bolt.protocol.common.message.request.connection.RoutingContext;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.availability.UnavailableException;
import org.neo4j.kernel.database.DatabaseReference;
import org.neo4j.kernel.impl.query.QueryExecutionConfiguration;
import org.neo4j.memory.MemoryTracker;

/**
 * Shows readers the graph before a load or after it, over Bolt as over HTTP, which goes the same
 * way. Neo4j by itself shows each statement what is committed when it looks, and so parts of what
 * is just being committed.
 *
 * <p>Neo4j has a setting for that, {@code internal.dbms.query.snapshot}. But with it a statement
 * that writes fails where anybody else has written, a load as well as {@code CALL … IN
 * TRANSACTIONS}; and any result is held in memory, however large.
 */
record SteadyReads(BoltGraphDatabaseManagementServiceSPI neo4j, LoadCommits commits)
    implements BoltGraphDatabaseManagementServiceSPI {

  /** The key by which a transaction's metadata tell what it is; as the client has it, too. */
  private static final String KIND = "corridor";

  private static final String LOAD = "load";
  private static final String READ = "read";

  @Override
  public BoltGraphDatabaseServiceSPI database(String name, MemoryTracker memory)
      throws UnavailableException {
    BoltGraphDatabaseServiceSPI database = neo4j.database(name, memory);
    return GraphDatabaseSettings.SYSTEM_DATABASE_NAME.equals(name)
        ? database
        : new Database(database, commits);
  }

  private record Database(BoltGraphDatabaseServiceSPI neo4j, LoadCommits commits)
      implements BoltGraphDatabaseServiceSPI {

    @Override
    public BoltTransaction beginTransaction(
        KernelTransaction.Type type,
        LoginContext login,
        ClientConnectionInfo client,
        List<String> bookmarks,
        Duration limit,
        AccessMode mode,
        @Nullable Map<String, Object> metadata,
        RoutingContext routing,
        QueryExecutionConfiguration configuration) {
      BoltTransaction transaction =
          neo4j.beginTransaction(
              type, login, client, bookmarks, limit, mode, metadata, routing, configuration);
      Object kind = metadata == null ? null : metadata.get(KIND);
      return LOAD.equals(kind)
          ? new LoadTransaction(transaction, commits)
          : new ReadTransaction(transaction, commits, READ.equals(kind));
    }

    @Override
    public DatabaseReference getDatabaseReference() {
      return neo4j.getDatabaseReference();
    }
  }
}

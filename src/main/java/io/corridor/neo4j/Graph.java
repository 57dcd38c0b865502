package io.corridor.neo4j;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationConfig;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.ResultSummary;

/**
 * An open database, on one server or a cluster.
 *
 * <p>Sessions say whether they read or write, so that a cluster can route them; transactions are
 * managed, so that the driver repeats them when a server goes away. Every failure is a {@link
 * CorridorException}. Safe for use by several threads.
 */
public final class Graph implements AutoCloseable {

  private static final long PATIENCE_MILLIS = 200;

  /**
   * In the metadata of transactions. By this the local server knows what must see one graph only,
   * and what changes it.
   */
  public static final String KIND = "corridor";

  /** The {@link #KIND} of transactions that write. */
  public static final String LOAD = "load";

  private static final TransactionConfig READS = config("read");
  private static final TransactionConfig LOADS = config(LOAD);

  private final ConnectionSettings settings;
  private final Driver driver;
  private final Failures failures;
  private volatile boolean versionChecked;

  private Graph(ConnectionSettings settings, Driver driver) {
    this.settings = settings;
    this.driver = driver;
    this.failures = new Failures(settings);
  }

  /** Prepares a connection; whether anybody answers shows with the first query. */
  public static Graph open(ConnectionSettings settings) {
    AuthToken token =
        settings.user().isEmpty()
            ? AuthTokens.none()
            : AuthTokens.basic(settings.user(), settings.password());
    Config config =
        Config.builder()
            .withLogging(Logging.none())
            .withUserAgent("corridor")
            .withTelemetryDisabled(true)
            .withNotificationConfig(NotificationConfig.disableAllConfig())
            .withEventLoopThreads(1)
            .withConnectionTimeout(10, TimeUnit.SECONDS)
            .withMaxTransactionRetryTime(15, TimeUnit.SECONDS)
            .build();
    return new Graph(settings, GraphDatabase.driver(settings.uri(), token, config));
  }

  /**
   * Loads what connections are made of, for whoever waits for a server that is starting: by a
   * connection to where nobody listens.
   */
  public static void prepare() {
    URI nowhere = URI.create("bolt://127.0.0.1:1");
    try (Graph graph = open(new ConnectionSettings(nowhere, "", "", Optional.empty()))) {
      graph.connect();
    } catch (CorridorException refused) {
      // As it was meant to be.
    }
  }

  /** Connects now rather than with the first query. */
  public void connect() {
    try {
      driver.verifyConnectivity();
    } catch (Neo4jException e) {
      throw failures.of(e);
    }
  }

  /** Runs one query that only reads, in a managed transaction, and fetches all rows. */
  public Rows read(String cypher, Map<String, ?> parameters) {
    return reading(transaction -> transaction.run(cypher, parameters));
  }

  /** Several reads in one managed transaction; may be repeated, so it must have no side effects. */
  public <T> T reading(Function<Transaction, T> work) {
    return inSession(
        AccessMode.READ,
        session -> session.executeRead(t -> work.apply(new Transaction(t)), READS));
  }

  /** Reads and writes in one managed transaction; may be repeated, so it must be repeatable. */
  public <T> T writing(Function<Transaction, T> work) {
    return inSession(
        AccessMode.WRITE,
        session -> session.executeWrite(t -> work.apply(new Transaction(t)), LOADS));
  }

  /** Reads and writes in one transaction that is not repeated, whatever becomes of it. */
  public void writingOnce(Consumer<Transaction> work) {
    inSession(
        AccessMode.WRITE,
        session -> {
          try (org.neo4j.driver.Transaction transaction = session.beginTransaction()) {
            work.accept(new Transaction(transaction));
            transaction.commit();
          }
          return true;
        });
  }

  /**
   * Runs one statement in a transaction of its own, not repeated: schema changes cannot share one
   * with data, and ad hoc statements may call what needs one to itself.
   *
   * @param limit how long the server may take
   */
  public Rows run(Access access, String cypher, Map<String, ?> parameters, Duration limit) {
    TransactionConfig.Builder builder = TransactionConfig.builder().withTimeout(limit);
    if (access == Access.WRITE) {
      builder.withMetadata(LOADS.metadata());
    }
    TransactionConfig config = builder.build();
    return inSession(
        access == Access.READ ? AccessMode.READ : AccessMode.WRITE,
        session -> rows(session.run(new Query(cypher, values(parameters)), config)));
  }

  /**
   * Calls a procedure that writes, in a transaction of its own, not repeated.
   *
   * @return nothing if the server has no such procedure
   */
  public Optional<Rows> call(String cypher, Map<String, ?> parameters, Duration limit) {
    try {
      return Optional.of(run(Access.WRITE, cypher, parameters, limit));
    } catch (CorridorException failure) {
      if (failure.getCause() instanceof Neo4jException cause
          && "Neo.ClientError.Procedure.ProcedureNotFound".equals(cause.code())) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  /**
   * Runs one query that only reads, once, and hands over row by row, so that no answer is too
   * large. It is not repeated: what a consumer has passed on it cannot take back.
   */
  public void stream(
      String cypher, Map<String, ?> parameters, Consumer<List<@Nullable Object>> consumer) {
    inSession(
        AccessMode.READ,
        session -> {
          Result result = session.run(new Query(cypher, values(parameters)));
          result.stream().map(Graph::row).forEach(consumer);
          checkVersion(result.consume().server().agent());
          return true;
        });
  }

  /** The plan that the server would follow; nothing is run. */
  public QueryPlan explain(String cypher, Map<String, ?> parameters) {
    // On a line of its own, so that an error's place in the user's text can be told.
    String explained = Failures.EXPLAIN + cypher;
    try (Session session = driver.session(config(AccessMode.READ))) {
      return QueryPlan.of(session.run(explained, values(parameters)).consume());
    } catch (Neo4jException e) {
      throw failures.ofExplained(e);
    }
  }

  /** Whom this is connected to, without secrets. */
  public ConnectionSettings settings() {
    return settings;
  }

  /** Whether a statement may write. */
  public enum Access {
    READ,
    WRITE
  }

  /**
   * Prepares for the end of the process, in place of {@link #close}. The JVM waits three tenths of
   * a second at its exit for threads that wait in the system, as the driver's does for the network;
   * closing the driver takes almost as long. A thread that waits in Java holds nobody up.
   */
  public void abandon() {
    Thread caller = Thread.currentThread();
    CountDownLatch parked = new CountDownLatch(1);
    driver
        .verifyConnectivityAsync()
        .whenComplete(
            (done, failure) -> {
              parked.countDown();
              while (Thread.currentThread() != caller) {
                LockSupport.park();
              }
            });
    try {
      parked.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      caller.interrupt();
    }
  }

  @Override
  public void close() {
    driver.close();
  }

  private <T> T inSession(AccessMode mode, Function<Session, T> work) {
    try (Session session = driver.session(config(mode))) {
      return work.apply(session);
    } catch (Neo4jException e) {
      throw failures.of(e);
    }
  }

  private SessionConfig config(AccessMode mode) {
    SessionConfig.Builder config = SessionConfig.builder().withDefaultAccessMode(mode);
    settings.database().ifPresent(config::withDatabase);
    return config.build();
  }

  private static TransactionConfig config(String kind) {
    return TransactionConfig.builder().withMetadata(Map.of(KIND, kind)).build();
  }

  private static Value values(Map<String, ?> parameters) {
    return PlainValues.toDriver(parameters);
  }

  private Rows rows(Result result) {
    List<String> columns = List.copyOf(result.keys());
    List<List<@Nullable Object>> rows = new ArrayList<>();
    while (result.hasNext()) {
      rows.add(row(result.next()));
    }
    checkVersion(result.consume().server().agent());
    return new Rows(columns, rows);
  }

  /** The statements of the loader and of many canned queries need what older servers lack. */
  private void checkVersion(String agent) {
    if (!versionChecked) {
      if (!ServerVersion.isSupported(agent)) {
        throw new CorridorException(Fault.DATABASE_TOO_OLD, settings.uri(), agent);
      }
      versionChecked = true;
    }
  }

  private static List<@Nullable Object> row(Record fetched) {
    List<@Nullable Object> row = new ArrayList<>(fetched.size());
    for (Value value : fetched.values()) {
      row.add(PlainValues.of(value));
    }
    return row;
  }

  /** An open transaction. */
  public final class Transaction {

    private final SimpleQueryRunner context;

    private Transaction(SimpleQueryRunner context) {
      this.context = context;
    }

    /** Runs a query and fetches all rows. */
    public Rows run(String cypher, Map<String, ?> parameters) {
      return rows(context.run(cypher, values(parameters)));
    }

    /** The same of a statement with its parameters. */
    public Rows run(Statement statement) {
      return run(statement.cypher(), statement.parameters());
    }

    /** Runs a statement that has no rows, and tells whether it has changed anything. */
    public boolean changes(String cypher) {
      ResultSummary summary = context.run(cypher).consume();
      checkVersion(summary.server().agent());
      return summary.counters().containsUpdates();
    }

    /**
     * Runs queries of which none needs the answer of another: each is sent as soon as the server
     * has taken the one before, and all before the rows of the first are read.
     */
    public List<Rows> runAll(List<Statement> statements) {
      List<Result> results =
          statements.stream().map(s -> context.run(s.cypher(), values(s.parameters()))).toList();
      return results.stream().map(Graph.this::rows).toList();
    }

    /** Runs a query and hands over row by row, so that no answer is too large. */
    public void forEach(
        String cypher, Map<String, ?> parameters, Consumer<List<@Nullable Object>> consumer) {
      Result result = context.run(cypher, values(parameters));
      while (result.hasNext()) {
        consumer.accept(row(result.next()));
      }
    }

    /** The same of a statement with its parameters. */
    public void forEach(Statement statement, Consumer<List<@Nullable Object>> consumer) {
      forEach(statement.cypher(), statement.parameters(), consumer);
    }
  }
}

package io.corridor.cli;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.server.Endpoint;
import io.corridor.server.LocalServer;
import java.util.Optional;

/**
 * Says what a failure of a Neo4j means where it is the local one, which nobody has started by hand
 * or knows by its address. One that cannot go on is stopped, so that the next command finds a new
 * one.
 */
final class LocalFailures {

  /** How Neo4j begins what it answers once it has given up. */
  private static final String GIVEN_UP = "The database has encountered a critical error";

  private final Context context;

  LocalFailures(Context context) {
    this.context = context;
  }

  /** The same, or what it means. */
  CorridorException of(CorridorException failure) {
    return switch (failure.fault()) {
      case DATABASE_REFUSED, DATABASE_UNREACHABLE, DATABASE_FAILED ->
          context.connection().settings().isPresent()
              ? failure
              : of(failure, context.localServer());
      default -> failure;
    };
  }

  private static CorridorException of(CorridorException failure, LocalServer server) {
    return switch (failure.fault()) {
      case DATABASE_REFUSED -> because(failure, Fault.PASSWORD_CHANGED, server.passwordFile());
      case DATABASE_UNREACHABLE -> unreachable(failure, server);
      default -> failed(failure, server);
    };
  }

  private static CorridorException unreachable(CorridorException failure, LocalServer server) {
    Optional<Endpoint> running = server.find();
    return running.isPresent()
        ? because(failure, Fault.SERVER_SILENT, running.get().pid())
        : because(failure, Fault.SERVER_LOST, server.logFile());
  }

  private static CorridorException failed(CorridorException failure, LocalServer server) {
    if (server.isOutOfSpace()) {
      server.stop();
      return because(failure, Fault.DISK_FULL, server.dataFolder());
    }
    if (String.valueOf(failure.getMessage()).contains(GIVEN_UP)) {
      server.stop();
      return because(failure, Fault.SERVER_BROKEN, server.logFile());
    }
    return failure;
  }

  private static CorridorException because(
      CorridorException failure, Fault fault, Object... arguments) {
    return CorridorException.causedBy(failure, fault, arguments);
  }
}

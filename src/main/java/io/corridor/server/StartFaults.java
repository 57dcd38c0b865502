package io.corridor.server;

import static java.util.Objects.requireNonNullElse;

import io.corridor.problem.Fault;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the one reason in what Neo4j throws when it cannot start: a tree of causes and suppressed
 * exceptions, whose types are internal and are therefore recognised by name.
 */
final class StartFaults {

  private StartFaults() {}

  static FailureNote of(Throwable failure, Orders orders) {
    Throwable deepest = failure;
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(failure);
    while (!open.isEmpty()) {
      Throwable next = open.remove();
      if (!seen.add(next)) {
        continue;
      }
      Optional<FailureNote> known = known(next, orders);
      if (known.isPresent()) {
        return known.get();
      }
      Throwable cause = next.getCause();
      if (cause != null) {
        deepest = next == deepest ? cause : deepest;
        open.addFirst(cause);
      }
      Collections.addAll(open, next.getSuppressed());
    }
    boolean store = seen.stream().anyMatch(Opened.StoreException.class::isInstance);
    return store
        ? FailureNote.of(Fault.STORE_BROKEN, orders.folder().root(), reason(deepest))
        : FailureNote.of(Fault.SERVER_NOT_STARTED, reason(deepest), orders.folder().log());
  }

  private static Optional<FailureNote> known(Throwable throwable, Orders orders) {
    DataFolder folder = orders.folder();
    if (throwable instanceof StartException start) {
      return Optional.of(start.note());
    }
    if (throwable instanceof OutOfMemoryError) {
      return Optional.of(FailureNote.of(Fault.SERVER_NO_MEMORY));
    }
    Optional<Fault> disk = DiskFaults.find(throwable);
    if (disk.isPresent()) {
      return Optional.of(FailureNote.of(disk.get(), folder.root()));
    }
    return switch (throwable.getClass().getSimpleName()) {
      case "PortBindException" -> Optional.of(portTaken(throwable, orders));
      case "FileLockException" -> Optional.of(FailureNote.of(Fault.STORE_LOCKED, folder.root()));
      case "UnableToMigrateException", "UnsupportedLogVersionException" ->
          Optional.of(FailureNote.of(Fault.STORE_VERSION, folder.root()));
      default -> Optional.empty();
    };
  }

  private static FailureNote portTaken(Throwable throwable, Orders orders) {
    String message = requireNonNullElse(throwable.getMessage(), "");
    boolean bolt = message.matches(".*:" + orders.boltPort() + "(\\D.*)?");
    return FailureNote.of(Fault.PORT_TAKEN, bolt ? orders.boltPort() : orders.httpPort());
  }

  private static String reason(Throwable throwable) {
    String name = throwable.getClass().getSimpleName();
    String message = requireNonNullElse(throwable.getMessage(), "");
    String line = message.lines().findFirst().orElse("").strip();
    String text = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    return text.isEmpty() ? name : text;
  }
}

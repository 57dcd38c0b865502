package io.corridor.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.problem.Fault;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.configuration.helpers.PortBindException;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.io.locker.FileLockException;

class StartFaultsTests {

  private static final Orders ORDERS =
      new Orders(new DataFolder(Path.of("/data")), Path.of("/atlas"), 7687, true, 7474, true, 0);

  @TempDir private Path folder = Path.of("");

  static Stream<Arguments> theCauseDecides() {
    return Stream.of(
        Arguments.of(new OutOfMemoryError("heap"), Fault.SERVER_NO_MEMORY),
        Arguments.of(new FileLockException("lock", new IOException("held")), Fault.STORE_LOCKED),
        Arguments.of(new IOException("No space left on device"), Fault.DISK_FULL),
        Arguments.of(
            new FileSystemException("/data", null, "Read-only file system"),
            Fault.DATA_FOLDER_NOT_WRITABLE),
        Arguments.of(new AccessDeniedException("/data"), Fault.DATA_FOLDER_NOT_WRITABLE),
        Arguments.of(
            new PortBindException(new SocketAddress("127.0.0.1", 7474), new IOException("taken")),
            Fault.PORT_TAKEN),
        Arguments.of(
            new Opened.StoreException(new IllegalStateException("torn page")), Fault.STORE_BROKEN),
        Arguments.of(new IllegalStateException("something else"), Fault.SERVER_NOT_STARTED));
  }

  @ParameterizedTest
  @MethodSource
  void theCauseDecides(Throwable cause, Fault fault) {
    RuntimeException failure = new RuntimeException("could not start", new IOException(cause));
    assertThat(StartFaults.of(failure, ORDERS).fault()).isEqualTo(fault);
    RuntimeException suppressing = new RuntimeException("could not start");
    suppressing.addSuppressed(failure);
    assertThat(StartFaults.of(suppressing, ORDERS).fault()).isEqualTo(fault);
  }

  @Test
  void theReasonIsTheInnermostOneInOneLine() {
    RuntimeException failure =
        new RuntimeException("outer", new IllegalStateException("The page is torn.\nat x"));
    assertThat(StartFaults.of(failure, ORDERS).toException())
        .hasMessage("The local Neo4j could not start: The page is torn.");
  }

  @Test
  void aTakenPortIsNamed() {
    SocketAddress address = new SocketAddress("127.0.0.1", 7687);
    FailureNote note =
        StartFaults.of(new PortBindException(address, new IOException("taken")), ORDERS);
    assertThat(note.arguments()).containsExactly("7687");
  }

  @Test
  void theClientReadsWhatTheServerWrote() {
    Path file = folder.resolve("failure");
    FailureNote note = FailureNote.of(Fault.STORE_BROKEN, "/data", "torn\n page");
    note.write(file);
    assertThat(FailureNote.read(file)).contains(note);
    assertThat(note.toException()).hasMessage("The store in /data cannot be opened: torn page.");
    assertThat(FailureNote.read(folder.resolve("none"))).isEmpty();
  }
}

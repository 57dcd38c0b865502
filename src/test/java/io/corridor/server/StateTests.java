package io.corridor.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTests {

  private static final ProcessHandle SELF = ProcessHandle.current();

  @TempDir private Path folder = Path.of("");

  @Test
  void whatIsWrittenIsRead() throws IOException {
    State state = new State(1, 2, 3, 4, 5, "5.26");
    Path file = folder.resolve("state");
    state.write(file);
    state.write(file);
    assertThat(State.read(file)).contains(state);
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
  }

  @Test
  void aMissingOrMangledFileIsNoState() throws IOException {
    Path file = folder.resolve("state");
    assertThat(State.read(file)).isEmpty();
    Files.writeString(file, "1\n2\n");
    assertThat(State.read(file)).isEmpty();
    Files.writeString(file, "1\n2\nthree\n4\n5\n6\n");
    assertThat(State.read(file)).isEmpty();
  }

  @Test
  void aProcessIsTheServerOnlyIfItStartedWhenTheServerDid() {
    Instant start = SELF.info().startInstant().orElseThrow();
    assertThat(of(SELF.pid(), start).process()).contains(SELF);
    assertThat(of(SELF.pid(), start.minus(Duration.ofHours(1))).process()).isEmpty();
  }

  @Test
  void aProcessThatIsGoneIsNoServer() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    assertThat(of(process.pid(), Instant.now()).process()).isEmpty();
  }

  private static State of(long pid, Instant start) {
    return new State(pid, start.toEpochMilli(), 1, 2, 3, "5.26");
  }
}

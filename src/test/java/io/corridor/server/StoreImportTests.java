package io.corridor.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import runs beside the check of the same files, which may refuse them at any moment. */
class StoreImportTests {

  private static final int TIMES = 100;
  private static final int LATEST_NANOS = 5_000_000;

  @TempDir private Path root = Path.of("");

  @Test
  void closedWhileItBeginsNothingIsLeftAndNothingRuns() throws Exception {
    Map<String, String> environment = Map.of("CORRIDOR_DATA", root.toString());
    LocalServer server = LocalServer.of(root, environment);
    Random random = new Random(1);
    for (int i = 0; i < TIMES; i++) {
      StoreImport importing = server.storeImport();
      importing.begin();
      Thread run = new Thread(() -> run(importing));
      run.start();
      LockSupport.parkNanos(random.nextInt(LATEST_NANOS));
      importing.close();

      assertThat(server.dataFolder().resolve("import")).doesNotExist();
      run.join();
      assertThat(server.dataFolder().resolve("import")).doesNotExist();
      assertThat(ProcessHandle.current().children().map(ProcessHandle::info))
          .noneMatch(child -> child.commandLine().orElse("").contains(root.toString()));
    }
  }

  private static void run(StoreImport importing) {
    try {
      importing.run(List.of("--version"), percent -> {});
    } catch (RuntimeException closed) {
      // As it must be, unless it had begun and ended before.
    }
  }
}

package io.corridor.server;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Fills the store of a local server through {@code neo4j-admin database import}, which runs in a
 * JVM of its own and in a folder of its own. The server goes on meanwhile; only {@link #put} stops
 * it, and its next start puts the new store in the place of the old one. What was not put leaves
 * nothing behind.
 */
public final class StoreImport implements AutoCloseable {

  private static final int LOOK_MILLIS = 200;

  private final LocalServer server;
  private final DataFolder folder;
  private final ImportFolder importing;
  private final Map<String, String> environment;
  private @Nullable FileChannel lock;
  private @Nullable Process process;
  private boolean put;
  private boolean closed;

  StoreImport(LocalServer server, DataFolder folder, Map<String, String> environment) {
    this.server = server;
    this.folder = folder;
    this.importing = ImportFolder.of(folder);
    this.environment = environment;
  }

  /** Whether no server has ever opened the store, so that nothing can be in it. */
  public boolean isNew() {
    return !Files.exists(folder.store()) && !importing.isMarked();
  }

  /**
   * Begins; only one may at a time.
   *
   * @return an empty folder for files that are made for the importer, which runs in it
   */
  public Path begin() {
    try {
      FileChannel channel = importing.open();
      if (channel.tryLock() == null) {
        channel.close();
        throw new CorridorException(Fault.STORE_LOCKED, folder.root());
      }
      lock = channel;
      importing.begin();
      return importing.files();
    } catch (IOException cause) {
      throw DiskFaults.of(cause, folder.root());
    }
  }

  /**
   * Runs the importer.
   *
   * @param arguments of {@code neo4j-admin}
   * @param percent hears now and then how far it has come
   * @return the numbers of nodes and of relationships that it has imported
   * @throws CorridorException where it fails
   */
  public List<Long> run(List<String> arguments, IntConsumer percent) {
    try {
      Process started = start(arguments);
      while (!started.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        percent.accept(ImportReport.read(importing.log()).percent());
      }
      ImportReport report = ImportReport.read(importing.log());
      if (started.exitValue() != 0) {
        throw report.failure(folder.root());
      }
      return List.of(report.count("nodes").orElse(-1), report.count("relationships").orElse(-1));
    } catch (IOException cause) {
      throw DiskFaults.of(cause, folder.root());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }

  /** Never once the import is closed, which may be while this waits to begin beside a check. */
  private synchronized Process start(List<String> arguments) throws IOException {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    importing.clear();
    List<String> command = new ArrayList<>(List.of(SilentProcess.java()));
    command.addAll(ServerCommand.flags(importing.root(), StartOptions.of(environment).heap()));
    command.addAll(ServerCommand.archive(environment));
    command.add(ImportProcess.class.getName());
    command.add(importing.root().toString());
    command.add(importing.conf().toString());
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(importing.files().toFile())
            .redirectErrorStream(true)
            .redirectOutput(importing.log().toFile());
    Map<String, String> inherited = builder.environment();
    inherited.keySet().removeIf(name -> name.contains("PASSWORD"));
    inherited.put("CLASSPATH", ServerClassPath.of(environment));
    Process started = builder.start();
    process = started;
    return started;
  }

  /**
   * Lets the imported store be the one from the next start of the server on; the server is stopped.
   * From here on nothing can be lost: what is cut off is completed by whoever starts the server.
   */
  public void put() {
    put =
        Start.alone(
            folder,
            () -> {
              server.stop();
              importing.setMark();
              return true;
            });
  }

  /** Ends the importer if it still runs, and removes all that was not put. */
  @Override
  public synchronized void close() {
    closed = true;
    try {
      Process running = process;
      if (running != null && running.isAlive()) {
        running.destroyForcibly().waitFor();
      }
      if (!put && lock != null) {
        Folders.delete(importing.root());
      }
      if (lock != null) {
        lock.close();
      }
    } catch (IOException left) {
      // The next import or the next start of the server removes it.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

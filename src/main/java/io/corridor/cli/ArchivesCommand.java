package io.corridor.cli;

import io.corridor.server.Archives;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes the class-data archives; the launcher runs it in the background. */
@Command(name = ArchivesCommand.NAME, hidden = true, description = "Make class-data archives.")
final class ArchivesCommand implements Callable<Integer> {

  static final String NAME = "make-archives";

  private final Context context;

  @Parameters(paramLabel = "DIR", description = "Where they go.")
  private Path folder = Path.of("");

  ArchivesCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Archives.make(
        folder.toAbsolutePath(),
        context.workspace(),
        System.getenv(),
        workspace ->
            List.of(
                RehearsalCommand.NAME, RehearsalCommand.COPY, "--workspace", workspace.toString()));
    return 0;
  }
}

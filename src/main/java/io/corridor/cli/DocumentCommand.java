package io.corridor.cli;

import io.corridor.document.Documents;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.seed.SeedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the pages that are made from the model and the seed. */
@Command(
    name = "document",
    description = {
      "Write the data dictionary and a page for each source, from the model and the seed.",
      "Needs no server."
    })
final class DocumentCommand implements Callable<Integer> {

  private final Context context;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Folder for the pages (default: docs in the workspace).")
  private @Nullable Path output;

  @Option(
      names = "--check",
      description = "Write nothing; fail with exit code 1 where pages differ, and name them.")
  private boolean check;

  DocumentCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Path folder = output == null ? context.workspace().resolve("docs") : output;
    Documents documents = Documents.of(SeedReader.read(context.workspace()));
    if (check) {
      List<String> stale = documents.stale(folder);
      if (!stale.isEmpty()) {
        throw new CorridorException(Fault.PAGES_STALE, String.join(", ", stale));
      }
      return 0;
    }
    List<String> written = documents.write(folder);
    context.notice(
        written.isEmpty()
            ? "All %d pages are up to date in %s.".formatted(documents.pages().size(), folder)
            : "%d of %d pages changed in %s."
                .formatted(written.size(), documents.pages().size(), folder));
    return 0;
  }
}

package io.corridor.cli;

import io.corridor.export.ExportFormat;
import io.corridor.export.Exporter;
import io.corridor.export.LeftOut;
import io.corridor.load.Loader;
import io.corridor.neo4j.Graph;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** Takes the graph out again. */
@Command(
    name = ExportCommand.NAME,
    description = {
      "Take the graph out, what was changed in it by hand included.",
      "  export --to DIR                 seed files that load again; what the model does not"
          + " declare is left out, and told",
      "  export --format graphml -o FILE one file of the whole graph, to standard output without -o"
    })
final class ExportCommand implements Callable<Integer> {

  static final String NAME = "export";

  private final Context context;

  private ExportFormat format = ExportFormat.CSV;

  @Option(names = "--to", paramLabel = "DIR", description = "Folder that gets a seed/, for csv.")
  private @Nullable Path folder;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "File for any format but csv (default: standard output).")
  private @Nullable Path file;

  ExportCommand(Context context) {
    this.context = context;
  }

  /** Puts the formats of a graph in the place of those of answers, which all commands share. */
  void takeFormats(CommandSpec spec) {
    spec.remove(spec.findOption("--format"));
    spec.addOption(
        OptionSpec.builder("--format")
            .paramLabel("FORMAT")
            .type(ExportFormat.class)
            .description("One of ${COMPLETION-CANDIDATES} (default: csv).")
            .setter(
                new ISetter() {
                  @Override
                  public <T> @Nullable T set(T value) {
                    // At the start of each run picocli sets nothing at all.
                    format = value instanceof ExportFormat chosen ? chosen : ExportFormat.CSV;
                    return null;
                  }
                })
            .build());
  }

  @Override
  public Integer call() throws IOException {
    if (format == ExportFormat.CSV ? folder == null || file != null : folder != null) {
      throw new CorridorException(
          Fault.USAGE,
          format == ExportFormat.CSV
              ? "Seed files need a folder."
              : "The format %s is one file.".formatted(format),
          format == ExportFormat.CSV ? "Name it with --to DIR." : "Name it with -o FILE.");
    }
    Exporter exporter = new Exporter(graph(), context.model());
    if (folder != null) {
      tell(exporter.toFolder(context.workspace(), folder.toAbsolutePath()));
    } else if (file != null) {
      exporter.toFile(format, file.toAbsolutePath());
    } else {
      Writer out =
          new BufferedWriter(new OutputStreamWriter(context.out(), StandardCharsets.UTF_8));
      exporter.write(format, out);
      out.flush();
    }
    return 0;
  }

  /** The graph as it is: loading changed files now would undo what was changed by hand. */
  private Graph graph() {
    Graph graph = context.graph();
    if (Loader.loadedFingerprint(graph, context.model().name()).isEmpty()) {
      return context.loadedGraph();
    }
    if (context.connection().settings().isEmpty() && !context.freshness().isFresh()) {
      context.notice(
          "The seed files have changed since they were loaded; this is the graph as it was"
              + " loaded.");
    }
    return graph;
  }

  private void tell(LeftOut left) {
    if (!left.isNothing()) {
      context.notice(ExportTexts.leftOut(left));
    }
  }
}

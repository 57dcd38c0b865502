package io.corridor.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Runs common commands in one process, silently, so that the JVM can archive the classes that they
 * need. The workspace adds its own in {@code cypher/rehearsal.txt}, one command line per line.
 */
@Command(name = RehearsalCommand.NAME, hidden = true, description = "Run common commands.")
final class RehearsalCommand implements Callable<Integer> {

  static final String NAME = "rehearse";

  private static final List<String> ALWAYS = List.of("--help", "--version", "status", "nonsense");

  private final Context context;

  RehearsalCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    List<String> lines = new ArrayList<>(ALWAYS);
    Path file = context.workspace().resolve("cypher").resolve("rehearsal.txt");
    if (Files.isReadable(file)) {
      lines.addAll(Files.readAllLines(file));
    }
    for (String line : lines) {
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        run(text.split("\\s+"));
      }
    }
    return 0;
  }

  private void run(String... arguments) {
    // Not as an option: what is done ahead of the command line is not done for another workspace.
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("CORRIDOR_WORKSPACE", context.workspace().toString());
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    // What it answers does not matter, nor whether it fails: its classes have been loaded.
    Main.run(nowhere, nowhere, environment, arguments);
  }
}

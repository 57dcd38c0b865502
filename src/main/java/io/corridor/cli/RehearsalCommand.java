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
import picocli.CommandLine.Option;

/**
 * Runs common commands in one process, silently, so that the JVM can archive the classes that they
 * need. The workspace adds its own in {@code cypher/rehearsal.txt}, one command line per line. A
 * line {@code edit FILE OLD NEW} changes a file, where the workspace is a copy.
 */
@Command(name = RehearsalCommand.NAME, hidden = true, description = "Run common commands.")
final class RehearsalCommand implements Callable<Integer> {

  static final String NAME = "rehearse";

  private static final String EDIT = "edit";

  private static final List<String> ALWAYS = List.of("--help", "--version", "status", "nonsense");

  static final String COPY = "--copy";

  private final Context context;

  @Option(names = COPY, description = "The workspace is a copy, whose files may be changed.")
  private boolean copy;

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
        perform(text.split("\\s+"));
      }
    }
    return 0;
  }

  private void perform(String... words) throws IOException {
    if (!words[0].equals(EDIT)) {
      run(words);
    } else if (copy) {
      Path file = context.workspace().resolve(words[1]);
      Files.writeString(file, Files.readString(file).replace(words[2], words[3]));
    }
  }

  private void run(String... arguments) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("CORRIDOR_WORKSPACE", context.workspace().toString());
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    // What it answers does not matter, nor whether it fails: its classes have been loaded.
    Main.run(nowhere, nowhere, environment, arguments);
  }
}

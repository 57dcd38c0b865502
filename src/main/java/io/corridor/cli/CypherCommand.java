package io.corridor.cli;

import io.corridor.neo4j.ReadGuard;
import io.corridor.neo4j.Rows;
import io.corridor.output.Table;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Problems;
import io.corridor.yaml.Yaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs an ad hoc statement that only reads. */
@Command(
    name = "cypher",
    description = "Run a Cypher statement that only reads: from here, a file, or standard input.")
final class CypherCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "STATEMENT",
      description = "The statement; - or none reads it from standard input.")
  private @Nullable String statement;

  @Option(names = "--file", paramLabel = "FILE", description = "File that holds the statement.")
  private @Nullable Path file;

  @Option(
      names = {"-P", "--param"},
      paramLabel = "NAME=VALUE",
      description = "Value of a parameter, as YAML or JSON: -P id=hamburg -P 'modes=[sea, land]'.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long the server may take (default: ${DEFAULT-VALUE}).")
  private long timeout;

  CypherCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    if (timeout < 1) {
      // To the server, zero is for ever.
      throw new CorridorException(
          Fault.USAGE, "--timeout must be at least 1.", "It is a number of seconds.");
    }
    Map<String, @Nullable Object> values = new HashMap<>();
    Problems problems = new Problems();
    parameters.forEach(
        (name, text) -> values.put(name, Yaml.readPlain(text, "--param " + name, problems)));
    problems.throwIfAny();
    String cypher = text();
    Rows rows =
        new ReadGuard(context.loadedGraph()).run(cypher, values, Duration.ofSeconds(timeout));
    return context.print(Table.of(rows.columns(), rows.rows()));
  }

  private String text() throws IOException {
    if (statement != null && file != null) {
      throw new CorridorException(
          Fault.USAGE, "A statement and a file are one too many.", "Give one of them.");
    }
    if (file != null) {
      if (!Files.isReadable(file)) {
        throw new CorridorException(
            Fault.USAGE, "The file %s cannot be read.".formatted(file), "Check its name.");
      }
      return Files.readString(file);
    }
    return statement == null || statement.equals("-")
        ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
        : statement;
  }
}

package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.LoadedGraph;
import io.corridor.query.CannedQuery;
import io.corridor.query.Catalogue;
import io.corridor.query.QueryRunner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what one gets: each of its console sessions and queries is run. */
class ReadmeIT {

  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
  private static final String PROMPT = "$ ./corridor ";
  private static final String ANYTHING = "…";

  @TempDir private Path workspace = Path.of("");

  @TestFactory
  Stream<DynamicTest> everyConsoleSessionReadsAsShown() throws IOException {
    List<String> sessions = fences("console");
    assertThat(sessions).hasSizeGreaterThanOrEqualTo(3);
    return sessions.stream()
        .map(
            session -> {
              List<String> lines = session.lines().toList();
              return DynamicTest.dynamicTest(
                  lines.get(0), () -> check(lines.get(0), lines.subList(1, lines.size())));
            });
  }

  @Test
  void theQueryToDropInAnswersAsItExpects() throws IOException {
    String text =
        fences("cypher").stream().filter(fence -> fence.startsWith("//")).findFirst().orElseThrow();
    Path folder = Files.createDirectories(workspace.resolve("cypher/queries"));
    Files.writeString(folder.resolve("ports.cypher"), text);
    CannedQuery query = new Catalogue(workspace).get("ports");
    List<List<Object>> expected = new ArrayList<>();
    query.expectations().get(0).exactly().forEach(row -> expected.add(List.copyOf(row.values())));
    assertThat(expected).isNotEmpty();
    assertThat(
            new QueryRunner(LoadedGraph.get(), LoadedGraph.seed().model())
                .run(query, Map.of())
                .rows())
        .isEqualTo(expected);
  }

  @Test
  void theStatementForBrowserDrawsSomething() throws IOException {
    String statement =
        fences("cypher").stream()
            .filter(fence -> fence.startsWith("MATCH path"))
            .findFirst()
            .orElseThrow();
    assertThat(LoadedGraph.get().read(statement, Map.of()).rows()).hasSizeGreaterThan(10);
  }

  private static void check(String prompt, List<String> shown) {
    assertThat(prompt).startsWith(PROMPT);
    List<String> arguments = words(prompt.substring(PROMPT.length()));
    arguments.addAll(List.of("--uri", LoadedGraph.uri()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = Main.run(stream(out), stream(err), arguments.toArray(String[]::new));
    assertThat(exitCode).as(err.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).matches(pattern(shown));
  }

  /** The lines as they are; {@code …} stands for any rest of a line, alone for any lines. */
  private static Pattern pattern(List<String> shown) {
    StringBuilder pattern = new StringBuilder("(?s)");
    for (String line : shown) {
      if (line.equals(ANYTHING)) {
        pattern.append(".*?");
      } else if (line.endsWith(ANYTHING)) {
        pattern.append(Pattern.quote(line.substring(0, line.length() - 1))).append("[^\n]*\n");
      } else {
        pattern.append(Pattern.quote(line)).append("[ ]*\n");
      }
    }
    return Pattern.compile(pattern.toString());
  }

  /** Splits as a shell does, as far as the README needs it: at spaces outside single quotes. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = Pattern.compile("'([^']*)'|(\\S+)").matcher(line);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }

  private static List<String> fences(String language) throws IOException {
    List<String> fences = new ArrayList<>();
    Matcher fence = FENCE.matcher(Files.readString(LoadedGraph.WORKSPACE.resolve("README.md")));
    while (fence.find()) {
      if (fence.group(1).equals(language)) {
        fences.add(fence.group(2));
      }
    }
    return fences;
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}

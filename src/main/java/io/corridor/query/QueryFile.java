package io.corridor.query;

import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import io.corridor.yaml.Yaml;
import io.corridor.yaml.YamlMap;
import io.corridor.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file of a canned query: comment lines, the first of them its title and the others YAML,
 * then one Cypher statement.
 */
final class QueryFile {

  private static final Set<String> KEYS =
      Set.of("question", "topic", "parameters", "orders", "view", "since", "expect");
  private static final Set<String> PARAMETER_KEYS =
      Set.of("type", "list", "optional", "default", "choices", "values", "pick", "description");
  private static final Set<String> EXPECTATION_KEYS =
      Set.of("with", "rows", "ordered", "exactly", "contains");

  private final String file;
  private final Problems problems;

  private QueryFile(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads a query.
   *
   * @param name its name
   * @param text of the file
   * @param file name for messages
   */
  static CannedQuery read(String name, String text, String file, Problems problems) {
    return new QueryFile(file, problems).read(name, text);
  }

  /** The statement alone, without reading the header. */
  static String cypher(String text) {
    return String.join("\n", text.lines().dropWhile(line -> line.startsWith("//")).toList())
        .strip();
  }

  private CannedQuery read(String name, String text) {
    List<String> header = text.lines().takeWhile(line -> line.startsWith("//")).toList();
    String cypher = cypher(text);
    if (header.isEmpty() || cypher.isEmpty()) {
      problems.add(Fault.QUERY_FILE, Location.of(file, 1, 0));
    }
    String title = header.isEmpty() ? name : header.get(0).substring(2).strip();
    String yaml = String.join("\n", header.stream().skip(1).map(QueryFile::uncommented).toList());
    YamlMap root =
        header.isEmpty()
            ? YamlMap.unread(Location.of(file, 1, 0))
            : Yaml.readMap(yaml, file, 2, problems);
    root.checkKeys(KEYS, problems);
    return new CannedQuery(
        name,
        title,
        root.requiredText("question", problems),
        root.requiredText("topic", problems),
        parameters(root.map("parameters", problems)),
        orders(root.map("orders", problems)),
        root.text("view", problems).orElse("table"),
        root.text("since", problems).orElse(""),
        expectations(root),
        cypher);
  }

  private static String uncommented(String line) {
    // As many characters as before: a problem is told by its column.
    return "   " + (line.startsWith("// ") ? line.substring(3) : line.substring(2));
  }

  private List<Parameter> parameters(YamlMap declared) {
    List<Parameter> parameters = new ArrayList<>();
    for (String name : declared.entries().keySet()) {
      YamlMap map = declared.map(name, problems);
      map.checkKeys(PARAMETER_KEYS, problems);
      parameters.add(
          new Parameter(
              name,
              map.text("type", problems).orElse("string"),
              map.flag("list", problems),
              map.flag("optional", problems),
              map.text("default", problems),
              map.texts("choices", problems),
              map.text("values", problems).orElse(""),
              map.text("pick", problems).orElse(""),
              map.requiredText("description", problems)));
    }
    return parameters;
  }

  private Map<String, String> orders(YamlMap declared) {
    Map<String, String> orders = new LinkedHashMap<>();
    for (String name : declared.entries().keySet()) {
      orders.put(name, declared.requiredText(name, problems));
    }
    return orders;
  }

  private List<CannedQuery.Expectation> expectations(YamlMap root) {
    List<CannedQuery.Expectation> expectations = new ArrayList<>();
    for (YamlValue item : root.items("expect")) {
      if (item instanceof YamlMap map) {
        map.checkKeys(EXPECTATION_KEYS, problems);
        YamlMap with = map.map("with", problems);
        Map<String, String> arguments = new LinkedHashMap<>();
        for (String key : with.entries().keySet()) {
          arguments.put(key, String.join(",", with.texts(key, problems)));
        }
        expectations.add(
            new CannedQuery.Expectation(
                arguments,
                rows(map),
                map.flag("ordered", problems),
                maps(map, "exactly"),
                maps(map, "contains")));
      } else {
        problems.add(Fault.YAML_WRONG_KIND, item.location(), "expect", "a list of maps");
      }
    }
    return expectations;
  }

  private Optional<Integer> rows(YamlMap map) {
    Optional<String> text = map.text("rows", problems);
    if (text.isPresent() && !text.get().matches("\\d{1,9}")) {
      problems.add(Fault.YAML_WRONG_KIND, map.place("rows"), "rows", "a whole number");
      return Optional.empty();
    }
    return text.map(Integer::valueOf);
  }

  private List<Map<String, @Nullable Object>> maps(YamlMap map, String key) {
    List<Map<String, @Nullable Object>> maps = new ArrayList<>();
    for (YamlValue item : map.items(key)) {
      if (item instanceof YamlMap row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        row.entries().forEach((column, value) -> values.put(column, value.plain()));
        maps.add(values);
      } else {
        problems.add(Fault.YAML_WRONG_KIND, item.location(), key, "a list of rows");
      }
    }
    return maps;
  }
}

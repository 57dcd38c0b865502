package io.corridor.cli;

import io.corridor.output.Table;
import io.corridor.query.CannedQuery;
import io.corridor.query.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The command of one canned query, made from its file: each parameter is an option of its name, and
 * can be given by position in the order of the file too.
 */
final class CannedQueryCommand implements Callable<Integer> {

  static final String DESCRIBE = "--describe";
  private static final int HELP_WIDTH = 90;

  private final Context context;
  private final CannedQuery query;
  private final CommandSpec spec;

  CannedQueryCommand(Context context, CannedQuery query) {
    this.context = context;
    this.query = query;
    this.spec = CommandSpec.wrapWithoutInspection(this);
    spec.name(query.name());
    spec.usageMessage().description(query.question()).width(HELP_WIDTH).sortOptions(false);
    query.parameters().forEach(parameter -> spec.addOption(option(parameter)));
    spec.addOption(
        OptionSpec.builder(DESCRIBE)
            .type(boolean.class)
            .description("Explain the query: what it takes and its Cypher.")
            .build());
    if (!query.parameters().isEmpty()) {
      spec.addPositional(
          PositionalParamSpec.builder()
              .index("0..*")
              .arity("0..*")
              .paramLabel("VALUE")
              .type(List.class)
              .auxiliaryTypes(String.class)
              .description("The same values, by position.")
              .build());
    }
  }

  CommandSpec spec() {
    return spec;
  }

  private OptionSpec option(Parameter parameter) {
    OptionSpec.Builder option =
        OptionSpec.builder("--" + parameter.option())
            .paramLabel(parameter.type().toUpperCase(java.util.Locale.ROOT))
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("1")
            .description(description(parameter));
    List<String> choices = choices(parameter);
    if (!choices.isEmpty()) {
      option.completionCandidates(choices);
    }
    return option.build();
  }

  private List<String> choices(Parameter parameter) {
    return parameter.choicesFrom().isEmpty()
        ? parameter.choices()
        : context.model().valuesOf(parameter.choicesFrom());
  }

  private String description(Parameter parameter) {
    StringBuilder text = new StringBuilder(parameter.description());
    List<String> choices = choices(parameter);
    if (!choices.isEmpty()) {
      text.append(" One of: ").append(String.join(", ", choices)).append('.');
    }
    parameter.fallback().ifPresent(value -> text.append(" Default: ").append(value).append('.'));
    // picocli would take a percent sign for a format.
    return text.toString().replace("%", "%%");
  }

  @Override
  public Integer call() {
    if (spec.findOption(DESCRIBE).getValue() instanceof Boolean asked && asked) {
      return describe();
    }
    return QueryCommand.run(context, query, typed());
  }

  private Map<String, List<String>> typed() {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    for (Parameter parameter : query.parameters()) {
      List<String> values = texts(spec.findOption("--" + parameter.option()).getValue());
      if (!values.isEmpty()) {
        typed.put(parameter.name(), values);
      }
    }
    List<Parameter> open =
        query.parameters().stream().filter(p -> !typed.containsKey(p.name())).toList();
    List<String> byPosition =
        spec.positionalParameters().isEmpty()
            ? List.of()
            : texts(spec.positionalParameters().get(0).getValue());
    if (byPosition.size() > open.size()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Too many values: " + String.join(" ", byPosition));
    }
    for (int i = 0; i < byPosition.size(); i++) {
      typed.put(open.get(i).name(), List.of(byPosition.get(i)));
    }
    return typed;
  }

  private static List<String> texts(@Nullable Object value) {
    return value instanceof List<?> many ? many.stream().map(String::valueOf).toList() : List.of();
  }

  private int describe() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    rows.add(Table.row("title", query.title()));
    rows.add(Table.row("question", query.question()));
    rows.add(Table.row("topic", query.topic()));
    for (Parameter parameter : query.parameters()) {
      rows.add(Table.row("--" + parameter.option(), description(parameter)));
    }
    rows.add(Table.row("cypher", query.cypher()));
    return context.print(Table.of(query.name(), List.of("what", "is"), rows));
  }
}

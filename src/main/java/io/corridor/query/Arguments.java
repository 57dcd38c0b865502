package io.corridor.query;

import io.corridor.model.Model;
import io.corridor.neo4j.Graph.Transaction;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Similar;
import io.corridor.time.Edtf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what a user typed into the parameters of a query. */
final class Arguments {

  private final Model model;
  private final Transaction transaction;
  private final NameResolver names;

  /** Binds with the names and the picks of an open transaction's graph. */
  Arguments(Model model, Transaction transaction) {
    this.model = model;
    this.transaction = transaction;
    this.names = new NameResolver(model, transaction);
  }

  /**
   * The values for all parameters of a query.
   *
   * @param typed texts by parameter name; a list parameter may have several, each may hold commas
   * @throws CorridorException where one is missing, unknown or no such value
   */
  Map<String, @Nullable Object> bind(CannedQuery query, Map<String, List<String>> typed) {
    List<String> known = query.parameters().stream().map(Parameter::name).toList();
    for (String name : typed.keySet()) {
      if (!known.contains(name)) {
        throw new CorridorException(
            Fault.QUERY_NO_SUCH_PARAMETER,
            query.name(),
            name,
            Similar.hint(name, known, "It takes: " + String.join(", ", known) + "."));
      }
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Parameter parameter : query.parameters()) {
      values.put(parameter.name(), value(query, parameter, typed.get(parameter.name())));
    }
    query.orders().forEach((name, property) -> values.put(name, model.valuesOf(property)));
    return values;
  }

  private @Nullable Object value(
      CannedQuery query, Parameter parameter, @Nullable List<String> typed) {
    List<String> texts = typed == null ? parameter.fallback().stream().toList() : typed;
    if (texts.isEmpty() && parameter.required()) {
      throw new CorridorException(
          Fault.QUERY_MISSING_ARGUMENT, query.name(), parameter.option(), parameter.description());
    }
    if (!parameter.list()) {
      return texts.isEmpty() ? null : item(parameter, texts.get(texts.size() - 1));
    }
    List<Object> items = new ArrayList<>();
    for (String text : texts) {
      for (String part : text.split(",", -1)) {
        if (!part.isBlank()) {
          items.add(item(parameter, part.strip()));
        }
      }
    }
    return items;
  }

  private Object item(Parameter parameter, String text) {
    List<String> choices = choices(parameter);
    if (!choices.isEmpty() && !choices.contains(text)) {
      throw wrong(
          parameter,
          text,
          Similar.hint(text, choices, "One of: " + String.join(", ", choices) + "."));
    }
    if (model.nodeTypes().containsKey(parameter.type())
        || parameter.type().equals(model.identity())) {
      return names.resolve(text, parameter.type()).id();
    }
    return scalar(parameter.type(), text)
        .map(Object.class::cast)
        .orElseThrow(() -> wrong(parameter, text, remedy(parameter.type())));
  }

  /** What a parameter may be: as its file lists it, as the model does, or as the graph has it. */
  private List<String> choices(Parameter parameter) {
    if (!parameter.pick().isEmpty()) {
      return transaction.run(parameter.pick(), Map.of()).rows().stream()
          .map(row -> String.valueOf(row.get(0)))
          .toList();
    }
    return parameter.choicesFrom().isEmpty()
        ? parameter.choices()
        : model.valuesOf(parameter.choicesFrom());
  }

  private static String remedy(String type) {
    return type.equals("date")
        ? "Write a year, a month or a day, such as 2018, 2018-08 or 2018-08-10."
        : "It must be of type " + type + ".";
  }

  private static Optional<? extends Object> scalar(String type, String text) {
    try {
      return switch (type) {
        case "string" -> Optional.of(text);
        case "integer" -> Optional.of(Long.parseLong(text));
        case "float" -> Optional.of(Double.parseDouble(text));
        case "boolean" ->
            text.equals("true") || text.equals("false")
                ? Optional.of(Boolean.valueOf(text))
                : Optional.empty();
        case "date" -> Edtf.lastDay(text);
        default -> Optional.empty();
      };
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static CorridorException wrong(Parameter parameter, String text, String hint) {
    return new CorridorException(Fault.QUERY_WRONG_ARGUMENT, text, parameter.option(), hint);
  }
}

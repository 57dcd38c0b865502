package io.corridor.cli;

import io.corridor.model.Model;
import io.corridor.neo4j.Graph.Transaction;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.query.NameResolver;
import io.corridor.query.Named;
import io.corridor.route.Layer;
import io.corridor.route.RouteQuestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns typed names and filters into a question that the route engine understands. */
final class RouteAsking {

  private static final String PLACE = "Place";
  private static final String LEG_MARK = "--";

  private final Transaction transaction;
  private final NameResolver names;
  private final Map<String, Object> options = new LinkedHashMap<>();
  private final Map<String, List<String>> called = new LinkedHashMap<>();

  /** Names are looked up in the graph of an open transaction. */
  RouteAsking(Model model, Transaction transaction) {
    this.transaction = transaction;
    this.names = new NameResolver(model, transaction);
  }

  /**
   * The question.
   *
   * @param order how routes are put in order, by the names of {@link RouteQuestion}
   */
  Asked ask(String from, String to, RouteFilters only, Map<String, Object> order) {
    List<Named> ends = names.resolveAll(List.of(from, to), PLACE);
    options.putAll(order);
    put("status", only.status());
    put("mode", only.mode());
    put("layer", only.layers(Layer.REFERENCE).stream().flatMap(l -> l.legs().stream()).toList());
    put("toldBy", Typed.voices(names, only.toldBy(), "Source"));
    put("scenario", only.scenario());
    put("asOf", only.asOf());
    put("profile", only.profile());
    put("month", only.month());
    put("seconds", only.seconds());
    if (only.certain()) {
      options.put("certain", true);
    }
    named("via", only.via().stream().map(name -> names.resolve(name.strip(), PLACE)).toList());
    named("avoid", only.avoid().stream().map(this::partOfTheNetwork).toList());
    named("open", only.open().stream().map(this::partOfTheNetwork).toList());
    named("close", only.close().stream().map(this::partOfTheNetwork).toList());
    RouteQuestion question = new RouteQuestion(ends.get(0).id(), ends.get(1).id(), options);
    return new Asked(ends.get(0), ends.get(1), question, called);
  }

  /** The question of told routes, of the network of told legs: any of their modes will do. */
  Asked askTold(String from, String to, RouteFilters only) {
    Asked asked = ask(from, to, only, Map.of());
    return only.layers(Layer.TOLD).contains(Layer.REFERENCE)
        ? asked
        : asked.with("layer", Layer.TOLD.legs());
  }

  private void put(String option, @Nullable Object value) {
    if (value != null && !value.equals(List.of())) {
      options.put(option, value);
    }
  }

  private void named(String option, List<Named> values) {
    put(option, values.stream().map(Named::id).toList());
    called.put(option, values.stream().map(Named::name).toList());
  }

  /** A leg by its id, else a place, else a corridor. */
  private Named partOfTheNetwork(String typed) {
    String text = typed.strip();
    if (text.contains(LEG_MARK)) {
      return leg(text);
    }
    try {
      return names.resolve(text, PLACE);
    } catch (CorridorException noPlace) {
      if (noPlace.fault() != Fault.UNKNOWN_NAME) {
        throw noPlace;
      }
      return corridor(text, noPlace);
    }
  }

  private Named corridor(String text, CorridorException noPlace) {
    try {
      return names.resolve(text, "Corridor");
    } catch (CorridorException noCorridor) {
      if (noCorridor.fault() != Fault.UNKNOWN_NAME) {
        throw noCorridor;
      }
      throw new CorridorException(
          Fault.UNKNOWN_NAME, text, "place, corridor or leg", noPlace.remedy());
    }
  }

  private Named leg(String id) {
    String query =
        "MATCH (a:Place)-[leg:LEG {id: $id}]->(b:Place) RETURN a.name, b.name, leg.mode LIMIT 1";
    return transaction.run(query, Map.of("id", id)).rows().stream()
        .map(
            row ->
                new Named(
                    id,
                    "%s – %s (%s)".formatted(row.get(0), row.get(1), row.get(2)),
                    List.of("LEG")))
        .findFirst()
        .orElseThrow(
            () ->
                new CorridorException(
                    Fault.UNKNOWN_NAME, id, "leg", "--legs --format json has the ids of legs."));
  }
}

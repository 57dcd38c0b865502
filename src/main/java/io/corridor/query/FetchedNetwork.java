package io.corridor.query;

import io.corridor.neo4j.Graph.Transaction;
import io.corridor.neo4j.Rows;
import io.corridor.neo4j.Statement;
import io.corridor.route.NetworkView;
import io.corridor.route.Planning;
import io.corridor.route.TransportNetwork;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A network as canned queries fetch it, for servers that cannot search it themselves. Places and
 * legs are numbered in the order of their ids.
 */
final class FetchedNetwork implements NetworkView {

  private final Planning planning;
  private final List<Map<String, @Nullable Object>> places;
  private final List<Map<String, @Nullable Object>> legs;
  private final Map<String, Integer> placeNumbers;
  private final Map<String, Integer> legNumbers;
  private final Map<String, CorridorFacts> corridors;
  private final Map<String, LocalDate> publications;
  private final TransportNetwork network;

  private FetchedNetwork(List<Rows> fetched, Planning planning) {
    this.planning = planning;
    places = fetched.get(0).maps();
    legs = fetched.get(1).maps();
    placeNumbers = numbers(places);
    legNumbers = numbers(legs);
    network = new NetworkAssembly(places, legs, fetched.get(2).maps(), placeNumbers).assemble();
    corridors = corridors(fetched.get(3).maps());
    publications = publications(fetched.get(4).maps());
  }

  /**
   * Fetches the network of the graph of an open transaction.
   *
   * @param planning what the workspace declares beside it
   */
  static FetchedNetwork fetch(Catalogue catalogue, Transaction transaction, Planning planning) {
    List<Statement> statements =
        Stream.of(
                "network-places",
                "network-legs",
                "containment",
                "network-corridors",
                "publication-dates")
            .map(query -> new Statement(catalogue.cypher(query), parameters(query)))
            .toList();
    return new FetchedNetwork(transaction.runAll(statements), planning);
  }

  private static Map<String, ?> parameters(String query) {
    // What lies in what is asked of all layers: told places lie in what references know of, too.
    return query.equals("containment")
        ? Map.of("layer", List.of("told", "inferred", "reference"), "places", List.of())
        : Map.of();
  }

  private static Map<String, Integer> numbers(List<Map<String, @Nullable Object>> rows) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      numbers.put(text(rows.get(i).get("id")), i);
    }
    return numbers;
  }

  private static Map<String, CorridorFacts> corridors(List<Map<String, @Nullable Object>> rows) {
    Map<String, CorridorFacts> corridors = new HashMap<>();
    for (Map<String, @Nullable Object> row : rows) {
      corridors.put(
          text(row.get("id")),
          new CorridorFacts(
              text(row.get("name")), texts(row.get("objections")), texts(row.get("agreements"))));
    }
    return corridors;
  }

  private static Map<String, LocalDate> publications(List<Map<String, @Nullable Object>> rows) {
    Map<String, LocalDate> days = new HashMap<>();
    for (Map<String, @Nullable Object> row : rows) {
      if (row.get("latest") instanceof LocalDate day) {
        days.put(text(row.get("source")), day);
      }
    }
    return days;
  }

  static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  static List<String> texts(@Nullable Object value) {
    return value instanceof Collection<?> many
        ? many.stream().map(String::valueOf).toList()
        : List.of();
  }

  @Override
  public TransportNetwork network() {
    return network;
  }

  @Override
  public Planning planning() {
    return planning;
  }

  @Override
  public OptionalInt place(String id) {
    return number(placeNumbers, id);
  }

  @Override
  public OptionalInt leg(String id) {
    return number(legNumbers, id);
  }

  private static OptionalInt number(Map<String, Integer> numbers, String id) {
    Integer number = numbers.get(id);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  @Override
  public Map<String, @Nullable Object> placeProperties(int place) {
    return places.get(place);
  }

  @Override
  public Map<String, @Nullable Object> legProperties(int leg) {
    return legs.get(leg);
  }

  @Override
  public Map<String, CorridorFacts> corridors() {
    return corridors;
  }

  @Override
  public Map<String, LocalDate> publications() {
    return publications;
  }
}

package io.corridor.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.LoadedGraph;
import io.corridor.neo4j.Graph.Transaction;
import io.corridor.route.Layer;
import io.corridor.route.Lengths;
import io.corridor.route.Route;
import io.corridor.route.RouteRequest;
import io.corridor.route.RouteRequest.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The physical network against distances that others have published. */
class PublishedDistancesIT {

  private static final List<String> FIRMNESS = LoadedGraph.seed().model().valuesOf("status");
  private static final int MANY = 100;
  private static final double PER_CENT = 0.05;
  // Serpentines are drawn short on maps, and ships choose their way.
  private static final double PER_CENT_OF_MOUNTAINS_AND_SEAS = 0.10;

  private static final String CLAIMS =
      """
      MATCH (from:Place)<-[:ABOUT {role: 'from'}]-(claim:Claim)-[:ABOUT {role: 'to'}]->(to:Place)
      WHERE claim.metric IN ['rail-distance', 'road-distance', 'sea-distance']
        AND claim.layer = 'reference' AND coalesce(claim.rank, '') <> 'deprecated'
      RETURN claim.id AS id, split(claim.metric, '-')[0] AS mode, claim.value AS km,
             from.id AS from, to.id AS to, coalesce(claim.note, '') AS note
      ORDER BY id
      """;

  /** One published distance. */
  private record Published(String id, String mode, double km, String from, String to, String note) {

    static Published of(Map<String, @Nullable Object> row) {
      return new Published(
          text(row, "id"),
          text(row, "mode"),
          ((Number) Objects.requireNonNull(row.get("km"))).doubleValue(),
          text(row, "from"),
          text(row, "to"),
          text(row, "note"));
    }

    private static String text(Map<String, @Nullable Object> row, String column) {
      return String.valueOf(row.get(column));
    }

    double tolerance() {
      return mode.equals("sea") || note.toLowerCase(Locale.ROOT).startsWith("mountain")
          ? PER_CENT_OF_MOUNTAINS_AND_SEAS
          : PER_CENT;
    }

    /** What does not agree, if anything. */
    Optional<String> disagreement(CypherRouteFinder finder) {
      return shortest(finder)
          .map(this::disagreement)
          .orElseGet(
              () -> Optional.of("%s: no way by %s from %s to %s".formatted(id, mode, from, to)));
    }

    /** In operation; of a line that is not, as it is planned. */
    private Optional<Route> shortest(CypherRouteFinder finder) {
      Map<Filter, List<String>> byMode = Map.of(Filter.MODE, List.of(mode));
      Map<Filter, List<String>> inOperation =
          Map.of(Filter.MODE, List.of(mode), Filter.STATUS, List.of(FIRMNESS.get(0)));
      return Stream.of(inOperation, byMode)
          .flatMap(some -> finder.composed(new RouteRequest(from, to, some, false, 1)).stream())
          .findFirst();
    }

    private Optional<String> disagreement(Route shortest) {
      double found = Lengths.of(shortest, FIRMNESS.get(0)).km();
      double off = found / km - 1;
      return Math.abs(off) <= tolerance()
          ? Optional.empty()
          : Optional.of(
              "%s: %.0f km published, %.0f km in the network (%+.1f %%)"
                  .formatted(id, km, found, 100 * off));
    }
  }

  @Test
  void theNetworkIsAsLongAsOthersSay() {
    List<String> disagreements =
        Objects.requireNonNull(LoadedGraph.get().reading(PublishedDistancesIT::disagreements));
    assertThat(disagreements).as(String.join("\n", disagreements)).isEmpty();
  }

  private static List<String> disagreements(Transaction transaction) {
    List<Published> published =
        transaction.run(CLAIMS, Map.of()).maps().stream().map(Published::of).toList();
    assertThat(published).hasSizeGreaterThan(MANY);
    CypherRouteFinder finder =
        new CypherRouteFinder(
            new Catalogue(LoadedGraph.WORKSPACE),
            transaction,
            FIRMNESS,
            Set.of(Layer.REFERENCE),
            List.of());
    List<String> disagreements = new ArrayList<>();
    published.forEach(one -> one.disagreement(finder).ifPresent(disagreements::add));
    return disagreements;
  }
}

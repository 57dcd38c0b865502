package io.corridor.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.LoadedGraph;
import io.corridor.model.Model;
import io.corridor.route.Inquiry;
import io.corridor.route.Planning;
import io.corridor.route.RoutePlanner.Answer;
import io.corridor.route.RouteQuestion;
import io.corridor.seed.ProfileReader;
import io.corridor.seed.ScenarioReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The engine's answers about the shipped network, whichever way they are come by. */
class NetworkRoutesIT {

  private static final RouteQuestion RAIL =
      new RouteQuestion("bandar-e-anzali", "qazvin", Map.of("mode", "rail"));

  private static Planning planning() {
    Model model = LoadedGraph.seed().model();
    return new Planning(
        model.valuesOf("status"),
        ProfileReader.read(LoadedGraph.WORKSPACE, model),
        ScenarioReader.read(LoadedGraph.WORKSPACE, model));
  }

  private static NetworkRoutes routes() {
    return new NetworkRoutes(
        LoadedGraph.get(), new Catalogue(LoadedGraph.WORKSPACE), NetworkRoutesIT::planning);
  }

  private static FetchedNetwork network() {
    return Objects.requireNonNull(
        LoadedGraph.get()
            .reading(
                transaction ->
                    FetchedNetwork.fetch(
                        new Catalogue(LoadedGraph.WORKSPACE), transaction, planning())));
  }

  @Test
  void theNetworkHasAllLegsOfTheGraphAndKnowsThemByTheirIds() {
    FetchedNetwork network = network();
    Object legs =
        LoadedGraph.get()
            .read("MATCH (:Place)-[l:LEG]->(:Place) RETURN count(l)", Map.of())
            .rows()
            .get(0)
            .get(0);
    assertThat((long) network.network().graph().legs()).isEqualTo(legs);
    int leg = network.leg("leg--rasht--astara-ir--rail").orElseThrow();
    assertThat(network.network().metres(leg)).isEqualTo(163_000);
    assertThat(network.network().kind(leg).gauge()).isEqualTo(1435);
    assertThat(network.network().kind(leg).status()).isEqualTo("agreed");
    assertThat(network.network().kind(leg).sources()).contains("tass-2025-rasht-astara");
    assertThat(network.leg("nothing")).isEmpty();
  }

  @Test
  void placesLieInWhatTheirAreasLieIn() {
    FetchedNetwork network = network();
    int urumqi = network.place("urumqi").orElseThrow();
    assertThat(network.network().around(urumqi).get(network.place("china").orElseThrow())).isTrue();
    assertThat(network.placeProperties(urumqi)).containsEntry("name", "Urumqi");
    assertThat(network.publications()).containsKey("korybko-2017-spheres");
  }

  @Test
  void whatIsObjectedToAsAWholeIsObjectedToInItsParts() {
    Map<String, io.corridor.route.NetworkView.CorridorFacts> corridors = network().corridors();
    List<String> cpec = Objects.requireNonNull(corridors.get("cpec")).objections();
    assertThat(cpec)
        .contains("India: concerns about the initiative", "India: keeping out of the Silk Roads");
  }

  @Test
  void theShortestWayByRailIsFound() {
    NetworkRoutes routes = routes();
    Answer answer = routes.routes(RAIL);
    assertThat(answer.complete()).isTrue();
    assertThat(answer.rows()).hasSize(1);
    Map<String, @Nullable Object> row = answer.rows().get(0);
    assertThat(row.keySet()).containsExactlyElementsOf(Inquiry.ROUTES.columnNames());
    assertThat(row).containsEntry("km", 212.0).containsEntry("status", "operational");
  }

  @Test
  void everyQuestionHasTheColumnsThatItsProcedureYields() {
    NetworkRoutes routes = routes();
    assertThat(routes.pareto(RAIL).rows().get(0).keySet())
        .containsExactlyElementsOf(Inquiry.ROUTES.columnNames());
    assertThat(routes.why(RAIL.with("avoid", "rasht")).rows().get(0).keySet())
        .containsExactlyElementsOf(Inquiry.WHY.columnNames());
    assertThat(routes.chokepoints(RAIL).rows().get(0).keySet())
        .containsExactlyElementsOf(Inquiry.CHOKEPOINTS.columnNames());
    assertThat(routes.compare(RAIL, RAIL.with("close", "leg--qazvin--rasht--rail")).rows())
        .allSatisfy(
            row ->
                assertThat(row.keySet()).containsExactlyElementsOf(Inquiry.COMPARE.columnNames()));
  }

  private static RouteQuestion asked(Map<String, Object> options) {
    return new RouteQuestion("russia", "gwadar", options);
  }

  @Test
  void aServerWithProceduresAndTheFetchedNetworkGiveTheSameRows() {
    NetworkRoutes there = routes();
    NetworkRoutes here =
        NetworkRoutes.fetched(
            LoadedGraph.get(), new Catalogue(LoadedGraph.WORKSPACE), NetworkRoutesIT::planning);
    List<Map<String, Object>> questions =
        List.of(
            Map.of("k", 5L),
            Map.of("by", "hours", "k", 5L, "month", 1L),
            Map.of("by", "borders", "k", 3L, "avoid", List.of("iran"), "profile", "freight-rail"),
            Map.of("by", "hours", "k", 3L, "share", 0.5, "scenario", "rpec-built"),
            Map.of("status", "operational", "via", "tehran", "asOf", "2018-08-10"));
    for (Map<String, Object> options : questions) {
      assertThat(there.routes(asked(options))).isEqualTo(here.routes(asked(options)));
    }
    RouteQuestion front = asked(Map.of("pareto", List.of("km", "hours", "borders")));
    assertThat(there.pareto(front)).isEqualTo(here.pareto(front));
    RouteQuestion closed = asked(Map.of("mode", "rail", "status", "operational"));
    assertThat(there.why(closed)).isEqualTo(here.why(closed));
    RouteQuestion cut = asked(Map.of("by", "hours"));
    assertThat(there.chokepoints(cut)).isEqualTo(here.chokepoints(cut));
    assertThat(there.compare(cut, cut.with("close", "iran")))
        .isEqualTo(here.compare(cut, cut.with("close", "iran")));
    assertThat(there.isFetched()).isFalse();
    assertThat(here.isFetched()).isTrue();
  }
}

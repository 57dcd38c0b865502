package io.corridor.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.LoadedGraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a reader of the five documents must be able to ask, and the answers that they support. */
class CompetencyQuestionsIT {

  private final Catalogue catalogue = new Catalogue(LoadedGraph.WORKSPACE);
  private final QueryRunner runner = new QueryRunner(LoadedGraph.get(), LoadedGraph.seed().model());

  /**
   * Asks a canned query.
   *
   * @param arguments names and values in turn
   */
  private Asked ask(String query, String... arguments) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      typed.put(arguments[i], List.of(arguments[i + 1]));
    }
    return new Asked(runner.run(catalogue.get(query), typed).maps());
  }

  private record Asked(List<Map<String, @Nullable Object>> rows) {

    /** The values of a column. */
    List<@Nullable Object> column(String name) {
      List<@Nullable Object> values = new ArrayList<>();
      rows.forEach(row -> values.add(row.get(name)));
      return values;
    }

    /** Some columns of each row. */
    List<List<@Nullable Object>> columns(String... names) {
      List<List<@Nullable Object>> all = new ArrayList<>();
      for (Map<String, @Nullable Object> row : rows) {
        List<@Nullable Object> values = new ArrayList<>();
        for (String name : names) {
          values.add(row.get(name));
        }
        all.add(values);
      }
      return all;
    }
  }

  @Test
  @DisplayName("CQ1 Which routes from Russia end at Gwadar by name?")
  void routesToGwadar() {
    assertThat(ask("told-routes", "from", "Russia", "to", "Gwadar").column("ref"))
        .containsExactlyInAnyOrder(
            "PATH-01", "PATH-02", "PATH-03", "PATH-04", "PATH-06", "PATH-16");
  }

  @Test
  @DisplayName("CQ2 Which ones end at Karachi by name?")
  void routesToKarachi() {
    assertThat(ask("told-routes", "from", "Russia", "to", "Karachi").column("ref"))
        .containsExactlyInAnyOrder("PATH-05", "PATH-07");
  }

  @Test
  @DisplayName("CQ4 Where does the option via Kazakhstan pass, and how is it ranked?")
  void theOptionViaKazakhstan() {
    assertThat(ask("route-stops", "route", "PATH-01").column("id"))
        .containsExactly("russia", "kazakhstan", "urumqi", "gwadar");
    assertThat(ask("routes-to", "to", "Gwadar").columns("ref", "rank"))
        .contains(List.of("PATH-01", "most probable of three"));
  }

  @Test
  @DisplayName("CQ5 Where does the overland option along the NSTC pass, and how firm is it?")
  void theOverlandOptionAlongTheNstc() {
    assertThat(ask("route-stops", "route", "PATH-03").column("id"))
        .containsExactly("russia", "azerbaijan", "iran", "chabahar", "gwadar");
    assertThat(ask("routes-to", "to", "Gwadar").columns("ref", "status"))
        .contains(List.of("PATH-03", "conditional"));
  }

  @Test
  @DisplayName("CQ7 Through what does each prong of RPEC go?")
  void transitOfTheProngs() {
    assertThat(ask("corridor-parts", "whole", "RPEC").columns("id", "transits"))
        .containsExactlyInAnyOrder(
            List.of("rpec-prong-a", List.of("Azerbaijan", "Iran")),
            List.of("rpec-prong-b", List.of("Central Asia")),
            List.of("rpec-prong-c", List.of("China")));
  }

  @Test
  @DisplayName("CQ8 Which routes pass through China, Xinjiang and Urumqi among it?")
  void routesThroughChina() {
    assertThat(ask("routes-through", "through", "China").column("ref"))
        .containsExactlyInAnyOrder(
            "PATH-01", "PATH-02", "PATH-08", "PATH-09", "PATH-12", "PATH-13", "PATH-14");
  }

  @Test
  @DisplayName("CQ10 Which routes have a hop by sea, gas by ship among it?")
  void routesBySea() {
    assertThat(ask("routes-by-mode", "mode", "sea,lng-shipping").column("ref"))
        .containsExactlyInAnyOrder("PATH-04", "PATH-05", "PATH-06", "PATH-07", "PATH-15");
  }

  @Test
  @DisplayName("CQ11 Which routes pass through Afghanistan?")
  void noRouteThroughAfghanistan() {
    assertThat(ask("routes-through", "through", "Afghanistan").rows()).isEmpty();
  }

  @Test
  @DisplayName("CQ14 Which route rests on the approval of a government, and of which?")
  void theApprovedRoute() {
    assertThat(ask("route-backers", "role", "approver").columns("ref", "actor"))
        .containsExactly(List.of("PATH-16", "Government of Pakistan"));
  }

  @Test
  @DisplayName("CQ16 Which documents mention CPEC?")
  void documentsOnCpec() {
    assertThat(ask("mentions", "entity", "CPEC").column("document"))
        .containsExactlyInAnyOrder("000", "001", "002", "003", "004");
  }

  @Test
  @DisplayName("CQ17 Which documents mention the NSTC?")
  void documentsOnTheNstc() {
    assertThat(ask("mentions", "entity", "NSTC").column("document"))
        .containsExactlyInAnyOrder("000", "002");
  }

  @Test
  @DisplayName(
      "CQ18 Which documents mention RPEC, how many prongs has it, how firm is it, of what?")
  void rpec() {
    assertThat(ask("mentions", "entity", "RPEC").column("document")).containsExactly("001");
    assertThat(ask("corridor-parts", "whole", "RPEC").column("role"))
        .containsExactly("prong", "prong", "prong");
    assertThat(ask("corridor-profile", "corridor", "RPEC").columns("aspect", "what", "how"))
        .contains(
            List.of("is", "Corridor", "unspecified, proposed"),
            List.of("part of", "Golden Ring", "sub-component"));
  }

  @Test
  @DisplayName("CQ20 What are the hub, the terminal and the sea of CPEC?")
  void hubTerminalAndSeaOfCpec() {
    assertThat(ask("corridor-profile", "corridor", "CPEC").columns("aspect", "what"))
        .filteredOn(row -> List.of("hub", "terminal", "at the sea").contains(row.get(0)))
        .containsExactlyInAnyOrder(
            List.of("hub", "Urumqi"),
            List.of("terminal", "Gwadar"),
            List.of("at the sea", "Arabian Sea"));
  }

  @Test
  @DisplayName("CQ22 Between which places does the North-South gas pipeline run, by document?")
  void endsOfTheNorthSouthGasPipeline() {
    assertThat(
            ask("pipelines", "pipeline", "North-South gas pipeline")
                .columns("cites", "start", "end", "either"))
        .containsExactlyInAnyOrder(
            List.of(
                List.of("korybko-2018-partnership#L31"),
                List.of("Karachi"),
                List.of("Lahore"),
                List.of()),
            // Lahore is named first, but no direction is told.
            List.of(List.of("kazmi-2017#L57"), List.of(), List.of(), List.of("Karachi", "Lahore")),
            List.of(List.of("kazmi-2017#L59"), List.of("Gwadar"), List.of("Nawabshah"), List.of()));
  }

  @Test
  @DisplayName("CQ25 Which named projects compete for the gas market of Pakistan?")
  void rivalsForTheGasMarket() {
    assertThat(ask("what-competes").columns("corridor_id", "rival_id"))
        .containsExactlyInAnyOrder(
            List.of("altai-xinjiang-pipeline", "tapi"), List.of("sakhalin-lng", "qatar"));
  }

  @Test
  @DisplayName("CQ27 How firm is the North-South gas pipeline, by document?")
  void statusOfTheNorthSouthGasPipeline() {
    assertThat(
            ask("status-by-document", "corridor", "North-South gas pipeline")
                .columns("document", "status"))
        .containsExactlyInAnyOrder(
            List.of("001", "under-construction"),
            List.of("002", "under-construction"),
            List.of("003", "agreed"));
  }

  @Test
  @DisplayName("CQ29 Which frameworks does each document say are being joined?")
  void joinedFrameworks() {
    // What is only held possible is not being joined.
    assertThat(ask("frameworks-joined", "status", "planned,proposed").columns("document", "joins"))
        .containsExactlyInAnyOrder(
            List.of("000", List.of("Eurasian Economic Union", "One Belt One Road")),
            List.of("002", List.of("One Belt One Road", "Shanghai Cooperation Organization")),
            List.of("003", List.of("Eurasian Economic Union", "Silk Road Economic Belt")));
  }

  @Test
  @DisplayName("CQ31 Which power ventures did Russia agree to support?")
  void powerVenturesThatRussiaSupports() {
    assertThat(ask("energy-ventures", "status", "agreed", "actor", "Russia").column("id"))
        .containsExactlyInAnyOrder("tarbela", "dasu", "casa-1000");
  }

  @Test
  @DisplayName("CQ32 Which corridors are called under construction?")
  void corridorsUnderConstruction() {
    assertThat(ask("corridors-by-status", "status", "under-construction").column("id"))
        .containsExactlyInAnyOrder("cpec", "nstc", "north-south-gas-pipeline");
  }

  @Test
  @DisplayName("CQ51 Which Central Asian members of the SCO does 002 name?")
  void centralAsianMembersOfTheSco() {
    assertThat(
            ask(
                    "members",
                    "of",
                    "SCO",
                    "inside",
                    "Central Asia",
                    "toldBy",
                    "korybko-2017-interview")
                .column("id"))
        .containsExactlyInAnyOrder("kazakhstan", "kyrgyzstan", "tajikistan", "uzbekistan");
  }

  @Test
  @DisplayName("CQ69 Who opposes CPEC or may act against it, and in which document?")
  void objectorsToCpec() {
    assertThat(ask("who-objects", "corridor", "CPEC").columns("actor", "document"))
        .containsExactlyInAnyOrder(
            List.of("India", "002"),
            List.of("United States", "001"),
            List.of("United States", "002"));
  }

  @Test
  @DisplayName("CQ76 Which documents share an author, and how many independent authors are there?")
  void sharedAndIndependentVoices() {
    assertThat(ask("voices").columns("voice", "documents"))
        .containsExactlyInAnyOrder(
            List.of("Andrew Korybko", List.of("000", "001", "002")),
            List.of("Atia Ali Kazmi", List.of("003")),
            List.of("Sitwat Waqar Bokhari", List.of("004")));
  }

  @Test
  @DisplayName(
      "CQ77 Does any document count Russia, as a state, among those who take part in CPEC?")
  void russiaHasNotJoinedCpec() {
    assertThat(ask("who-takes-part", "corridor", "CPEC").column("actor_id"))
        .isNotEmpty()
        .doesNotContain("russia");
  }
}

package io.corridor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.corridor.LoadedGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
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
  @DisplayName("CQ23 What is the estimated cost of the North-South gas pipeline, and who says so?")
  void costOfTheNorthSouthGasPipeline() {
    assertThat(
            ask("figures", "metric", "cost", "about", "North-South gas pipeline", "layer", "told")
                .columns("value", "unit", "document"))
        .containsExactly(List.of(2e9, "USD", "003"));
  }

  @Test
  @DisplayName("CQ33 Which are the four visits that 001 counts, in order?")
  void theFourVisits() {
    assertThat(ask("visits", "series", "four-visits-2018").columns("ref", "counted_as"))
        .containsExactly(
            List.of("AG-37", "visit 1 of 4"),
            List.of("AG-39", "visit 2 of 4"),
            List.of("AG-40", "visit 3 of 4"),
            List.of("AG-41", "visit 4 of 4"));
  }

  @Test
  @DisplayName("CQ35 Which are the five working groups of the Intergovernmental Commission?")
  void theFiveWorkingGroups() {
    assertThat(ask("working-groups", "of", "IGC").column("id"))
        .containsExactlyInAnyOrder(
            "igc-food-and-agriculture",
            "igc-energy",
            "igc-industries",
            "igc-banking",
            "igc-trade-and-finance");
  }

  @Test
  @DisplayName("CQ38 Who visited when the defence cooperation agreement was signed, and when?")
  void theVisitOfTheDefenceAgreement() {
    assertThat(ask("visits").rows())
        .filteredOn(row -> String.valueOf(row.get("outcome")).contains("Defence cooperation"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("visitors")).asInstanceOf(LIST).contains("Sergey Shoigu");
              assertThat(row.get("date")).isEqualTo("2014");
            });
  }

  @Test
  @DisplayName("CQ39 Which dated pacts name India as a party?")
  void datedPactsOfIndia() {
    assertThat(
            ask("agreement-timeline", "actor", "India", "what", "agreement", "undated", "false")
                .columns("ref", "date"))
        .containsExactly(List.of("AG-01", "1971"), List.of("AG-20", "2016"));
    assertThat(ask("agreement-timeline", "actor", "India,USSR").column("ref"))
        .containsExactly("AG-01");
    assertThat(
            ask(
                    "agreement-timeline",
                    "actor",
                    "India,USA",
                    "undated",
                    "false",
                    "kind",
                    "memorandum")
                .column("ref"))
        .containsExactly("AG-20");
  }

  @Test
  @DisplayName("CQ40 What is dated 2001?")
  void theYear2001() {
    assertThat(
            ask("agreement-timeline", "from", "2001-01-01", "to", "2001-12-31", "undated", "false")
                .column("ref"))
        .containsExactlyInAnyOrder("AG-04", "AG-05");
  }

  @Test
  @DisplayName("CQ42 With how many soldiers were the Druzhba exercises held, and where?")
  void soldiersOfTheDruzhbaExercises() {
    assertThat(
            ask("figures", "metric", "troops", "about", "DRUZBA 2016")
                .columns("as_of", "value", "low", "note"))
        .containsExactly(Arrays.asList("2016", 100.0, null, "Russian side only."));
    assertThat(
            ask("figures", "metric", "troops", "about", "DRUZBA 2017")
                .columns("as_of", "value", "low", "note"))
        .containsExactly(Arrays.asList("2017-10", null, 200.0, "Both sides together."));
    assertThat(ask("exercises").columns("ref", "at"))
        .contains(List.of("AG-21", List.of("Pakistan")), List.of("AG-27", List.of()));
  }

  @Test
  @DisplayName(
      "CQ44 Since when had the Contact Group been stalled, and when and where did it resume?")
  void theContactGroup() {
    assertThat(ask("figures", "metric", "dormancy").columns("about", "text"))
        .containsExactly(List.of(List.of("SCO-Afghanistan Contact Group"), "2009 to 2017-10-11"));
    assertThat(ask("agreement-timeline", "actor", "SCO,Afghanistan").columns("date", "at"))
        .containsExactly(List.of("2017-10-11", List.of("Moscow")));
  }

  @Test
  @DisplayName("CQ45 How many Moscow conferences on Afghanistan were there, within which time?")
  void theMoscowConferences() {
    assertThat(
            ask("figures", "metric", "number-of-meetings", "toldBy", "korybko-2017-interview")
                .columns("value", "as_of"))
        .containsExactly(List.of(3.0, "2017-01/2017-07"));
  }

  @Test
  @DisplayName("CQ47 Who are the Dushanbe Four, and against what?")
  void theDushanbeFour() {
    assertThat(ask("members", "of", "Dushanbe Four").column("id"))
        .containsExactlyInAnyOrder("pakistan", "russia", "afghanistan", "tajikistan");
    assertThat(ask("stances", "actor", "Dushanbe Four", "sign", "negative").column("to"))
        .containsExactlyInAnyOrder("Terrorism and extremism", "Drug trafficking");
  }

  @Test
  @DisplayName("CQ49 Which numbered agreements and events fall in 2018?")
  void theYear2018() {
    assertThat(
            ask("agreement-timeline", "from", "2018-01-01", "to", "2018-12-31", "undated", "false")
                .column("ref"))
        .filteredOn(Objects::nonNull)
        .containsExactlyInAnyOrder("AG-36", "AG-37", "AG-38", "AG-39", "AG-40", "AG-41", "AG-47");
  }

  @Test
  @DisplayName("CQ50 Which partners of Russia in the CSTO does 002 name?")
  void partnersInTheCsto() {
    assertThat(ask("members", "of", "CSTO", "toldBy", "korybko-2017-interview").column("id"))
        .containsExactlyInAnyOrder("russia", "kazakhstan", "kyrgyzstan", "tajikistan");
  }

  @Test
  @DisplayName(
      "CQ53 Which memberships in organisations that exist are proposed, and by which document?")
  void proposedMemberships() {
    assertThat(ask("proposed-memberships").columns("actor", "bloc", "documents"))
        .containsExactlyInAnyOrder(
            List.of("Pakistan", "Eurasian Development Bank", List.of("001")),
            List.of("Russia", "SAARC", List.of("003")),
            List.of("China", "SAARC", List.of("003")),
            List.of("Pakistan", "BRICS", List.of("003")));
  }

  @Test
  @DisplayName("CQ55 What is Russia to the OIC, and who spoke for it?")
  void russiaInTheOic() {
    assertThat(ask("memberships-of", "actor", "Russia").columns("id", "as"))
        .contains(List.of("oic", "observer"));
    assertThat(ask("agreement-timeline", "kind", "accession").columns("ref", "parties"))
        .contains(List.of("AG-30", List.of("Pakistan (advocate)", "Russia (observer)")));
  }

  @Test
  @DisplayName("CQ57 How many points has the roadmap of 001 in each field?")
  void theRoadmap() {
    assertThat(
            ask("proposals-by-domain", "toldBy", "korybko-2018-partnership")
                .columns("document", "domain", "number"))
        .containsExactlyInAnyOrder(
            List.of("001", "socio-economic", 5L),
            List.of("001", "technical-infrastructural", 5L),
            List.of("001", "diplomatic", 5L),
            List.of("001", "military", 5L),
            List.of("001", "strategic", 5L));
  }

  @Test
  @DisplayName("CQ58 Which weapons does 001 suggest to export to Pakistan?")
  void weaponsForPakistan() {
    assertThat(
            ask("exports", "seller", "Russia", "domain", "military", "toldBy", "001").column("id"))
        .containsExactlyInAnyOrder("project-22800-corvette", "su-35", "t-90", "s-400");
  }

  @Test
  @DisplayName("CQ60 Of what would the Friendship Center in Islamabad consist?")
  void theFriendshipCenter() {
    assertThat(ask("proposal", "proposal", "PR-000-1").columns("aspect", "what"))
        .filteredOn(row -> "part".equals(row.get(0)))
        .extracting(row -> row.get(1))
        .containsExactlyInAnyOrder(
            "cultural wing",
            "registrar of businesses of both countries",
            "exhibitions of science and technology",
            "partnership with universities or accreditation of its own",
            "Russian language classes",
            "conference center",
            "headquarters for dealing with all partners of CPEC");
  }

  @Test
  @DisplayName("CQ61 Where would Friendship Centers be, by document?")
  void whereFriendshipCentersWouldBe() {
    assertThat(ask("figures", "metric", "friendship-center-location").columns("document", "text"))
        .containsExactlyInAnyOrder(List.of("000", "Islamabad"), List.of("001", "both countries"));
  }

  @Test
  @DisplayName("CQ63 Which points has Janjua’s blueprint?")
  void theBlueprint() {
    assertThat(ask("proposals-by", "by", "Tehmina Janjua").column("ref"))
        .containsExactly("PR-004-1", "PR-004-2", "PR-004-3", "PR-004-4", "PR-004-5", "PR-004-6");
  }

  @Test
  @DisplayName("CQ65 Which goods would go which way, according to 002?")
  void goodsBothWays() {
    assertThat(
            ask("exports", "domain", "socio-economic", "toldBy", "002").columns("id", "from", "to"))
        .containsExactlyInAnyOrder(
            List.of("pakistani-textiles", List.of("Pakistan (seller)"), List.of("Russia")),
            List.of(
                "russian-agricultural-products", List.of("Russia (seller)"), List.of("Pakistan")));
  }

  @Test
  @DisplayName("CQ67 Which proposals are to happen at Gwadar among other places?")
  void proposalsForGwadar() {
    assertThat(ask("proposals-at", "place", "Gwadar").column("ref"))
        .containsExactlyInAnyOrder("PR-000-4", "PR-001-TI1");
  }

  @Test
  @DisplayName("CQ72 How large is the trade of Russia and Pakistan?")
  void theTrade() {
    assertThat(
            ask("figures", "metric", "trade-volume", "layer", "told")
                .columns("document", "value", "low", "high", "as_of", "unit"))
        .containsExactlyInAnyOrder(
            Arrays.asList("003", null, 4e8, 6e8, null, "USD"),
            Arrays.asList("004", 6.6e8, null, null, "2018-01/2018-10", "USD"),
            Arrays.asList("004", 8e8, null, null, null, "USD"));
  }

  @Test
  @DisplayName("CQ74 Whom does each document call transactional with each other?")
  void transactional() {
    assertThat(ask("figures", "metric", "transactional").columns("document", "about"))
        .containsExactlyInAnyOrder(
            List.of("001", List.of("India", "Russia")),
            List.of("002", List.of("India", "Russia")),
            List.of("004", List.of("Pakistan", "Russia")));
  }

  @Test
  @DisplayName("CQ77 Has Russia formally joined CPEC, according to the text of any document?")
  void russiaHasNotJoinedCpec() {
    List<Map<String, @Nullable Object>> statements =
        ask("figures", "metric", "formal-participation", "about", "CPEC", "layer", "told").rows();

    assertThat(statements)
        .extracting(row -> row.get("document"), row -> row.get("text"), row -> row.get("cites"))
        .containsExactlyInAnyOrder(
            tuple("000", "no", List.of("korybko-2017-spheres#L33")),
            tuple(
                "002",
                "no",
                List.of(
                    "korybko-2017-interview#L86",
                    "korybko-2017-interview#L92",
                    "korybko-2017-interview#L131",
                    "korybko-2017-interview#L137")),
            // Only the headline that two footnotes cite takes it for given.
            tuple("003", "joining", List.of("kazmi-2017#fn12", "kazmi-2017#fn14")),
            tuple("004", "proposed", List.of("bokhari-2019#L19")));
    assertThat(ask("who-takes-part", "corridor", "CPEC").column("actor_id"))
        .isNotEmpty()
        .doesNotContain("russia");
  }

  @Test
  @DisplayName("CQ80 How does a free trade agreement stand, as of the date of each document?")
  void theFreeTradeAgreement() {
    assertThat(ask("figures", "metric", "fta-status").columns("as_of", "document", "text"))
        .containsExactlyInAnyOrder(
            List.of("2017-07", "002", "in progress"),
            List.of("2017-11", "003", "none; conditional"),
            List.of("2019-03", "004", "proposed"));
  }

  @Nested
  @DisplayName("Questions of the same kinds that are on no list")
  class Unlisted {

    @Test
    @DisplayName("Which routes reach Pakistan without touching China?")
    void withoutChina() {
      assertThat(
              ask("told-routes", "from", "Russia", "to", "Pakistan", "avoid", "China")
                  .column("ref"))
          .containsExactlyInAnyOrder(
              "PATH-03", "PATH-04", "PATH-05", "PATH-06", "PATH-07", "PATH-10", "PATH-11",
              "PATH-15", "PATH-16");
    }

    @Test
    @DisplayName("How long is the Power of Siberia, and how long was it negotiated, as told?")
    void powerOfSiberia() {
      assertThat(
              ask("figures", "metric", "length", "about", "Power of Siberia", "layer", "told")
                  .columns("value", "unit"))
          .containsExactly(List.of(3000.0, "km"));
      assertThat(ask("figures", "metric", "duration-of-talks").columns("low", "text"))
          .containsExactly(List.of(10.0, "more than ten years"));
    }

    @Test
    @DisplayName("Is any agreement of Russia and Pakistan one of mutual defence or non-aggression?")
    void noAlliance() {
      assertThat(
              ask(
                      "agreement-timeline",
                      "actor",
                      "Russia,Pakistan",
                      "binds",
                      "defence,non-aggression")
                  .rows())
          .isEmpty();
      assertThat(ask("agreement-timeline", "binds", "defence").columns("id", "parties"))
          .containsExactly(
              List.of(
                  "csto-mutual-defence",
                  List.of(
                      "Kazakhstan (party)",
                      "Kyrgyzstan (party)",
                      "Russia (party)",
                      "Tajikistan (party)")));
    }

    @Test
    @DisplayName("Who supports Pakistan’s seat in the SCO, and which differing credit is given?")
    void creditForTheSeat() {
      assertThat(ask("supports-and-opposes", "what", "sco-accession").columns("for", "against"))
          .containsExactly(List.of(List.of("China", "Russia"), List.of()));
      assertThat(ask("conflicts", "about", "sco-accession").columns("ref", "kind"))
          .containsExactly(List.of("CF-20", "scope"));
    }

    @Test
    @DisplayName("Which differences are successions in time and no contradictions?")
    void successions() {
      assertThat(ask("conflicts", "kind", "succession").column("ref"))
          .containsExactlyInAnyOrder("CF-03", "CF-05", "CF-15");
    }

    @Test
    @DisplayName("Does the expected camp hold together, and do arms sales put a triad in tension?")
    void triads() {
      assertThat(ask("signed-triads").columns("triad", "state"))
          .contains(
              List.of(List.of("China", "Pakistan", "Russia"), "balanced"),
              List.of(List.of("China", "India", "United States"), "balanced"))
          // Russia and India are told to be for and against each other: no sign, no triad.
          .noneMatch(row -> String.valueOf(row.get(0)).contains("India, Russia"));
      assertThat(
              ask("signed-triads", "actor", "Armenia", "whole", "false").columns("triad", "state"))
          .contains(List.of(List.of("Armenia", "Azerbaijan", "Russia"), "in tension"));
    }

    @Test
    @DisplayName("Who is quoted as asking for what in BRICS, and who says so?")
    void pakistanInBrics() {
      assertThat(ask("proposals-by", "about", "BRICS").columns("ref", "by", "for"))
          .containsExactly(List.of("PR-003-9", List.of("Atia Ali Kazmi"), List.of("Pakistan")));
    }

    @Test
    @DisplayName("Where did 001 appear first?")
    void originalOutlet() {
      assertThat(ask("outlets", "source", "001").columns("outlet", "role"))
          .containsExactlyInAnyOrder(
              List.of("Global Research", "outlet"),
              List.of("Global Research", "original"),
              List.of("Oriental Review", "original"));
    }

    @Test
    @DisplayName("When had the Consultative Group met how often?")
    void consultativeGroup() {
      assertThat(
              ask("figures", "metric", "number-of-meetings", "toldBy", "003")
                  .columns("value", "as_of"))
          .containsExactly(List.of(10.0, "2016-04-26"));
    }

    @Test
    @DisplayName("What is Pakistan called, and by whom?")
    void epithetsOfPakistan() {
      assertThat(ask("epithets", "of", "Pakistan").columns("called", "voices"))
          .contains(
              List.of("zipper of pan-Eurasian integration", List.of("Andrew Korybko")),
              List.of("gateway to Eurasia", List.of("Sitwat Waqar Bokhari")),
              List.of("rising regional power", List.of("Atia Ali Kazmi")));
    }

    @Test
    @DisplayName(
        "Which physical ways lead from Chabahar to Gwadar, where the told link is conditional?")
    void chabaharToGwadar() {
      assertThat(
              ask("physical-counterparts", "route", "PATH-03").columns("hop", "told", "coverage"))
          .contains(List.of("Chabahar → Gwadar", "conditional", "whole"));
    }
  }

  @Nested
  @DisplayName("What no document gives is not in the graph")
  class NotGiven {

    @Test
    @DisplayName("TAPI, CASA-1000 and the Golden Ring have no members")
    void noMembers() {
      assertThat(ask("not-claimed", "about", "TAPI", "kind", "participants not told").column("id"))
          .containsExactly("tapi");
      assertThat(ask("who-takes-part", "corridor", "TAPI").rows()).isEmpty();
      assertThat(
              ask("not-claimed", "about", "casa-1000", "kind", "participants not told")
                  .column("id"))
          .containsExactly("casa-1000");
      assertThat(ask("who-takes-part", "corridor", "casa-1000").columns("actor_id", "role"))
          .containsExactly(List.of("russia", "supporter"));
      assertThat(
              ask("not-claimed", "about", "golden-ring", "kind", "members not told").column("id"))
          .containsExactly("golden-ring");
      assertThat(ask("members", "of", "golden-ring").rows()).isEmpty();
    }

    @Test
    @DisplayName("Afghanistan is no transit of a prong of RPEC as told")
    void noTransitThroughAfghanistan() {
      assertThat(ask("corridor-parts", "whole", "RPEC").columns("id", "transits"))
          .hasSize(3)
          .noneMatch(row -> String.valueOf(row.get(1)).contains("Afghanistan"));
      assertThat(ask("corridors-touching", "place", "Afghanistan").rows()).isEmpty();
      assertThat(ask("place-legs", "place", "Afghanistan").rows()).isEmpty();
    }

    @Test
    @DisplayName("Every row is backed by a line that its source has, or says why it is inferred")
    void evidence() {
      assertThat(ask("evidence-health").rows()).isEmpty();
      assertThat(ask("orphaned-claims").rows()).isEmpty();
    }
  }
}

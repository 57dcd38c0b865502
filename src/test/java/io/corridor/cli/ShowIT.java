package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.corridor.LoadedGraph;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One entity on one screen. */
class ShowIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static InProcess show(int width, String... arguments) {
    List<String> all = new ArrayList<>(List.of("show"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--uri", LoadedGraph.uri()));
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("CORRIDOR_COLUMNS", String.valueOf(width));
    InProcess run = InProcess.run(environment, all.toArray(String[]::new));
    assertThat(run.out() + run.err()).doesNotContain("\tat ", "U199");
    return run;
  }

  private static JsonNode json(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--format", "json"));
    InProcess run = show(100, all.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return JSON.readTree(run.out()).get(0);
  }

  private static List<String> texts(JsonNode rows, String... path) {
    List<String> texts = new ArrayList<>();
    for (JsonNode row : rows) {
      JsonNode node = row;
      for (String key : path) {
        node = node.path(key);
      }
      texts.add(node.asText());
    }
    return texts;
  }

  @Test
  void aCorridorReadsAsOneScreen() {
    InProcess run = show(100, "CPEC");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith("China-Pakistan Economic Corridor\n\nCorridor      cpec\n")
        .contains(
            "\nFigures: ",
            "\nRelations",
            "\nEvidence\n",
            "  One Belt One Road (operational): flagship · 002 L29\n",
            "Pakistan: host · 000 L71\n",
            "中巴经济走廊 (zh)");
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 100, 160})
  void aStateWithHundredsOfRelationsIsCutToAFewScreens(int width) {
    String text = show(width, "Russia").out();
    assertThat(text).contains("the others with --all").contains("stance on (2 of ");
    assertThat(text.lines().count()).isLessThan(190);
    assertThat(text.lines().mapToInt(String::length).max().orElse(0)).isLessThanOrEqualTo(width);
    String all = show(width, "Russia", "--all").out();
    assertThat(all).doesNotContain("--all", " of 50)");
    assertThat(all.length()).isGreaterThan(3 * text.length());
  }

  @Test
  void programsGetAllOfItInAStableShape() throws IOException {
    JsonNode russia = json("Russia");
    assertThat(russia.fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "name",
            "type",
            "labels",
            "properties",
            "figures",
            "relations",
            "rests_on_it",
            "evidence");
    assertThat(russia.get("relations").size()).isGreaterThan(300);
    assertThat(russia.get("relations").get(0).fieldNames())
        .toIterable()
        .containsExactly("relation", "type", "direction", "with", "properties");
    assertThat(russia.get("evidence").get(0).fieldNames())
        .toIterable()
        .containsExactly("source", "title", "reliability", "locators", "in_relations");
    assertThat(russia.get("properties").get("cites").size()).isPositive();
    assertThat(json("kazmi-2017").get("rests_on_it").get("Claim").asInt()).isPositive();
  }

  @Test
  void everyFormatIsSensible() throws IOException {
    InProcess csv = show(100, "gwadar", "--format", "csv");
    assertThat(csv.out())
        .startsWith(
            "relation,type,direction,id,name,kind,properties,cites\nis,,,gwadar,Gwadar,Port,");
    InProcess ndjson = show(100, "gwadar", "--format", "ndjson");
    assertThat(ndjson.out()).hasLineCount(1);
    assertThat(JSON.readTree(ndjson.out())).isEqualTo(json("gwadar"));
    assertThat(show(100, "gwadar", "--format", "markdown").out())
        .startsWith("### Gwadar\n\n| Port | gwadar |\n| --- | --- |\n");
  }

  @Test
  void onlyWhatASourceTellsCanBeShown() throws IOException {
    JsonNode cpec = json("CPEC", "--told-by", "001");
    assertThat(texts(cpec.get("evidence"), "source"))
        .contains("korybko-2018-partnership")
        .doesNotContain("");
    assertThat(cpec.get("relations"))
        .isNotEmpty()
        .allMatch(r -> r.at("/properties/cites").toString().contains("korybko-2018-partnership#"));
    assertThat(json("CPEC").get("relations").size()).isGreaterThan(cpec.get("relations").size());
  }

  @Test
  void onlyWhatWasPublishedOrHeldByADateCanBeShown() throws IOException {
    assertThat(json("Russia", "--told-by", "2017").get("relations"))
        .anyMatch(r -> r.at("/properties/cites").toString().contains("korybko-2017-spheres#"))
        .noneMatch(
            r -> r.at("/properties/cites").toString().matches("\\[(\"bokhari-2019#\\w+\",?)+]"));
    JsonNode whole = json("Russia");
    JsonNode today = json("Russia", "--as-of", "2019");
    assertThat(texts(whole.get("relations"), "properties", "id"))
        .contains("stance--russia--pakistan--cold-war-rivals");
    assertThat(texts(today.get("relations"), "properties", "id"))
        .contains("stance--russia--pakistan--rapprochement")
        .doesNotContain("stance--russia--pakistan--cold-war-rivals");
    assertThat(json("Russia", "--as-of", "2019", "--certain").get("relations").size())
        .isLessThan(today.get("relations").size());
    assertThat(show(100, "Russia", "--as-of", "19/11/2017").err()).startsWith("corridor: U106 ");
    assertThat(show(100, "Russia", "--certain").err()).startsWith("corridor: U103 --certain");
  }

  @Test
  void onlyALayerCanBeShown() throws IOException {
    JsonNode inferred = json("CPEC", "--layer", "inferred");
    assertThat(texts(inferred.get("relations"), "properties", "layer"))
        .isNotEmpty()
        .containsOnly("inferred");
    assertThat(show(100, "CPEC", "--layer", "infered").err())
        .isEqualTo("corridor: U103 --layer cannot be 'infered'. Did you mean 'inferred'?\n");
  }

  @Test
  void aNameOfSeveralWordsNeedsNoQuotes() {
    assertThat(show(100, "North-South", "gas", "pipeline"))
        .isEqualTo(show(100, "north-south-gas-pipeline"));
  }

  @Test
  void anUnknownNameGetsASuggestion() {
    InProcess run = show(100, "Gwader");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("corridor: U101 ").contains("Did you mean 'Gwadar'?");
  }
}

package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteGeoJsonTests {

  @Test
  void legsAreLinesAndStopsArePointsWithLongitudeFirst() {
    assertThat(RouteGeoJson.of(List.of(RouteRows.example())))
        .isEqualTo(
            """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","geometry":{"type":"LineString","coordinates":[[37.6,55.7],[48.8,38.4]]},\
            "properties":{"rank":1,"seq":1,"from":"Moscow","to":"Astara","mode":"rail","status":"operational",\
            "km":2000.0,"hours":50.0,"corridors":[],"cites":["atlas#p1"]}},
            {"type":"Feature","geometry":{"type":"LineString","coordinates":[[48.8,38.4],[49.5,37.2]]},\
            "properties":{"rank":1,"seq":2,"from":"Astara","to":"Rasht","mode":"road","status":"under-construction",\
            "km":160.0,"hours":51.0,"corridors":[],"cites":["atlas#p1"]}},
            {"type":"Feature","geometry":{"type":"Point","coordinates":[37.6,55.7]},\
            "properties":{"id":"moscow","name":"Moscow","ranks":[1]}},
            {"type":"Feature","geometry":{"type":"Point","coordinates":[48.8,38.4]},\
            "properties":{"id":"astara","name":"Astara","ranks":[1]}},
            {"type":"Feature","geometry":{"type":"Point","coordinates":[49.5,37.2]},\
            "properties":{"id":"rasht","name":"Rasht","ranks":[1]}}
            ]}
            """);
  }

  @Test
  void aStopOnSeveralRoutesIsOnePointWithTheirRanks() {
    Map<String, @Nullable Object> second = RouteRows.example();
    second.put("rank", 2L);
    assertThat(RouteGeoJson.of(List.of(RouteRows.example(), second)))
        .containsOnlyOnce("\"name\":\"Astara\",\"ranks\":[1,2]");
  }

  @Test
  void withoutAPositionThereIsNoPointAndALegHasNoGeometry() {
    Map<String, @Nullable Object> route =
        new RouteRows(1)
            .stop("a", "Here", 10.0, 20.0)
            .leg("rail", "operational", null, null)
            .stop("b", "Nowhere")
            .leg("rail", "operational", 1.0, 1.0)
            .stop("c", "Beyond", 190.0, 20.0)
            .row();
    String json = RouteGeoJson.of(List.of(route));
    assertThat(json.lines().filter(line -> line.contains("\"geometry\":null"))).hasSize(2);
    assertThat(json).contains("\"km\":null,\"hours\":null");
    assertThat(json.lines().filter(line -> line.contains("\"Point\""))).hasSize(1);
    parse(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "170 | -170 |"
            + " {'type':'MultiLineString','coordinates':[[[170.0,10.0],[180.0,15.0]],[[-180.0,15.0],[-170.0,20.0]]]}",
        "-175 | 170 |"
            + " {'type':'MultiLineString','coordinates':[[[-175.0,10.0],[-180.0,13.333333]],[[180.0,13.333333],[170.0,20.0]]]}",
        "180 | -170 | {'type':'LineString','coordinates':[[-180.0,10.0],[-170.0,20.0]]}",
        "-170 | 180 | {'type':'LineString','coordinates':[[-170.0,10.0],[-180.0,20.0]]}",
        "-90 | 90 | {'type':'LineString','coordinates':[[-90.0,10.0],[90.0,20.0]]}"
      })
  void linesAcrossTheAntimeridianAreCutThere(double from, double to, String geometry) {
    Map<String, @Nullable Object> route =
        new RouteRows(1)
            .stop("a", "A", from, 10.0)
            .leg("sea", "operational", 1.0, 1.0)
            .stop("b", "B", to, 20.0)
            .row();
    assertThat(RouteGeoJson.of(List.of(route)))
        .contains("\"geometry\":" + geometry.replace('\'', '"'));
  }

  @Test
  void oddNamesStayWhatTheyAre() {
    Map<String, @Nullable Object> route =
        new RouteRows(1)
            .stop("a", "\"<Ж>\" \\ \n & \u202E", 1.0, 2.0)
            .leg("rail", "operational", 1.0, Double.NaN)
            .stop("b", "B", Double.NaN, 2.0)
            .row();
    String json = RouteGeoJson.of(List.of(route));
    assertThat(json).contains("\"\\\"<Ж>\\\" \\\\ \\n & \\u202e\"");
    parse(json);
  }

  @Test
  void noRoutesAreAnEmptyCollection() {
    assertThat(RouteGeoJson.of(List.of()))
        .isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[\n]}\n");
    parse(RouteGeoJson.of(List.of(Map.of("rank", 1L))));
  }

  private static void parse(String json) {
    assertThatCode(
            () -> {
              try (JsonParser parser = new JsonFactory().createParser(json)) {
                while (parser.nextToken() != null) {
                  parser.getText();
                }
              }
            })
        .doesNotThrowAnyException();
  }
}

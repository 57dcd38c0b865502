package io.corridor.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.LoadedGraph;
import io.corridor.route.Layer;
import io.corridor.route.Route;
import io.corridor.route.Route.Stop;
import io.corridor.route.RouteRequest;
import io.corridor.route.RouteRequest.Filter;
import io.corridor.time.Edtf;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The canned query that Browser users run and the finder behind the command give one answer. */
class ToldRoutesIT {

  private static final Map<Filter, String> PARAMETERS =
      Map.of(
          Filter.STATUS, "status",
          Filter.MODE, "mode",
          Filter.TOLD_BY, "toldBy",
          Filter.AVOID, "avoid",
          Filter.VIA, "via",
          Filter.AS_OF, "asOf",
          Filter.CERTAIN_AS_OF, "asOf");

  @ParameterizedTest
  @CsvSource({
    "russia, gwadar, false, ''",
    "russia, karachi, false, ''",
    "russia, pakistan, false, ''",
    "moscow, gwadar, false, ''",
    "moscow, gwadar, true, ''",
    "southern-siberia, gwadar, true, ''",
    "china, gwadar, false, ''",
    "russia, pakistan, true, ''",
    "gwadar, russia, true, ''",
    "russia, gwadar, false, STATUS=approved",
    "russia, gwadar, false, 'STATUS=operational,possible,under-construction'",
    "russia, pakistan, false, 'MODE=land,sea'",
    "russia, gwadar, false, TOLD_BY=kazmi-2017",
    "russia, pakistan, true, 'TOLD_BY=kazmi-2017,korybko-2017-interview'",
    "russia, gwadar, false, TOLD_BY=2017-12-01",
    "russia, pakistan, true, TOLD_BY=2017",
    "russia, gwadar, false, AVOID=iran",
    "russia, gwadar, false, 'AVOID=xinjiang,chabahar'",
    "russia, gwadar, false, VIA=iran",
    "russia, gwadar, true, 'VIA=china,kazakhstan'",
    "russia, pakistan, true, 'VIA=china;TOLD_BY=korybko-2017-spheres;STATUS=possible,planned'",
    "russia, gwadar, false, AS_OF=2010",
    "russia, gwadar, false, CERTAIN_AS_OF=2017-11",
    "russia, pakistan, true, CERTAIN_AS_OF=2017-12-02",
  })
  void bothGiveTheSameRoutesAndHops(String from, String to, boolean around, String filters) {
    Map<Filter, List<String>> asked = filters(filters);

    assertThat(canned(from, to, around, asked))
        .containsExactlyElementsOf(
            found(new RouteRequest(from, to, asked, around, 0)).stream()
                .map(ToldRoutesIT::row)
                .toList());
  }

  private static Map<Filter, List<String>> filters(String text) {
    Map<Filter, List<String>> filters = new LinkedHashMap<>();
    for (String filter : text.isEmpty() ? new String[0] : text.split(";", -1)) {
      String[] parts = filter.split("=", -1);
      filters.put(Filter.valueOf(parts[0]), List.of(parts[1].split(",", -1)));
    }
    return filters;
  }

  private static List<Route> found(RouteRequest request) {
    return Objects.requireNonNull(
        LoadedGraph.get()
            .reading(
                transaction ->
                    new CypherRouteFinder(
                            new Catalogue(LoadedGraph.WORKSPACE),
                            transaction,
                            LoadedGraph.seed().model().valuesOf("status"),
                            Set.of(Layer.TOLD),
                            request.places())
                        .told(request)));
  }

  private static List<List<@Nullable Object>> canned(
      String from, String to, boolean around, Map<Filter, List<String>> filters) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    typed.put("from", List.of(from));
    typed.put("to", List.of(to));
    typed.put("around", List.of(Boolean.toString(around)));
    typed.put("certain", List.of(Boolean.toString(filters.containsKey(Filter.CERTAIN_AS_OF))));
    filters.forEach((filter, values) -> typed.put(parameter(filter, values), values));
    CannedQuery query = new Catalogue(LoadedGraph.WORKSPACE).get("told-routes");
    return new QueryRunner(LoadedGraph.get(), LoadedGraph.seed().model())
        .run(query, typed).maps().stream()
            .map(
                row ->
                    java.util.Arrays.<@Nullable Object>asList(
                        row.get("ref"),
                        row.get("route"),
                        row.get("stopIds"),
                        row.get("stops"),
                        row.get("hops"),
                        row.get("cites")))
            .toList();
  }

  /** Where the command takes a source or a date, the query has a parameter for each. */
  private static String parameter(Filter filter, List<String> values) {
    return filter == Filter.TOLD_BY && Edtf.lastDay(values.get(0)).isPresent()
        ? "toldUpTo"
        : Objects.requireNonNull(PARAMETERS.get(filter));
  }

  private static List<@Nullable Object> row(Route route) {
    return java.util.Arrays.asList(
        route.ref(),
        route.id(),
        route.stops().stream().map(Stop::id).toList(),
        route.stops().stream().map(Stop::name).toList(),
        route.hops().stream()
            .map(
                hop ->
                    Map.of(
                        "mode", hop.mode(),
                        "status", hop.status(),
                        "leg", hop.leg(),
                        "layer", hop.layer(),
                        "cites", hop.cites()))
            .toList(),
        route.cites());
  }
}

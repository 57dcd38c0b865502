package io.corridor.cli;

import io.corridor.output.Alignment;
import io.corridor.output.Column;
import io.corridor.output.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One route of the network leg by leg, what its legs rest on, and its totals. */
final class LegTables {

  private static final String KM = "km";
  private static final Column ROUND_KM = new Column(KM, Alignment.RIGHT);
  private static final Column HOURS = new Column("hours", Alignment.RIGHT);

  private static final List<Column> WAY =
      List.of(
          new Column("leg"),
          new Column("from"),
          new Column("to"),
          new Column("mode"),
          new Column("status"),
          ROUND_KM,
          new Column("basis"),
          HOURS,
          new Column("waiting"),
          new Column("km so far", Alignment.RIGHT),
          new Column("hours so far", Alignment.RIGHT),
          new Column("US$/20 t", Alignment.RIGHT));
  private static final List<String> EVIDENCE =
      List.of("leg", "corridors", "agreements", "objections", "sources");
  private static final Map<String, String> DELAYS = java.util.Collections.unmodifiableMap(delays());

  private final Map<String, @Nullable Object> route;
  private final List<Map<String, @Nullable Object>> legs;

  LegTables(Map<String, @Nullable Object> route) {
    this.route = route;
    this.legs = Figures.maps(route.get("legs"));
  }

  private static Map<String, String> delays() {
    Map<String, String> delays = new java.util.LinkedHashMap<>();
    delays.put("border", "border");
    delays.put("transfer", "transfer");
    delays.put("breakOfGauge", "gauge");
    delays.put("port", "port");
    return delays;
  }

  List<Table> tables() {
    return List.of(way(), evidence(), totals());
  }

  private String label() {
    return "Route " + Figures.whole(route.get("rank"));
  }

  private Table way() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Map<String, @Nullable Object> leg : legs) {
      rows.add(
          Table.row(
              leg.get("seq"),
              leg.get("from"),
              leg.get("to"),
              mode(leg),
              leg.get("status"),
              Figures.whole(leg.get(KM)),
              leg.get("basis") == null ? Figures.MISSING : leg.get("basis"),
              Figures.tenths(leg.get("hours")),
              waiting(leg),
              Figures.whole(leg.get("kmSoFar")),
              Figures.tenths(leg.get("hoursSoFar")),
              Figures.whole(leg.get("sectionCost"))));
    }
    String title =
        "%s: %s, %s, %s"
            .formatted(
                label(),
                Figures.km(route.get(KM)),
                Figures.hours(route.get("hours")),
                RouteTable.through(route));
    return new Table(title, WAY, rows);
  }

  private static String mode(Map<String, @Nullable Object> leg) {
    return leg.get("gauge") == null
        ? Figures.text(leg.get("mode"))
        : "%s %s mm".formatted(leg.get("mode"), leg.get("gauge"));
  }

  private static String waiting(Map<String, @Nullable Object> leg) {
    List<String> stops = new ArrayList<>();
    DELAYS.forEach(
        (column, name) -> {
          if (leg.get(column) != null) {
            stops.add(name + " " + Figures.tenths(leg.get(column)));
          }
        });
    return String.join(", ", stops);
  }

  /** Legs that rest on the same are told together. */
  private Table evidence() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= legs.size(); i++) {
      if (i == legs.size() || !rests(legs.get(i)).equals(rests(legs.get(first)))) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(i - first == 1 ? String.valueOf(i) : "%d–%d".formatted(first + 1, i));
        row.addAll(rests(legs.get(first)));
        rows.add(row);
        first = i;
      }
    }
    return Table.of(label() + ", what its legs rest on", EVIDENCE, rows);
  }

  private static List<String> rests(Map<String, @Nullable Object> leg) {
    return List.of(
        String.join("; ", Figures.texts(leg.get("corridors"))),
        String.join("; ", Figures.texts(leg.get("agreements"))),
        String.join("; ", Figures.texts(leg.get("objections"))),
        String.join("; ", Evidence.bySource(Figures.texts(leg.get("cites")))));
  }

  private Table totals() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    Map<String, @Nullable Object> byState = Figures.map(route.get("kmByState"));
    Set<String> states = new LinkedHashSet<>(Figures.texts(route.get("states")));
    states.retainAll(byState.keySet());
    states.addAll(byState.keySet());
    for (String state : states) {
      rows.add(
          Table.row(
              state.isEmpty() ? "in no state" : "in " + state,
              Figures.whole(byState.get(state)),
              ""));
    }
    Map<String, @Nullable Object> hours = Figures.map(route.get("hoursByMode"));
    Figures.map(route.get("kmByMode"))
        .forEach(
            (mode, km) ->
                rows.add(
                    Table.row(
                        "under way by " + mode,
                        Figures.whole(km),
                        Figures.tenths(hours.get(mode)))));
    Map<String, @Nullable Object> between = Figures.map(route.get("hoursBetween"));
    waits(rows, between);
    rows.add(Table.row("all", Figures.whole(route.get(KM)), Figures.tenths(route.get("hours"))));
    return new Table(
        "%s, totals: %s km/h under way, %s km/h with all stops; for 20 t US$ %s in all, of that at borders %s"
            .formatted(
                label(),
                Figures.tenths(route.get("speedUnderWay")),
                Figures.tenths(route.get("speed")),
                Figures.whole(route.get("sectionCost")),
                Figures.whole(route.get("borderCost"))),
        List.of(new Column("total"), ROUND_KM, HOURS),
        rows);
  }

  private static void waits(
      List<List<@Nullable Object>> rows, Map<String, @Nullable Object> between) {
    Map<String, String> words =
        Map.of(
            "border", "at borders",
            "transfer", "changing mode",
            "breakOfGauge", "at breaks of gauge",
            "port", "calling at ports");
    DELAYS
        .keySet()
        .forEach(
            delay -> {
              if (between.get(delay) instanceof Number hours && hours.doubleValue() > 0) {
                rows.add(Table.row(words.get(delay), "", Figures.tenths(hours)));
              }
            });
  }
}

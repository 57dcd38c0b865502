package io.corridor.route;

import io.corridor.network.Network;
import io.corridor.route.NetworkView.CorridorFacts;
import io.corridor.route.Profile.Delay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The legs of a route in figures, one by one with how the figures came about, and the series of
 * distance, time and cost, as in UN ESCAP's time/cost–distance method: the steps at borders and
 * transfers are in the hours of the leg behind them.
 */
final class LegSheet {

  private static final double SECONDS = 3600;
  private static final double METRES = 1000;

  private final NetworkView view;
  private final TransportNetwork network;
  private final Costing costing;
  private final LegNames names;

  LegSheet(NetworkView view, TransportNetwork network, Costing costing) {
    this.view = view;
    this.network = network;
    this.costing = costing;
    this.names = new LegNames(view, network);
  }

  private static @Nullable Double hours(long seconds) {
    return seconds >= Costing.UNKNOWN ? null : LegSum.round(seconds / SECONDS);
  }

  /** The rows of legs, in order. */
  List<Map<String, @Nullable Object>> rows(List<Step> steps) {
    List<Map<String, @Nullable Object>> legs = new ArrayList<>();
    LegSum km = new LegSum();
    LegSum hours = new LegSum();
    LegSum cost = new LegSum();
    for (Step step : steps) {
      Map<String, @Nullable Object> leg = leg(step.state(), step.arc());
      km.add(leg.get("km"));
      hours.add(leg.get("hours"));
      cost.add(leg.get("sectionCost"));
      leg.put("seq", (long) legs.size() + 1);
      leg.put("kmSoFar", km.known());
      leg.put("hoursSoFar", hours.known());
      leg.put("costSoFar", cost.known());
      legs.add(leg);
    }
    return legs;
  }

  private Map<String, @Nullable Object> leg(int state, int arc) {
    int number = Network.leg(arc);
    LegKind kind = network.kind(number);
    Map<String, @Nullable Object> known = view.legProperties(number);
    long underWay = costing.secondsUnderWay(number);
    long between = costing.secondsBetween(state, arc);
    Map<String, @Nullable Object> leg = new LinkedHashMap<>();
    leg.put("seq", 0L);
    leg.put("id", known.get("id"));
    leg.put("from", names.place(network.graph().tail(arc)));
    leg.put("to", names.place(network.graph().head(arc)));
    leg.put("mode", kind.mode());
    leg.put("line", known.get("line"));
    leg.put("gauge", kind.gauge() == 0 ? null : (Object) (long) kind.gauge());
    leg.put("status", kind.status());
    leg.put("km", known.get("km"));
    leg.put("basis", known.get("basis"));
    leg.put("confidence", known.get("confidence"));
    leg.put("hours", hours(Math.min(Costing.UNKNOWN, underWay + between)));
    leg.put("underWay", hours(underWay));
    leg.put("border", delay(costing.crosses(state, arc), Delay.BORDER));
    leg.put("transfer", delay(costing.transfers(state, arc), Delay.TRANSFER));
    leg.put("breakOfGauge", delay(costing.breaksGauge(state, arc), Delay.BREAK_OF_GAUGE));
    leg.put("port", delay(costing.callsAtPort(state, arc), Delay.PORT));
    Profile profile = costing.profile();
    leg.put("borderCost", costing.crosses(state, arc) ? cost(profile.borderCosts(), kind) : null);
    leg.put("sectionCost", sectionCost(profile, kind, network.metres(number)));
    leg.put("kmSoFar", null);
    leg.put("hoursSoFar", null);
    leg.put("costSoFar", null);
    leg.put("corridors", corridors(kind, facts -> List.of(facts.name())));
    leg.put("agreements", corridors(kind, CorridorFacts::agreements));
    leg.put("objections", corridors(kind, CorridorFacts::objections));
    leg.put("layer", kind.layer());
    leg.put("cites", known.getOrDefault("cites", List.of()));
    return leg;
  }

  private static @Nullable Double cost(Map<String, Profile.Figure> costs, LegKind kind) {
    Profile.Figure figure = costs.get(kind.mode());
    return figure == null ? null : (Double) figure.value();
  }

  private static @Nullable Double sectionCost(Profile profile, LegKind kind, int metres) {
    Double ofSection = cost(profile.sectionCosts(), kind);
    return ofSection == null || metres < 0
        ? null
        : (Double) LegSum.round(ofSection * metres / METRES / Profile.SECTION_KM);
  }

  private @Nullable Double delay(boolean happens, Delay delay) {
    return happens ? hours(costing.seconds(delay)) : null;
  }

  private List<String> corridors(
      LegKind kind, java.util.function.Function<CorridorFacts, List<String>> what) {
    return kind.corridors().stream()
        .map(view.corridors()::get)
        .filter(Objects::nonNull)
        .flatMap(facts -> what.apply(facts).stream())
        .distinct()
        .sorted()
        .toList();
  }
}

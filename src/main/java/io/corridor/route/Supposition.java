package io.corridor.route;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Similar;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A network as a question supposes it.
 *
 * @param network with the statuses that legs would have
 * @param closed the legs that scenarios close
 */
record Supposition(TransportNetwork network, BitSet closed) {

  /** What the scenarios of a question and what it opens make of a network. */
  static Supposition of(NetworkView view, RouteQuestion question) {
    Scenario all = new Scenario("", "", Map.of());
    for (String name : question.texts("scenario")) {
      for (Map.Entry<String, String> change : scenario(view, name).changes().entrySet()) {
        all = all.with(change.getKey(), change.getValue());
      }
    }
    String operational = view.planning().statuses().stream().findFirst().orElse("operational");
    for (String id : question.texts("open")) {
      all = all.with(id, operational);
    }
    TransportNetwork as = view.network();
    BitSet closed = new BitSet();
    if (all.changes().isEmpty()) {
      return new Supposition(as, closed);
    }
    List<LegKind> kinds = new ArrayList<>(as.kinds());
    Map<LegKind, Integer> positions = new HashMap<>();
    int[] kindOf = new int[as.graph().legs()];
    for (int leg = 0; leg < kindOf.length; leg++) {
      kindOf[leg] = as.kindOf(leg);
    }
    for (Map.Entry<String, String> change : all.changes().entrySet()) {
      legsOf(view, change.getKey()).stream()
          .forEach(
              leg -> {
                closed.set(leg, change.getValue().equals(Scenario.CLOSED));
                if (!closed.get(leg)) {
                  LegKind other = kinds.get(kindOf[leg]).withStatus(change.getValue());
                  kindOf[leg] = positions.computeIfAbsent(other, kind -> add(kinds, kind));
                }
              });
    }
    return new Supposition(as.withKinds(kindOf, kinds), closed);
  }

  private static int add(List<LegKind> kinds, LegKind kind) {
    kinds.add(kind);
    return kinds.size() - 1;
  }

  private static Scenario scenario(NetworkView view, String name) {
    Scenario found = view.planning().scenarios().get(name);
    if (found == null) {
      Collection<String> known = view.planning().scenarios().keySet();
      throw RouteQuestion.usage(
          "No scenario is called '%s'.".formatted(name),
          Similar.hint(
              name,
              known,
              known.isEmpty()
                  ? "None is declared."
                  : "Scenarios are %s.".formatted(String.join(", ", known))));
    }
    return found;
  }

  /**
   * The legs that an id stands for: one leg, all of a corridor, all that end in or inside a place.
   */
  static BitSet legsOf(NetworkView view, String id) {
    TransportNetwork as = view.network();
    BitSet legs = new BitSet();
    OptionalInt leg = view.leg(id);
    if (leg.isPresent()) {
      legs.set(leg.getAsInt());
      return legs;
    }
    OptionalInt place = view.place(id);
    BitSet inside = place.isPresent() ? as.inside(place.getAsInt()) : new BitSet();
    boolean corridor = as.kinds().stream().anyMatch(kind -> kind.corridors().contains(id));
    if (place.isEmpty() && !corridor) {
      throw new CorridorException(
          Fault.UNKNOWN_NAME,
          id,
          "leg, place or corridor of the network",
          "Ids are asked for here.");
    }
    for (int i = 0; i < as.graph().legs(); i++) {
      if (inside.get(as.graph().head(2 * i))
          || inside.get(as.graph().tail(2 * i))
          || as.kind(i).corridors().contains(id)) {
        legs.set(i);
      }
    }
    return legs;
  }
}

package io.corridor.route;

import io.corridor.problem.Similar;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** The network that a question is about, and what of it the question leaves out, by option. */
final class Conditions {

  private final Profile profile;
  private final TransportNetwork network;
  private final BitSet impossible;
  private final List<Condition> conditions;

  Conditions(NetworkView view, RouteQuestion question) {
    this.profile = profile(view, question);
    Supposition supposition = Supposition.of(view, question);
    this.network = supposition.network();
    ConditionReader reader = new ConditionReader(view, question, profile, network);
    this.impossible = reader.impossible();
    this.conditions = reader.read(supposition.closed());
  }

  private static Profile profile(NetworkView view, RouteQuestion question) {
    Map<String, Profile> profiles = view.planning().profiles();
    String name = question.text("profile", profiles.keySet().stream().findFirst().orElse(""));
    Profile found = profiles.get(name);
    if (found != null) {
      return found;
    }
    if (name.isEmpty()) {
      return new Profile("", "", Map.of(), Map.of());
    }
    throw RouteQuestion.usage(
        "No profile is called '%s'.".formatted(name),
        Similar.hint(
            name,
            profiles.keySet(),
            "Profiles are %s.".formatted(String.join(", ", profiles.keySet()))));
  }

  /** The network as the question supposes it. */
  TransportNetwork network() {
    return network;
  }

  Profile usedProfile() {
    return profile;
  }

  /** Whether a leg is nothing that the question is about at all. */
  boolean isImpossible(int leg) {
    return impossible.get(network.kindOf(leg));
  }

  /** Whether a leg is left out. */
  boolean bar(int leg) {
    if (isImpossible(leg)) {
      return true;
    }
    for (Condition condition : conditions) {
      if (condition.bars(network, leg)) {
        return true;
      }
    }
    return false;
  }

  /** All legs that are left out. What bars no kind and no place is not asked about each leg. */
  BitSet barred() {
    BitSet kinds = (BitSet) impossible.clone();
    BitSet places = new BitSet();
    BitSet barred = new BitSet();
    for (Condition condition : conditions) {
      kinds.or(condition.kinds());
      places.or(condition.places());
      barred.or(condition.legs());
    }
    int legs = kinds.isEmpty() && places.isEmpty() ? 0 : network.graph().legs();
    for (int leg = 0; leg < legs; leg++) {
      if (kinds.get(network.kindOf(leg))
          || places.get(network.graph().head(2 * leg))
          || places.get(network.graph().tail(2 * leg))) {
        barred.set(leg);
      }
    }
    return barred;
  }

  /** The options that leave out a leg. */
  List<String> reasons(int leg) {
    return conditions.stream()
        .filter(condition -> condition.bars(network, leg))
        .map(Condition::option)
        .distinct()
        .toList();
  }
}

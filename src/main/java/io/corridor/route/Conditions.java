package io.corridor.route;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Similar;
import io.corridor.time.Edtf;
import io.corridor.time.Lifetime;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The network that a question is about, and what of it the question leaves out, by option. */
final class Conditions {

  private static final String CLOSE = "close";

  private final NetworkView view;
  private final RouteQuestion question;
  private final Profile profile;
  private final TransportNetwork network;
  private final BitSet impossible = new BitSet();
  private final List<Condition> conditions = new ArrayList<>();

  Conditions(NetworkView view, RouteQuestion question) {
    this.view = view;
    this.question = question;
    this.profile = profile();
    BitSet closed = new BitSet();
    BitSet supposedly = new BitSet();
    this.network = supposed(supposedly);
    question.texts(CLOSE).forEach(id -> closed.or(legsOf(id)));
    conditions.add(legs(CLOSE, closed));
    conditions.add(legs("scenario", supposedly));
    List<String> layers = question.texts("layer");
    List<String> modes = question.texts("mode");
    checked("mode", modes, LegKind::mode);
    checked("status", question.texts("status"), view.planning().statuses());
    kindsThat(
        impossible,
        kind ->
            !(layers.isEmpty() ? kind.layer().equals("reference") : layers.contains(kind.layer())));
    // What a profile gives no speed for is no transport of its kind, unless somebody asks for it.
    kindsThat(
        impossible,
        kind ->
            !profile.speeds().isEmpty()
                && !profile.speeds().containsKey(kind.mode())
                && !modes.contains(kind.mode()));
    among("mode", modes, LegKind::mode);
    among("status", question.texts("status"), LegKind::status);
    dates();
    voices();
    month();
    avoided();
  }

  private Profile profile() {
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

  /**
   * The network with the changes of scenarios and of what is opened; what scenarios close is told
   * apart.
   */
  private TransportNetwork supposed(BitSet closed) {
    Scenario all = new Scenario("", "", Map.of());
    for (String name : question.texts("scenario")) {
      for (Map.Entry<String, String> change : scenario(name).changes().entrySet()) {
        all = all.with(change.getKey(), change.getValue());
      }
    }
    String operational = view.planning().statuses().stream().findFirst().orElse("operational");
    for (String id : question.texts("open")) {
      all = all.with(id, operational);
    }
    TransportNetwork as = view.network();
    if (all.changes().isEmpty()) {
      return as;
    }
    List<LegKind> kinds = new ArrayList<>(as.kinds());
    Map<LegKind, Integer> positions = new HashMap<>();
    int[] kindOf = new int[as.graph().legs()];
    for (int leg = 0; leg < kindOf.length; leg++) {
      kindOf[leg] = as.kindOf(leg);
    }
    for (Map.Entry<String, String> change : all.changes().entrySet()) {
      legsOf(change.getKey()).stream()
          .forEach(
              leg -> {
                closed.set(leg, change.getValue().equals(Scenario.CLOSED));
                if (!closed.get(leg)) {
                  LegKind other = kinds.get(kindOf[leg]).withStatus(change.getValue());
                  kindOf[leg] = positions.computeIfAbsent(other, kind -> add(kinds, kind));
                }
              });
    }
    return as.withKinds(kindOf, kinds);
  }

  private static int add(List<LegKind> kinds, LegKind kind) {
    kinds.add(kind);
    return kinds.size() - 1;
  }

  private Scenario scenario(String name) {
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
  private BitSet legsOf(String id) {
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

  private static Condition legs(String option, BitSet closed) {
    return new Condition(option, new BitSet(), new BitSet(), closed);
  }

  private interface Of {
    String of(LegKind kind);
  }

  private void checked(String option, List<String> wanted, Of of) {
    TreeSet<String> known = new TreeSet<>();
    view.network().kinds().forEach(kind -> known.add(of.of(kind)));
    profile.speeds().keySet().forEach(known::add);
    checked(option, wanted, known);
  }

  private static void checked(String option, List<String> wanted, Collection<String> known) {
    for (String value : wanted) {
      if (!known.isEmpty() && !known.contains(value)) {
        throw RouteQuestion.usage(
            "'%s' is no %s.".formatted(value, option),
            Similar.hint(value, known, "One of: %s.".formatted(String.join(", ", known))));
      }
    }
  }

  private void kindsThat(BitSet bits, Predicate<LegKind> fail) {
    for (int i = 0; i < network.kinds().size(); i++) {
      if (fail.test(network.kinds().get(i))) {
        bits.set(i);
      }
    }
  }

  private void bar(String option, Predicate<LegKind> fail) {
    BitSet kinds = new BitSet();
    kindsThat(kinds, fail);
    conditions.add(new Condition(option, kinds, new BitSet(), new BitSet()));
  }

  private void among(String option, List<String> allowed, Of of) {
    if (!allowed.isEmpty()) {
      bar(option, kind -> !allowed.contains(of.of(kind)));
    }
  }

  private void dates() {
    String date = question.text("asOf", "");
    if (date.isEmpty()) {
      return;
    }
    LocalDate day =
        Edtf.lastDay(date).orElseThrow(() -> new CorridorException(Fault.BAD_DATE, date, "asOf"));
    boolean certain = question.flag("certain");
    bar(
        "asOf",
        kind -> {
          List<LocalDate> told = certain ? published(kind) : List.of();
          Lifetime lifetime = new Lifetime(kind.since(), kind.until(), told);
          return certain ? !lifetime.isCertainOn(day) : !lifetime.isPossibleOn(day);
        });
  }

  private List<LocalDate> published(LegKind kind) {
    return kind.sources().stream()
        .map(view.publications()::get)
        .flatMap(day -> Optional.ofNullable(day).stream())
        .toList();
  }

  private void voices() {
    Set<String> voices = new HashSet<>();
    for (String text : question.texts("toldBy")) {
      Optional<LocalDate> day = Edtf.lastDay(text);
      view.publications().entrySet().stream()
          .filter(e -> day.isPresent() && !e.getValue().isAfter(day.get()))
          .forEach(e -> voices.add(e.getKey()));
      voices.add(text);
    }
    if (!voices.isEmpty()) {
      bar("toldBy", kind -> kind.sources().stream().noneMatch(voices::contains));
    }
  }

  private void month() {
    int number = question.number("month", 1, 12, 0 + 1);
    if (!question.options().containsKey("month")) {
      return;
    }
    Month month = Month.of(number);
    BitSet kinds = new BitSet();
    kindsThat(kinds, kind -> !Season.isOpenIn(kind.season(), month));
    BitSet places = new BitSet();
    network
        .seasons()
        .forEach((place, season) -> places.set(place, !Season.isOpenIn(season, month)));
    conditions.add(new Condition("month", kinds, places, new BitSet()));
  }

  private void avoided() {
    for (String id : question.texts("avoid")) {
      OptionalInt place = view.place(id);
      BitSet places = place.isPresent() ? network.inside(place.getAsInt()) : new BitSet();
      BitSet legs = place.isPresent() ? new BitSet() : legsOf(id);
      conditions.add(new Condition("avoid", new BitSet(), places, legs));
    }
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

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
    question.texts("close").forEach(id -> closed.or(Supposition.legsOf(view, id)));
    Supposition supposition = Supposition.of(view, question);
    this.network = supposition.network();
    conditions.add(legs("close", closed));
    conditions.add(legs("scenario", supposition.closed()));
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
    boolean certain = question.flag("certain");
    if (date.isEmpty()) {
      if (certain) {
        throw RouteQuestion.usage("'certain' is about a day.", "Name it with 'asOf'.");
      }
      return;
    }
    LocalDate day =
        Edtf.lastDay(date).orElseThrow(() -> new CorridorException(Fault.BAD_DATE, date, "asOf"));
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
    int number = question.number("month", 1, 12, 1);
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
      BitSet legs = place.isPresent() ? new BitSet() : Supposition.legsOf(view, id);
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

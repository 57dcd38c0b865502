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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Reads the options of a question that leave legs out. */
final class ConditionReader {

  private final NetworkView view;
  private final RouteQuestion question;
  private final Profile profile;
  private final TransportNetwork network;
  private final List<Condition> conditions = new ArrayList<>();

  /**
   * A reader.
   *
   * @param profile by which the question is costed
   * @param network as the question supposes it
   */
  ConditionReader(
      NetworkView view, RouteQuestion question, Profile profile, TransportNetwork network) {
    this.view = view;
    this.question = question;
    this.profile = profile;
    this.network = network;
  }

  /**
   * The conditions, in the order in which reasons are told.
   *
   * @param closed the legs that scenarios close
   */
  List<Condition> read(BitSet closed) {
    BitSet asked = new BitSet();
    question.texts("close").forEach(id -> asked.or(Supposition.legsOf(view, id)));
    conditions.add(legs("close", asked));
    conditions.add(legs("scenario", closed));
    checked("mode", question.texts("mode"), LegKind::mode);
    checked("status", question.texts("status"), view.planning().statuses());
    among("mode", question.texts("mode"), LegKind::mode);
    among("status", question.texts("status"), LegKind::status);
    dates();
    voices();
    month();
    avoided();
    return List.copyOf(conditions);
  }

  /** Of which layers and modes the question is not at all, as positions of kinds. */
  BitSet impossible() {
    List<String> layers = question.texts("layer");
    List<String> modes = question.texts("mode");
    // What a profile gives no speed for is no transport of its kind, unless somebody asks for it.
    return kindsThat(
        kind ->
            !(layers.isEmpty() ? kind.layer().equals("reference") : layers.contains(kind.layer()))
                || (!profile.speeds().isEmpty()
                    && !profile.speeds().containsKey(kind.mode())
                    && !modes.contains(kind.mode())));
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

  private BitSet kindsThat(Predicate<LegKind> fail) {
    BitSet bits = new BitSet();
    for (int i = 0; i < network.kinds().size(); i++) {
      if (fail.test(network.kinds().get(i))) {
        bits.set(i);
      }
    }
    return bits;
  }

  private void bar(String option, Predicate<LegKind> fail) {
    conditions.add(new Condition(option, kindsThat(fail), new BitSet(), new BitSet()));
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
    BitSet kinds = kindsThat(kind -> !Season.isOpenIn(kind.season(), month));
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
}

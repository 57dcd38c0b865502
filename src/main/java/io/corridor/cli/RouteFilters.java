package io.corridor.cli;

import io.corridor.model.Model;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.route.Layer;
import io.corridor.time.Edtf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What routes may be made of: the options that all commands about routes share. */
final class RouteFilters {

  private static final int MAX_VIA = 8;
  private static final List<String> LAYERS =
      Arrays.stream(Layer.values()).map(l -> l.name().toLowerCase(Locale.ROOT)).toList();

  @Option(
      names = "--status",
      split = ",",
      paramLabel = "STATUS",
      description = "Only hops of these statuses, such as operational,agreed.")
  private List<String> status = new ArrayList<>();

  @Option(
      names = "--mode",
      split = ",",
      paramLabel = "MODE",
      description = "Only hops by these modes, such as rail,sea.")
  private List<String> mode = new ArrayList<>();

  @Option(names = "--via", split = ",", paramLabel = "PLACE", description = "Only through here.")
  private List<String> via = new ArrayList<>();

  @Option(
      names = "--avoid",
      split = ",",
      paramLabel = "PLACE",
      description = "Not through here; on the physical network a corridor or a leg, too.")
  private List<String> avoid = new ArrayList<>();

  @Option(
      names = "--told-by",
      split = ",",
      paramLabel = "SOURCE|DATE",
      description = "Only what these sources tell, or all that were published by a date.")
  private List<String> toldBy = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Only what may have been there on that day.")
  private List<String> asOf = new ArrayList<>();

  @Option(names = "--certain", description = "With --as-of: only what certainly was there.")
  private boolean certain;

  @Option(
      names = "--possible",
      description = "With --as-of: all that may have been there (the default).")
  private boolean possible;

  @Option(
      names = "--layer",
      split = ",",
      paramLabel = "LAYER",
      description = {
        "What routes are composed of: told, the legs that documents tell; reference, the physical"
            + " network; or both, mixed."
      })
  private List<String> layer = new ArrayList<>();

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "How legs are costed, by seed/profiles.yaml (default: its first).")
  private @Nullable String profile;

  @Option(
      names = "--month",
      paramLabel = "1-12",
      description = "Only what is open in that month of the year.")
  private @Nullable Integer month;

  @Option(
      names = "--scenario",
      split = ",",
      paramLabel = "NAME",
      description = "As if this were so, by seed/scenarios.yaml.")
  private List<String> scenario = new ArrayList<>();

  @Option(
      names = "--open",
      split = ",",
      paramLabel = "NAME",
      description = "As if this leg, place, state or corridor were in operation.")
  private List<String> open = new ArrayList<>();

  @Option(
      names = "--close",
      split = ",",
      paramLabel = "NAME",
      description = "As if this leg, place, state or corridor were closed.")
  private List<String> close = new ArrayList<>();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long a search may take (default: 30).")
  private @Nullable Integer seconds;

  /**
   * Whether something is asked that only the physical network can answer.
   *
   * @return false for what told routes and their compositions answer as well
   */
  boolean isPhysical() {
    return profile != null
        || month != null
        || seconds != null
        || !scenario.isEmpty()
        || !open.isEmpty()
        || !close.isEmpty()
        || layer.equals(List.of("reference"));
  }

  /** Whether anything at all is given. */
  boolean isGiven() {
    boolean told = !status.isEmpty() || !mode.isEmpty() || !via.isEmpty() || !avoid.isEmpty();
    boolean dated = !asOf.isEmpty() || certain || possible;
    return isPhysical() || told || dated || !toldBy.isEmpty() || !layer.isEmpty();
  }

  /**
   * Refuses what no graph has to be asked about.
   *
   * @param dates how many times --as-of may be given
   */
  void check(Model model, int dates) {
    Typed.checkChoices("--status", status, model.valuesOf("status"));
    Typed.checkChoices("--mode", mode, model.valuesOf("mode"));
    Typed.checkChoices("--layer", layer, LAYERS);
    checkDates(dates);
    if (via.size() > MAX_VIA) {
      throw usage("--via takes %d places at most.".formatted(MAX_VIA), "Name fewer.");
    }
  }

  private void checkDates(int dates) {
    asOf.forEach(date -> Typed.day(date, "--as-of"));
    if (asOf.size() > dates) {
      throw usage(
          dates == 1 ? "--as-of takes one date here." : "--as-of takes two dates at most.",
          "'corridor compare FROM TO' takes two.");
    }
    if (asOf.isEmpty() && (certain || possible)) {
      throw usage("--certain and --possible are about a day.", "Name it with --as-of.");
    }
    if (certain && possible) {
      throw usage("--certain and --possible exclude each other.", "Choose one.");
    }
    for (String voice : toldBy) {
      if (!voice.isEmpty()
          && voice.chars().noneMatch(Character::isLetter)
          && Edtf.lastDay(voice.strip()).isEmpty()) {
        throw new CorridorException(Fault.BAD_DATE, voice, "--told-by");
      }
    }
  }

  static CorridorException usage(String sentence, String remedy) {
    return new CorridorException(Fault.USAGE, sentence, remedy);
  }

  Set<Layer> layers(Layer otherwise) {
    return layer.isEmpty()
        ? EnumSet.of(otherwise)
        : layer.stream()
            .map(name -> Layer.valueOf(name.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Layer.class)));
  }

  List<String> status() {
    return status;
  }

  List<String> mode() {
    return mode;
  }

  List<String> via() {
    return via;
  }

  List<String> avoid() {
    return avoid;
  }

  List<String> toldBy() {
    return toldBy;
  }

  List<String> asOf() {
    return asOf;
  }

  boolean certain() {
    return certain;
  }

  @Nullable String profile() {
    return profile;
  }

  @Nullable Integer month() {
    return month;
  }

  List<String> scenario() {
    return scenario;
  }

  List<String> open() {
    return open;
  }

  List<String> close() {
    return close;
  }

  @Nullable Integer seconds() {
    return seconds;
  }
}

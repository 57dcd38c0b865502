package io.corridor.seed;

import io.corridor.model.Model;
import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import io.corridor.problem.Similar;
import io.corridor.route.Profile;
import io.corridor.route.Profile.Delay;
import io.corridor.route.Profile.Figure;
import io.corridor.yaml.YamlMap;
import io.corridor.yaml.YamlValue;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Reads how legs are costed, from {@code seed/profiles.yaml}; a workspace may go without. */
public final class ProfileReader {

  private static final String MODE = "mode";
  private static final Map<String, Delay> DELAYS =
      Arrays.stream(Delay.values()).collect(Collectors.toMap(Delay::key, delay -> delay));

  private final List<String> modes;
  private final BiConsumer<String, Location> citations;
  private final Problems problems;

  private ProfileReader(Model model, BiConsumer<String, Location> citations, Problems problems) {
    this.modes = model.valuesOf(MODE);
    this.citations = citations;
    this.problems = problems;
  }

  /**
   * The profiles of a workspace by name, in the order of the file; empty where there is no such
   * file. Whether their sources exist is not asked: that takes the whole seed, and {@link
   * SeedReader#read} does it.
   *
   * @throws io.corridor.problem.InvalidInputException with everything that is wrong with them
   */
  public static Map<String, Profile> read(Path workspace, Model model) {
    Problems problems = new Problems();
    Map<String, Profile> profiles =
        read(new Digests(workspace), model, (cite, place) -> {}, problems);
    problems.throwIfAny();
    return profiles;
  }

  /**
   * The same for a whole seed.
   *
   * @param citations checks a citation and its place
   */
  static Map<String, Profile> read(
      Digests files, Model model, BiConsumer<String, Location> citations, Problems problems) {
    return Declarations.read(files, SeedFiles.PROFILES, "profiles", problems)
        .map(new ProfileReader(model, citations, problems)::profiles)
        .orElse(Map.of());
  }

  private Map<String, Profile> profiles(YamlMap declared) {
    Map<String, Profile> profiles = new LinkedHashMap<>();
    for (String name : declared.entries().keySet()) {
      YamlMap map = declared.map(name, problems);
      map.checkKeys(
          Set.of("description", "speed", "hours", "border-cost", "section-cost"), problems);
      profiles.put(
          name,
          new Profile(
              name,
              map.requiredText("description", problems),
              speeds(map.map("speed", problems)),
              hours(map.map("hours", problems)),
              costs(map, "border-cost"),
              costs(map, "section-cost")));
    }
    return java.util.Collections.unmodifiableMap(profiles);
  }

  private Map<String, Figure> speeds(YamlMap declared) {
    // At no speed nobody arrives.
    Map<String, Figure> speeds = byMode(declared, Double.MIN_VALUE);
    if (declared.read() && declared.entries().isEmpty()) {
      problems.add(Fault.YAML_MISSING_KEY, declared.location(), "speed");
    }
    return speeds;
  }

  private Map<String, Figure> costs(YamlMap profile, String key) {
    return profile.entries().containsKey(key) ? byMode(profile.map(key, problems), 0) : Map.of();
  }

  private Map<String, Figure> byMode(YamlMap declared, double least) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (String mode : declared.entries().keySet()) {
      if (!modes.contains(mode)) {
        String known = "One of: " + String.join(", ", modes) + ".";
        problems.add(
            Fault.SEED_VALUE_NOT_ALLOWED,
            declared.place(mode),
            mode,
            MODE,
            Similar.hint(mode, modes, known));
      }
      figure(declared.map(mode, problems), least).ifPresent(figure -> figures.put(mode, figure));
    }
    return figures;
  }

  private Map<Delay, Figure> hours(YamlMap declared) {
    declared.checkKeys(DELAYS.keySet(), problems);
    Map<Delay, Figure> hours = new EnumMap<>(Delay.class);
    for (Delay delay : Delay.values()) {
      declared.require(delay.key(), problems);
      if (declared.entries().containsKey(delay.key())) {
        figure(declared.map(delay.key(), problems), 0)
            .ifPresent(figure -> hours.put(delay, figure));
      }
    }
    return hours;
  }

  private Optional<Figure> figure(YamlMap map, double least) {
    map.checkKeys(Set.of("value", "source", "assumption"), problems);
    Optional<String> source = map.text("source", problems);
    Optional<String> assumption = map.text("assumption", problems);
    if (map.read() && source.isEmpty() && assumption.isEmpty()) {
      problems.add(Fault.PROFILE_NO_EVIDENCE, map.location());
    }
    source.ifPresent(cite -> citations.accept(cite, map.place("source")));
    YamlValue value = map.entries().get("value");
    if (value instanceof YamlValue.Scalar scalar
        && scalar.value() instanceof Number number
        && number.doubleValue() >= least) {
      return Optional.of(new Figure(number.doubleValue(), source, assumption));
    }
    map.require("value", problems);
    if (value != null) {
      problems.add(
          Fault.YAML_WRONG_KIND,
          map.place("value"),
          "value",
          least > 0 ? "a positive number" : "a number that is not negative");
    }
    return Optional.empty();
  }
}

package io.corridor.route;

import io.corridor.route.Profile.Delay;
import io.corridor.route.Profile.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a workspace declares about routes besides its data. The graph carries it as lines of text,
 * so that a server can answer whoever asks without the files.
 *
 * @param statuses from firmest to weakest; the first is that of what can be used now
 * @param profiles by name; the first is the default
 * @param scenarios by name
 */
public record Planning(
    List<String> statuses, Map<String, Profile> profiles, Map<String, Scenario> scenarios) {

  /** Nothing is declared. */
  public static final Planning NONE = new Planning(List.of(), Map.of(), Map.of());

  private static final String SEPARATOR = "\t";
  private static final String BORDER_COST = "border-cost";
  private static final String SECTION_COST = "section-cost";

  /** Keeps copies in the same order. */
  public Planning {
    statuses = List.copyOf(statuses);
    profiles = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(profiles));
    scenarios = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(scenarios));
  }

  /** The rank of a status, from 0 for the firmest; one that is not declared is weaker than all. */
  public int weakness(String status) {
    int rank = statuses.indexOf(status);
    return rank < 0 ? statuses.size() : rank;
  }

  /** As lines that {@link #parse} reads. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    statuses.forEach(status -> lines.add(line("status", status)));
    profiles
        .values()
        .forEach(
            profile -> {
              lines.add(line("profile", profile.name(), profile.description()));
              profile
                  .speeds()
                  .forEach((mode, f) -> lines.add(figure("speed", profile.name(), mode, f)));
              profile
                  .hours()
                  .forEach((d, f) -> lines.add(figure("hours", profile.name(), d.key(), f)));
              profile
                  .borderCosts()
                  .forEach((mode, f) -> lines.add(figure(BORDER_COST, profile.name(), mode, f)));
              profile
                  .sectionCosts()
                  .forEach((mode, f) -> lines.add(figure(SECTION_COST, profile.name(), mode, f)));
            });
    scenarios
        .values()
        .forEach(
            scenario -> {
              lines.add(line("scenario", scenario.name(), scenario.description()));
              scenario
                  .changes()
                  .forEach((id, change) -> lines.add(line("change", scenario.name(), id, change)));
            });
    return lines;
  }

  private static String figure(String what, String profile, String of, Figure figure) {
    return line(
        what,
        profile,
        of,
        Double.toString(figure.value()),
        figure.source().orElse(""),
        figure.assumption().orElse(""));
  }

  private static String line(String... parts) {
    return Arrays.stream(parts)
        .map(part -> part.replaceAll("\\s+", " "))
        .collect(Collectors.joining(SEPARATOR));
  }

  /** Reads what {@link #lines} wrote; lines that it does not know say nothing. */
  public static Planning parse(List<String> lines) {
    List<String> statuses = new ArrayList<>();
    Map<String, List<String[]>> figures = new LinkedHashMap<>();
    Map<String, String> descriptions = new LinkedHashMap<>();
    Map<String, Scenario> scenarios = new LinkedHashMap<>();
    for (String line : lines) {
      String[] parts = line.split(SEPARATOR, -1);
      switch (parts[0]) {
        case "status" -> statuses.add(parts[1]);
        case "profile" -> {
          descriptions.put(parts[1], parts[2]);
          figures.put(parts[1], new ArrayList<>());
        }
        case "speed", "hours", BORDER_COST, SECTION_COST ->
            figures.getOrDefault(parts[1], new ArrayList<>()).add(parts);
        case "scenario" -> scenarios.put(parts[1], new Scenario(parts[1], parts[2], Map.of()));
        case "change" -> scenarios.computeIfPresent(parts[1], (n, s) -> s.with(parts[2], parts[3]));
        default -> {}
      }
    }
    Map<String, Profile> profiles = new LinkedHashMap<>();
    descriptions.forEach(
        (name, text) ->
            profiles.put(name, profile(name, text, figures.getOrDefault(name, List.of()))));
    return new Planning(statuses, profiles, scenarios);
  }

  private static Profile profile(String name, String description, List<String[]> figures) {
    Map<String, Figure> speeds = new LinkedHashMap<>();
    Map<Delay, Figure> hours = new EnumMap<>(Delay.class);
    Map<String, Figure> borderCosts = new LinkedHashMap<>();
    Map<String, Figure> sectionCosts = new LinkedHashMap<>();
    for (String[] parts : figures) {
      Figure figure =
          new Figure(Double.parseDouble(parts[3]), present(parts[4]), present(parts[5]));
      switch (parts[0]) {
        case "speed" -> speeds.put(parts[2], figure);
        case BORDER_COST -> borderCosts.put(parts[2], figure);
        case SECTION_COST -> sectionCosts.put(parts[2], figure);
        default ->
            Arrays.stream(Delay.values())
                .filter(delay -> delay.key().equals(parts[2]))
                .forEach(delay -> hours.put(delay, figure));
      }
    }
    return new Profile(name, description, speeds, hours, borderCosts, sectionCosts);
  }

  private static Optional<String> present(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty());
  }
}

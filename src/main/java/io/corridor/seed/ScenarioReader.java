package io.corridor.seed;

import io.corridor.model.Model;
import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import io.corridor.problem.Similar;
import io.corridor.route.Scenario;
import io.corridor.yaml.YamlMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads named what-ifs from {@code seed/scenarios.yaml}; a workspace may go without. */
public final class ScenarioReader {

  private static final String SCENARIOS = "scenarios";
  private static final String CHANGES = "changes";
  private static final String STATUS = "status";
  private static final String SOURCE = "source";

  private final List<String> statuses;
  private final BiConsumer<String, Location> ids;
  private final BiConsumer<String, Location> citations;
  private final Problems problems;

  private ScenarioReader(
      Model model,
      BiConsumer<String, Location> ids,
      BiConsumer<String, Location> citations,
      Problems problems) {
    this.statuses = new ArrayList<>(model.valuesOf(STATUS));
    this.statuses.add(Scenario.CLOSED);
    this.ids = ids;
    this.citations = citations;
    this.problems = problems;
  }

  /**
   * The scenarios of a workspace by name, in the order of the file; empty where there is no such
   * file. Whether their ids and sources exist is not asked: that takes the whole seed, and {@link
   * SeedReader#read} does it.
   *
   * @throws io.corridor.problem.InvalidInputException with everything that is wrong with them
   */
  public static Map<String, Scenario> read(Path workspace, Model model) {
    Problems problems = new Problems();
    BiConsumer<String, Location> unasked = (text, place) -> {};
    Map<String, Scenario> scenarios =
        read(new Digests(workspace), model, unasked, unasked, problems);
    problems.throwIfAny();
    return scenarios;
  }

  /**
   * The same for a whole seed.
   *
   * @param ids checks what is to change, and its place
   * @param citations checks a citation and its place
   */
  static Map<String, Scenario> read(
      Digests files,
      Model model,
      BiConsumer<String, Location> ids,
      BiConsumer<String, Location> citations,
      Problems problems) {
    return Declarations.read(files, SeedFiles.SCENARIOS, SCENARIOS, problems)
        .map(new ScenarioReader(model, ids, citations, problems)::scenarios)
        .orElse(Map.of());
  }

  private Map<String, Scenario> scenarios(YamlMap declared) {
    Map<String, Scenario> scenarios = new LinkedHashMap<>();
    for (String name : declared.entries().keySet()) {
      YamlMap map = declared.map(name, problems);
      map.checkKeys(Set.of("description", CHANGES), problems);
      String description = map.requiredText("description", problems);
      YamlMap changes = map.map(CHANGES, problems);
      if (map.read() && changes.read() && changes.entries().isEmpty()) {
        problems.add(Fault.YAML_MISSING_KEY, map.location(), CHANGES);
      }
      scenarios.put(name, new Scenario(name, description, changes(changes)));
    }
    return Collections.unmodifiableMap(scenarios);
  }

  private Map<String, String> changes(YamlMap declared) {
    Map<String, String> changes = new LinkedHashMap<>();
    for (String id : declared.entries().keySet()) {
      ids.accept(id, declared.place(id));
      YamlMap change = declared.map(id, problems);
      change.checkKeys(Set.of(STATUS, SOURCE, "assumption"), problems);
      checkEvidence(change);
      changes.put(id, status(change));
    }
    return changes;
  }

  private String status(YamlMap change) {
    String status = change.requiredText(STATUS, problems);
    if (change.entries().containsKey(STATUS) && !statuses.contains(status)) {
      String known = "One of: " + String.join(", ", statuses) + ".";
      problems.add(
          Fault.SEED_VALUE_NOT_ALLOWED,
          change.place(STATUS),
          status,
          STATUS,
          Similar.hint(status, statuses, known));
    }
    return status;
  }

  private void checkEvidence(YamlMap change) {
    Optional<String> source = change.text(SOURCE, problems);
    if (change.read() && source.isEmpty() && change.text("assumption", problems).isEmpty()) {
      problems.add(Fault.SCENARIO_NO_EVIDENCE, change.location());
    }
    source.ifPresent(cite -> citations.accept(cite, change.place(SOURCE)));
  }
}

package io.corridor.seed;

import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.model.NodeType;
import io.corridor.model.Property;
import io.corridor.model.Rule;
import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The checks that need more than one row: ids, ends, references, citations, rules. Rows come one
 * after another, those of nodes first, and none is kept.
 */
final class CrossChecks {

  private final Model model;
  private final Problems problems;
  private final KnownIds ids;
  private final Citations citations;
  private final ScenarioTargets targets;
  private final Loops loops;
  private final Map<String, Header> headers = new HashMap<>();
  private final Map<String, List<Property>> referring = new HashMap<>();

  /** What can only be checked when all rows are known. */
  private final List<Runnable> later = new ArrayList<>();

  CrossChecks(Model model, Problems problems) {
    this.model = model;
    this.problems = problems;
    this.ids = new KnownIds(model);
    this.citations = new Citations(model, ids, problems);
    this.targets = new ScenarioTargets(model, ids);
    this.loops = new Loops(problems);
  }

  /**
   * Begins the rows of a file. Files may come in another order than that of their names.
   *
   * @param header to tell the column of a problem
   */
  void begin(String file, Header header) {
    headers.put(file, header);
    ids.begin(file);
  }

  /** Checks a row of the file that was begun last. */
  void check(Row row) {
    checkId(row);
    citations.note(row, extent -> at(row.location(), extent));
    loops.note(row);
    if (row instanceof Row.Relationship relationship) {
      checkEnd(relationship, ":START_ID", relationship.start(), relationship.type().from());
      checkEnd(relationship, ":END_ID", relationship.end(), relationship.type().to());
      targets.note(relationship);
    }
    for (Property property : referring(row.type())) {
      Object value = row.properties().get(property.name());
      if (value != null) {
        items(value).forEach(id -> checkReference(row, property, id.toString()));
      }
    }
    model.citations().ifPresent(rule -> checkCitations(row, rule));
    for (Rule rule : model.rules()) {
      checkRule(row, rule);
    }
  }

  /** Notes that a file may have rows that could not be read. */
  void addUnread(EntityType type) {
    ids.addUnread(type);
  }

  /** Checks what had to wait for all rows. */
  void finish() {
    loops.check(this::at);
    later.forEach(Runnable::run);
    later.clear();
  }

  /** Checks a citation, wherever it stands; the rows of all files must have been looked at. */
  void checkCitation(String text, Location place) {
    citations.check(text, place);
  }

  /** Checks what a scenario changes; the rows of all files must have been looked at. */
  void checkTarget(String id, Location place) {
    targets.check(id, place, problems);
  }

  private List<Property> referring(EntityType type) {
    return referring.computeIfAbsent(
        type.name(),
        name ->
            type.properties().values().stream()
                .filter(property -> !property.refers().isEmpty())
                .toList());
  }

  private void checkId(Row row) {
    if (!KnownIds.isId(row.id())) {
      problems.add(Fault.SEED_BAD_ID, at(row.location(), model.idProperty()), row.id());
    }
    ids.add(row)
        .ifPresent(
            twice ->
                problems.add(
                    Fault.SEED_DUPLICATE_ID,
                    at(twice.again(), model.idProperty()),
                    row.id(),
                    twice.first()));
  }

  private void checkEnd(Row.Relationship row, String column, String id, List<String> allowed) {
    NodeType type = ids.typeOfNode(id);
    if (type == null && ids.mayBeUnread(typesThatAre(allowed))) {
      return;
    } else if (type == null) {
      String hint = ids.hint(id, model.nodeTypes().values());
      problems.add(Fault.SEED_DANGLING_END, at(row.location(), column), id, hint);
    } else if (!isAny(type, allowed)) {
      problems.add(
          Fault.SEED_ENDPOINT_TYPE,
          at(row.location(), column),
          id,
          type.name(),
          (column.equals(":START_ID") ? "the start of " : "the end of ") + row.type().name(),
          String.join(" or ", allowed));
    }
  }

  private List<EntityType> typesThatAre(List<String> allowed) {
    return allowed.stream().flatMap(one -> ids.typesThatAre(one).stream()).toList();
  }

  private static boolean isAny(NodeType type, List<String> allowed) {
    for (String one : allowed) {
      if (type.is(one)) {
        return true;
      }
    }
    return false;
  }

  private void checkReference(Row row, Property property, String id) {
    if (!ids.isA(id, property.refers())) {
      Location place = row.location();
      later.add(() -> checkReference(place, property, id));
    }
  }

  private void checkReference(Location line, Property property, String id) {
    List<EntityType> wanted = ids.typesThatAre(property.refers());
    if (!ids.isA(id, property.refers()) && !ids.mayBeUnread(wanted)) {
      problems.add(
          Fault.SEED_UNKNOWN_REFERENCE,
          at(line, property.name()),
          id,
          property.refers(),
          ids.hint(id, wanted));
    }
  }

  private void checkCitations(Row row, Model.Citations rule) {
    Object cites = row.properties().get(rule.property());
    if (cites == null) {
      return;
    }
    for (Object cite : items(cites)) {
      String text = cite.toString();
      if (!citations.isKnown(text)) {
        Location line = row.location();
        later.add(() -> citations.check(text, at(line, rule.property())));
      }
    }
  }

  private void checkRule(Row row, Rule rule) {
    for (String required : lacking(row, rule)) {
      Location place = at(row.location(), required);
      Object value = row.properties().getOrDefault(rule.property(), "");
      problems.add(Fault.SEED_RULE, place, required, rule.property(), value);
    }
  }

  /** What a row should have for its other values, and has not. */
  static List<String> lacking(Row row, Rule rule) {
    Object value = row.properties().get(rule.property());
    if (value == null || !rule.values().contains(value.toString())) {
      return List.of();
    }
    return rule.required().stream()
        .filter(name -> row.properties().getOrDefault(name, List.of()).equals(List.of()))
        .toList();
  }

  /** The properties of a type on which checks of other rows depend, or which depend on them. */
  static List<String> binding(EntityType type, Model model) {
    return type.properties().values().stream()
        .filter(
            property ->
                !property.refers().isEmpty() || property.acyclic() || cites(property, type, model))
        .map(Property::name)
        .toList();
  }

  private static boolean cites(Property property, EntityType type, Model model) {
    return model
        .citations()
        .filter(
            rule ->
                property.name().equals(rule.property())
                    || (property.name().equals(rule.extent())
                        && type instanceof NodeType node
                        && node.is(rule.type())))
        .isPresent();
  }

  /** The items of a list, or the one value that is none. */
  static Collection<?> items(Object value) {
    return value instanceof Collection<?> many ? many : List.of(value);
  }

  private Location at(Location line, String column) {
    int number = headers.getOrDefault(line.file(), Header.NONE).numberOf(column);
    return new Location(line.file(), line.line(), number, column);
  }
}

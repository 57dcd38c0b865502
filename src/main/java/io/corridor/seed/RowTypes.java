package io.corridor.seed;

import io.corridor.model.EntityType;
import io.corridor.model.NodeType;
import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import io.corridor.problem.Similar;
import io.corridor.seed.Header.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What rows tell of their types in columns of their own: a node labels besides those of its type,
 * as far as the model gives the type any; a relationship the type that its file tells anyway.
 */
final class RowTypes {

  private final EntityType type;
  private final char delimiter;
  private final List<String> known;
  private final Problems problems;
  private final Map<String, EntityType> told = new HashMap<>();

  RowTypes(EntityType type, char delimiter, Problems problems) {
    this.type = type;
    this.delimiter = delimiter;
    this.known =
        type instanceof NodeType node
            ? node.with(node.moreLabels()).labels()
            : List.of(type.name());
    this.problems = problems;
  }

  /** The type of a row, as a cell that is not empty tells it. */
  EntityType read(Role role, String text, Location place) {
    EntityType before = told.get(text);
    if (before != null) {
      return before;
    }
    List<String> names = role == Role.TYPE ? List.of(text) : Cells.split(text, delimiter);
    List<String> unknown = names.stream().filter(name -> !known.contains(name)).toList();
    unknown.forEach(
        name ->
            problems.add(
                Fault.SEED_VALUE_NOT_ALLOWED,
                place,
                name,
                ":" + role,
                Similar.hint(name, known, remedy())));
    EntityType read = type instanceof NodeType node ? node.with(inOrder(node, names)) : type;
    if (unknown.isEmpty()) {
      told.put(text, read);
    }
    return read;
  }

  /** Whoever has the same labels is of the same type. */
  private static List<String> inOrder(NodeType node, List<String> names) {
    List<String> some = new ArrayList<>(node.moreLabels());
    some.retainAll(names);
    return some;
  }

  private String remedy() {
    return type instanceof NodeType
        ? "Declare it under 'labels' of %s in the model, or leave it out.".formatted(type.name())
        : "Its file is for %s; rows of other types go into theirs.".formatted(type.name());
  }
}

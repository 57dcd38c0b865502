package io.corridor.model;

import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import io.corridor.problem.Similar;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks the names that a model gives, and those that it refers to. An empty one is missing, of
 * which others tell.
 */
final class Names {

  // Names go into Cypher as they are, so they must need no quoting.
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_-]+");
  private static final String RECORD = "Load";
  private static final String REMEDY = "Declare it, or use one that is declared.";

  private final Problems problems;

  Names(Problems problems) {
    this.problems = problems;
  }

  /** A label; one of Corridor's own would be taken for a record of loads. */
  String label(Location place, String label) {
    if (label.equals(RECORD)) {
      problems.add(Fault.MODEL_RESERVED_NAME, place, label);
    }
    return checked(place, label);
  }

  /** What files are called, without folder and ending. */
  String file(Location place, String file) {
    if (!file.isEmpty() && !FILE.matcher(file).matches()) {
      problems.add(Fault.MODEL_BAD_FILE, place, file);
    }
    return file;
  }

  /** The name itself, whatever it is. */
  String checked(Location place, String name) {
    if (!NAME.matcher(name).matches()) {
      problems.add(Fault.MODEL_BAD_NAME, place, name);
    }
    return name;
  }

  void checkType(Location place, String type, Set<String> known) {
    if (!type.isEmpty() && !known.contains(type)) {
      problems.add(Fault.MODEL_UNKNOWN_TYPE, place, type, Similar.hint(type, known, REMEDY));
    }
  }

  void checkProperty(Location place, String property, Set<String> known) {
    if (!property.isEmpty() && !known.contains(property)) {
      problems.add(
          Fault.MODEL_UNKNOWN_PROPERTY, place, property, Similar.hint(property, known, REMEDY));
    }
  }
}

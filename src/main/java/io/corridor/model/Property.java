package io.corridor.model;

import java.util.List;
import java.util.Map;

/**
 * A property that nodes or relationships of a type can have.
 *
 * @param name its key in Neo4j and in the header of the file
 * @param type type of the value, or of each item of an array
 * @param array whether it holds many values
 * @param required whether every row needs a value
 * @param values the allowed values in their declared order; empty where anything goes
 * @param meanings what those of them mean that do not speak for themselves, by value
 * @param refers name of the type whose ids it holds; empty where it refers to nothing
 * @param acyclic whether following it must never lead back
 * @param unit unit of the value; empty where it has none
 * @param description what it means
 */
public record Property(
    String name,
    PropertyType type,
    boolean array,
    boolean required,
    List<String> values,
    Map<String, String> meanings,
    String refers,
    boolean acyclic,
    String unit,
    String description) {

  /** How the header of a CSV file must say its type, such as {@code string[]}. */
  public String header() {
    return type.header() + (array ? "[]" : "");
  }

  /**
   * The names under which the loader stores the first and the last day that a partial date can
   * mean, because Neo4j has none; empty for all other properties, and for lists of dates.
   */
  public List<String> bounds() {
    return type == PropertyType.EDTF && !array
        ? List.of(name + "Earliest", name + "Latest")
        : List.of();
  }
}

package io.corridor.query;

import java.util.List;
import java.util.Optional;

/**
 * What a canned query takes.
 *
 * @param name its name in the Cypher, {@code $camelCase}
 * @param type string, integer, float, boolean, date (a year, a month or a day is typed, and the
 *     query gets its last day), or a type of the model: then a name is typed and the query gets the
 *     id
 * @param list whether it takes several values
 * @param optional whether it may be left out and is null (or an empty list) then
 * @param fallback what it is when left out, as typed; absent where there is none
 * @param choices the allowed values; empty where anything goes
 * @param choicesFrom property of the model whose values are the choices; empty where they are
 *     listed
 * @param pick Cypher that gives the choices in its first column; empty where there is none
 * @param description what it means
 */
public record Parameter(
    String name,
    String type,
    boolean list,
    boolean optional,
    Optional<String> fallback,
    List<String> choices,
    String choicesFrom,
    String pick,
    String description) {

  /** The name that users type: {@code --told-by} for {@code toldBy}. */
  public String option() {
    StringBuilder option = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c)) {
        option.append('-');
      }
      option.append(Character.toLowerCase(c));
    }
    return option.toString();
  }

  /** Whether it has to be given. */
  public boolean required() {
    return !optional && fallback.isEmpty();
  }
}

package io.corridor.load;

import io.corridor.model.Model;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a graph is asked for what is of the kind of a model, or of its former ones.
 *
 * @param model as it is now
 * @param records of what was loaded before
 */
record Queries(Model model, Records records) {

  /** The parameter with the numbers of what is asked for, where it is not all that there is. */
  static final String NUMBERS = "numbers";

  /** Rows of id, element id, properties, labels and number. */
  String nodes(boolean all) {
    return from("MATCH (n:%s)".formatted(identities()), "n", all)
        + "WITH n, %s AS id WHERE id IS NOT NULL RETURN id, elementId(n), properties(n), labels(n), id(n)"
            .formatted(key("n"));
  }

  /** Rows of id, element id, properties, type, ids of start and end, and number. */
  String relationships(boolean all) {
    return from("MATCH (a)-[r:%s]->(b)".formatted(String.join("|", types())), "r", all)
        + "WITH a, r, b, %1$s AS id WHERE id IS NOT NULL RETURN id, elementId(r), properties(r), type(r), CASE WHEN a:%4$s THEN %2$s END, CASE WHEN b:%4$s THEN %3$s END, id(r)"
            .formatted(key("r"), key("a"), key("b"), identities());
  }

  private static String from(String match, String variable, boolean all) {
    return all
        ? match + " "
        : "UNWIND $%s AS number %s WHERE id(%s) = number ".formatted(NUMBERS, match, variable);
  }

  /** Types of relationships; there may be none. */
  Set<String> types() {
    Set<String> types = new TreeSet<>(model.relationshipTypes().keySet());
    types.addAll(records.holdings().relationshipNames());
    return types;
  }

  /** The label that all nodes have, and the one that they had under a former model. */
  private String identities() {
    String former = records.mine().identity().orElse(model.identity());
    return former.equals(model.identity()) ? former : model.identity() + "|" + former;
  }

  /** The id, also where it is still kept as a former model said. */
  private String key(String variable) {
    String now = variable + "." + model.idProperty();
    String former = variable + "." + records.mine().idProperty().orElse(model.idProperty());
    return now.equals(former) ? now : "coalesce(%s, %s)".formatted(now, former);
  }
}

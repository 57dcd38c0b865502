package io.corridor.load;

import java.util.Map;
import java.util.Set;

/** What a data set has in a graph, as its loads have left it. */
interface Held {

  /** Whether a load wrote the node. */
  boolean hasNode(String id);

  /** Whether a load wrote the relationship. */
  boolean hasRelationship(String type, String id);

  /** Whether a property of a node was written, rather than added by somebody. */
  boolean wroteNodeKey(String id, String key);

  /** Whether a property of a relationship was written, rather than added by somebody. */
  boolean wroteRelationshipKey(String type, String id, String key);

  /** The labels that were written, by type. */
  Map<String, Set<String>> nodeLabels();

  /** The types of relationships that were written. */
  Set<String> relationshipNames();
}

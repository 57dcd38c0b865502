package io.corridor.seed;

import io.corridor.model.EntityType;
import io.corridor.model.NodeType;
import io.corridor.model.RelationshipType;
import io.corridor.problem.Location;
import java.util.Map;

/** A checked row of a seed file. */
public sealed interface Row {

  /** Its type, from the file that it stands in. */
  EntityType type();

  /** Its id. */
  String id();

  /**
   * All values that the row has, the id included: String, Long, Double, Boolean, values of
   * java.time, points, durations, lists.
   */
  Map<String, Object> properties();

  /** Where it stands. */
  Location location();

  /** A row that becomes a node. */
  record Node(NodeType type, String id, Map<String, Object> properties, Location location)
      implements Row {}

  /**
   * A row that becomes a relationship.
   *
   * @param start id of the node that it starts from
   * @param end id of the node that it ends at
   */
  record Relationship(
      RelationshipType type,
      String id,
      String start,
      String end,
      Map<String, Object> properties,
      Location location)
      implements Row {}
}

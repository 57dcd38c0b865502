package io.corridor.model;

import java.util.List;
import java.util.Map;

/**
 * A type of relationship.
 *
 * @param from node types that it may start from
 * @param to node types that it may end at
 * @param traversable whether a route may run along it
 * @param acyclic whether following it must never lead back, as in a hierarchy
 */
public record RelationshipType(
    String name,
    String file,
    List<String> from,
    List<String> to,
    boolean traversable,
    boolean acyclic,
    String description,
    Map<String, Property> properties)
    implements EntityType {}

package io.corridor.model;

import java.util.List;
import java.util.Map;

/**
 * A type of relationship.
 *
 * @param from node types that it may start from
 * @param to node types that it may end at
 * @param traversable whether a route may run along it
 */
public record RelationshipType(
    String name,
    String file,
    List<String> from,
    List<String> to,
    boolean traversable,
    String description,
    Map<String, Property> properties)
    implements EntityType {}

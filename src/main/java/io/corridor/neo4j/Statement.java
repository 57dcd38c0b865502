package io.corridor.neo4j;

import java.util.Map;

/**
 * A query with its parameters.
 *
 * @param cypher the query
 * @param parameters plain values by name
 */
public record Statement(String cypher, Map<String, ?> parameters) {}

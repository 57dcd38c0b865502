/**
 * Talking to any Neo4j over Bolt. Entry: {@link io.corridor.neo4j.Graph}, an open database with
 * routed sessions, managed transactions and failures said in sentences.
 */
@NullMarked
package io.corridor.neo4j;

import org.jspecify.annotations.NullMarked;

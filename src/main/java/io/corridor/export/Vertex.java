package io.corridor.export;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A node of the graph.
 *
 * @param end what relationships call it
 * @param labels all of them, sorted
 * @param properties all that it has, by name
 * @param more what a format has asked for besides
 */
record Vertex(
    End end,
    List<String> labels,
    SortedMap<String, Object> properties,
    List<@Nullable Object> more) {}

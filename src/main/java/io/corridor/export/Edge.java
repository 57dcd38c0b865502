package io.corridor.export;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A relationship of the graph.
 *
 * @param key its id, or for one that has none a number of its store
 * @param more what a format has asked for besides
 */
record Edge(
    String key,
    String type,
    End start,
    End end,
    SortedMap<String, Object> properties,
    List<@Nullable Object> more) {}

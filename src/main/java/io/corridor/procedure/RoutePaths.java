package io.corridor.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.values.AnyValue;
import org.neo4j.values.storable.Values;
import org.neo4j.values.virtual.VirtualValues;

/** The paths of routes, as Cypher and Browser know paths. */
record RoutePaths(StoreNetwork network) {

  /** The path of a route; null where the ids of its places and legs do not tell which they are. */
  AnyValue of(Map<String, @Nullable Object> route) {
    Optional<long[]> nodes = all(route.get("stops"), network::nodeNamed);
    Optional<long[]> legs = all(route.get("legs"), network::relationshipNamed);
    if (nodes.isEmpty() || legs.isEmpty()) {
      return Values.NO_VALUE;
    }
    return VirtualValues.pathReference(nodes.get(), legs.get());
  }

  private static Optional<long[]> all(
      @Nullable Object rows, Function<String, Optional<Long>> find) {
    List<?> list = rows instanceof List<?> some ? some : List.of();
    long[] found = new long[list.size()];
    for (int i = 0; i < found.length; i++) {
      Optional<Long> one =
          list.get(i) instanceof Map<?, ?> row && row.get("id") instanceof String id
              ? find.apply(id)
              : Optional.empty();
      if (one.isEmpty()) {
        return Optional.empty();
      }
      found[i] = one.get();
    }
    return Optional.of(found);
  }
}

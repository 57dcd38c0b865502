package io.corridor.route;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What places and legs are called. */
record LegNames(NetworkView view, TransportNetwork network) {

  /** The name of a place, or its id where it has none. */
  String place(int place) {
    Map<String, @Nullable Object> properties = view.placeProperties(place);
    return String.valueOf(Optional.ofNullable(properties.get("name")).orElse(properties.get("id")));
  }

  /** The id of a place. */
  String placeId(int place) {
    return String.valueOf(Objects.requireNonNull(view.placeProperties(place).get("id")));
  }

  /** The id of a leg. */
  String id(int leg) {
    return String.valueOf(view.legProperties(leg).get("id"));
  }

  /** A leg by its ends and mode. */
  String name(int leg) {
    return "%s – %s (%s)"
        .formatted(
            place(network.graph().tail(2 * leg)),
            place(network.graph().head(2 * leg)),
            network.kind(leg).mode());
  }
}

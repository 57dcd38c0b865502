package io.corridor.procedure;

import java.util.Arrays;
import java.util.List;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.internal.kernel.api.security.AccessMode;
import org.neo4j.storageengine.api.PropertySelection;

/**
 * The store's numbers of what makes a network; -1 for names that it does not know.
 *
 * @param leg relationships that are legs
 * @param locatedIn relationships that say which place lies in which
 * @param keys for each of {@link #PROPERTIES}
 */
record StoreTokens(int leg, int locatedIn, List<Integer> keys) {

  /** The properties of legs that are read; the first two are not part of their kind. */
  static final List<String> PROPERTIES =
      List.of(
          "km",
          "oneway",
          "mode",
          "gauge",
          "status",
          "layer",
          "corridors",
          "cites",
          "sinceEarliest",
          "sinceLatest",
          "untilEarliest",
          "untilLatest",
          "season");

  /** As the kernel has it for a key that there is not. */
  private static final int NONE = -1;

  static final int KM = 0;
  static final int ONEWAY = 1;
  static final int MODE = 2;
  static final int GAUGE = 3;
  static final int STATUS = 4;
  static final int LAYER = 5;
  static final int CORRIDORS = 6;
  static final int CITES = 7;
  static final int SINCE_EARLIEST = 8;
  static final int SINCE_LATEST = 9;
  static final int UNTIL_EARLIEST = 10;
  static final int UNTIL_LATEST = 11;
  static final int SEASON = 12;

  /**
   * The numbers of a store.
   *
   * @param sources whether citations are read, which takes a fifth of the time: they are lists
   */
  static StoreTokens of(TokenRead tokens, boolean sources) {
    return new StoreTokens(
        tokens.relationshipType("LEG"),
        tokens.relationshipType("LOCATED_IN"),
        PROPERTIES.stream()
            .map(
                property ->
                    sources || !property.equals(PROPERTIES.get(CITES))
                        ? tokens.propertyKey(property)
                        : NONE)
            .toList());
  }

  /** The properties to read of a leg. */
  PropertySelection selection() {
    return PropertySelection.selection(
        keys.stream().filter(key -> key >= 0).mapToInt(Integer::intValue).toArray());
  }

  /** For each property key of the store up to the largest: the position of the property, or -1. */
  int[] positions() {
    int[] positions = new int[keys.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1];
    Arrays.fill(positions, -1);
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i) >= 0) {
        positions[keys.get(i)] = i;
      }
    }
    return positions;
  }

  /** Whether nothing of a network is hidden from a user. */
  boolean areVisibleTo(AccessMode user) {
    return user.allowsTraverseAllLabels()
        && user.allowsTraverseAllRelTypes()
        && keys.stream()
            .filter(key -> key >= 0)
            .allMatch(
                key ->
                    user.allowsReadPropertyAllRelTypes(key)
                        && user.allowsReadPropertyAllLabels(key));
  }
}

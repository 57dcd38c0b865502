package io.corridor.route;

import java.util.BitSet;

/**
 * What keeps legs out of an answer.
 *
 * @param option the option that asks for it
 * @param kinds positions of the kinds of legs that it bars
 * @param places that it bars, with every leg that ends there
 * @param legs that it bars
 */
record Condition(String option, BitSet kinds, BitSet places, BitSet legs) {

  boolean bars(TransportNetwork network, int leg) {
    return kinds.get(network.kindOf(leg))
        || legs.get(leg)
        || places.get(network.graph().head(2 * leg))
        || places.get(network.graph().tail(2 * leg));
  }
}

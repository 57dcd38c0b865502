package io.corridor.procedure;

import io.corridor.route.NetworkView.CorridorFacts;
import io.corridor.route.Planning;
import io.corridor.route.TransportNetwork;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the engine needs of a graph, as it was at one moment, with the store's own numbers of places
 * and legs. Immutable; shared by transactions.
 */
final class NetworkCopy {

  private final TransportNetwork network;
  private final long[] nodes;
  private final long[] relationships;
  private final Facts facts;
  private final boolean sources;

  /**
   * What is told beside the network.
   *
   * @param planning what the workspace declares about costing
   * @param corridors by their ids
   * @param publications by the ids of sources
   */
  record Facts(
      Planning planning,
      Map<String, CorridorFacts> corridors,
      Map<String, LocalDate> publications) {

    /** Keeps copies. */
    Facts {
      corridors = Map.copyOf(corridors);
      publications = Map.copyOf(publications);
    }
  }

  /**
   * A copy.
   *
   * @param nodes the number in the store of each place, growing; not to be changed
   * @param relationships that of each leg, growing; not to be changed
   * @param sources whether it holds who tells of each leg
   */
  NetworkCopy(
      TransportNetwork network, long[] nodes, long[] relationships, Facts facts, boolean sources) {
    this.network = network;
    this.nodes = nodes;
    this.relationships = relationships;
    this.facts = facts;
    this.sources = sources;
  }

  TransportNetwork network() {
    return network;
  }

  Facts facts() {
    return facts;
  }

  /** Whether it holds who tells of each leg. */
  boolean sources() {
    return sources;
  }

  long node(int place) {
    return nodes[place];
  }

  long relationship(int leg) {
    return relationships[leg];
  }

  /** The place that a node is, if it is one. */
  OptionalInt place(long node) {
    return position(nodes, node);
  }

  /** The leg that a relationship is, if it is one. */
  OptionalInt leg(long relationship) {
    return position(relationships, relationship);
  }

  private static OptionalInt position(long[] numbers, long number) {
    int position = Arrays.binarySearch(numbers, number);
    return position < 0 ? OptionalInt.empty() : OptionalInt.of(position);
  }
}

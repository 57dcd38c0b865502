package io.corridor.route;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A network together with what answers tell of its places and legs, which is fetched for those few
 * that an answer names.
 */
public interface NetworkView {

  /** The network. */
  TransportNetwork network();

  /** What the workspace declares about costing. */
  Planning planning();

  /** The place of an id. */
  OptionalInt place(String id);

  /** The leg of an id. */
  OptionalInt leg(String id);

  /** All properties of a place, {@code id} and {@code name} among them. */
  Map<String, @Nullable Object> placeProperties(int place);

  /** All properties of a leg, {@code id} among them. */
  Map<String, @Nullable Object> legProperties(int leg);

  /** What is told of the corridors that the legs of the network belong to, by their ids. */
  Map<String, CorridorFacts> corridors();

  /** For each source that says when it was published, the last day on which that can have been. */
  Map<String, LocalDate> publications();

  /**
   * What is told of a corridor.
   *
   * @param name its name
   * @param objections to it or to what it is part of: who objects, and in which form
   * @param agreements names of the agreements about it
   */
  record CorridorFacts(String name, List<String> objections, List<String> agreements) {}
}

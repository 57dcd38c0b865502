package io.corridor.network;

import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Every place but starts and ends carries one unit; legs carry as many as come. A place is two
 * nodes, {@code 2 · place} where units arrive and {@code 2 · place + 1} where they leave it, and
 * its last slot is between them.
 */
final class PlaceResidual implements Residual {

  private final Network network;
  private final Ends ends;
  private final IntPredicate open;
  private final BitSet passed = new BitSet();
  private final BitSet carrying = new BitSet();

  /**
   * No flow yet.
   *
   * @param open whether a path may run along an arc; none runs from a start to an end
   */
  PlaceResidual(Network network, Ends ends, IntPredicate open) {
    this.network = network;
    this.ends = ends;
    this.open = open;
  }

  @Override
  public int nodes() {
    return 2 * network.places();
  }

  @Override
  public boolean isSource(int node) {
    return leaves(node) && ends.isStart(node >> 1);
  }

  @Override
  public boolean isSink(int node) {
    return !leaves(node) && ends.isEnd(node >> 1);
  }

  @Override
  public int slots(int node) {
    return network.first((node >> 1) + 1) - network.first(node >> 1) + 1;
  }

  @Override
  public int after(int node, int slot) {
    int place = node >> 1;
    boolean isThrough = isThrough(node, slot);
    if (isThrough) {
      return leaves(node) == passed.get(place) ? node ^ 1 : NONE;
    }
    int arc = arc(node, slot);
    if (leaves(node)) {
      return open.test(arc) ? 2 * network.head(arc) : NONE;
    }
    return carrying.get(Network.reverse(arc)) ? 2 * network.head(arc) + 1 : NONE;
  }

  @Override
  public int before(int node, int slot) {
    int place = node >> 1;
    if (isThrough(node, slot)) {
      return leaves(node) == passed.get(place) ? NONE : node ^ 1;
    }
    int arc = arc(node, slot);
    if (leaves(node)) {
      return carrying.get(arc) ? 2 * network.head(arc) : NONE;
    }
    return open.test(Network.reverse(arc)) ? 2 * network.head(arc) + 1 : NONE;
  }

  @Override
  public void push(int node, int slot) {
    if (isThrough(node, slot)) {
      passed.flip(node >> 1);
    } else if (leaves(node)) {
      carrying.set(arc(node, slot));
    } else {
      carrying.clear(Network.reverse(arc(node, slot)));
    }
  }

  private static boolean leaves(int node) {
    return (node & 1) == 1;
  }

  private boolean isThrough(int node, int slot) {
    return slot == slots(node) - 1;
  }

  private int arc(int node, int slot) {
    return network.leaving(network.first(node >> 1) + slot);
  }
}

package io.corridor.network;

import java.util.function.IntPredicate;

/**
 * Every leg carries one unit, in one direction at a time: two that meet on it cancel out. So a cut
 * counts a leg once, whichever of its arcs crosses it. Nodes are places.
 */
final class LegResidual implements Residual {

  private final Network network;
  private final Ends ends;
  private final IntPredicate open;
  // Along the first arc of each leg: 1, 0 or -1.
  private final byte[] flow;

  /**
   * No flow yet.
   *
   * @param open whether a path may run along an arc
   */
  LegResidual(Network network, Ends ends, IntPredicate open) {
    this.network = network;
    this.ends = ends;
    this.open = open;
    this.flow = new byte[network.legs()];
  }

  @Override
  public int nodes() {
    return network.places();
  }

  @Override
  public boolean isSource(int node) {
    return ends.isStart(node);
  }

  @Override
  public boolean isSink(int node) {
    return ends.isEnd(node);
  }

  @Override
  public int slots(int node) {
    return network.first(node + 1) - network.first(node);
  }

  @Override
  public int after(int node, int slot) {
    int arc = network.leaving(network.first(node) + slot);
    return hasRoom(arc) ? network.head(arc) : NONE;
  }

  @Override
  public int before(int node, int slot) {
    int arc = Network.reverse(network.leaving(network.first(node) + slot));
    return hasRoom(arc) ? network.tail(arc) : NONE;
  }

  @Override
  public void push(int node, int slot) {
    int arc = network.leaving(network.first(node) + slot);
    int leg = Network.leg(arc);
    flow[leg] = (byte) (flow[leg] + (isFirst(arc) ? 1 : -1));
  }

  private boolean hasRoom(int arc) {
    int along = isFirst(arc) ? flow[Network.leg(arc)] : -flow[Network.leg(arc)];
    return along < 0 || (along == 0 && open.test(arc));
  }

  private static boolean isFirst(int arc) {
    return (arc & 1) == 0;
  }
}

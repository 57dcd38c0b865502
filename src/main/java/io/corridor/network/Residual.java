package io.corridor.network;

/**
 * What a flow leaves room for: nodes by number, each with some slots through which one more unit
 * may leave it, or reach it. The flow is part of it and changes.
 */
interface Residual {

  /** No node: there is no room. */
  int NONE = -1;

  /** How many nodes there are. */
  int nodes();

  /** Whether units come from there, as many as wanted. */
  boolean isSource(int node);

  /** Whether units go there, as many as can. */
  boolean isSink(int node);

  /** How many slots a node has. */
  int slots(int node);

  /** The node that one more unit reaches through a slot, or {@link #NONE}. */
  int after(int node, int slot);

  /** The node from which one more unit comes through a slot, or {@link #NONE}. */
  int before(int node, int slot);

  /** Sends one unit out of a node through a slot that has room. */
  void push(int node, int slot);
}

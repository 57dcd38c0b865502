package io.corridor.network;

/**
 * What {@link SimplePaths} are asked for, with the bounds of the answers.
 *
 * @param remaining the least weight of what is yet to come
 */
record Question(
    Network network, Ends ends, Transitions transitions, Weights weights, Remaining remaining) {

  /** What is left to be passed after one more place. */
  int left(int before, int place) {
    return before == 0 ? 0 : before & ~ends.passedAt(place);
  }

  /**
   * The least weight of a walk that goes on along an arc.
   *
   * @param weight of the walk with that arc
   * @param left to be passed after that arc
   * @return {@link Weights#NEVER} or more if it leads nowhere
   */
  long bound(int arc, long weight, int left) {
    int place = network.head(arc);
    return left != 0 && ends.isEnd(place) ? Weights.NEVER : weight + remaining.from(place, left);
  }
}

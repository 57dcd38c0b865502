package io.corridor.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Divides the paths of a subspace, but for its best, among smaller ones by the place where they
 * leave the best (Yen 1971, Lawler 1972). Each gets a bound from one step ahead, so that most of
 * them need never be searched.
 */
final class Partition {

  private final Question question;
  private final Network network;
  private final Marks passed;
  private long number;

  Partition(Question question) {
    this.question = question;
    this.network = question.network();
    this.passed = new Marks(network.places());
  }

  /** All paths. */
  Subspace all() {
    return new Subspace(new int[0], 0, new int[0], 0, number++);
  }

  /** All but the best of a subspace. O(arcs that leave its places). */
  List<Subspace> without(Subspace done) {
    List<Subspace> rest = new ArrayList<>();
    int[] path = done.path();
    passed.clear();
    int place = network.tail(path[0]);
    int state = question.transitions().start(place);
    int left = question.left(question.ends().toPass(), place);
    long weight = 0;
    for (int i = 0; i < path.length; i++) {
      passed.add(place);
      if (i >= done.shared()) {
        int[] closed = i == done.shared() ? longer(done.closed(), path[i]) : new int[] {path[i]};
        Subspace some = new Subspace(path, i, closed, done.weight(), number++);
        long bound = i == 0 ? atStarts(some) : at(some, place, state, left, weight);
        if (bound < Weights.NEVER) {
          rest.add(some.atLeast(bound));
        }
      }
      weight += question.weights().after(state, path[i]);
      state = question.transitions().next(state, path[i]);
      place = network.head(path[i]);
      left = question.left(left, place);
    }
    return rest;
  }

  private static int[] longer(int[] arcs, int arc) {
    int[] more = Arrays.copyOf(arcs, arcs.length + 1);
    more[arcs.length] = arc;
    return more;
  }

  private long atStarts(Subspace some) {
    return question
        .ends()
        .starts()
        .mapToLong(
            start -> {
              int left = question.left(question.ends().toPass(), start);
              return at(some, start, question.transitions().start(start), left, 0);
            })
        .min()
        .orElse(Weights.NEVER);
  }

  private long at(Subspace some, int place, int state, int left, long weight) {
    long least = Weights.NEVER;
    int last = network.first(place + 1);
    for (int at = network.first(place); at < last; at++) {
      int arc = network.leaving(at);
      int head = network.head(arc);
      if (!passed.has(head) && question.ends().allow(network, arc) && !some.excludes(arc)) {
        long reached = weight + question.weights().after(state, arc);
        if (reached < Weights.NEVER) {
          least = Math.min(least, question.bound(arc, reached, question.left(left, head)));
        }
      }
    }
    return least;
  }
}

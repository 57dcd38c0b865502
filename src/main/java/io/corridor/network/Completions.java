package io.corridor.network;

import java.util.Optional;

/**
 * The best path of a subspace: A* (Hart, Nilsson, Raphael 1968) over places, states of the
 * transitions and groups left to be passed.
 *
 * <p>A walk may pass a place twice where that makes a later arc cheaper or passes what is to be
 * passed. If the cheapest walk does, the place becomes critical: walks remember whether they have
 * been there, do not come again, and the search is repeated (decremental state space relaxation;
 * Righini, Salani 2008). No walk is lost that is a path, so the first walk that is one is the best.
 */
final class Completions {

  /** Critical places that fit into a number; with more of them, each walk is looked through. */
  static final int MOST_CRITICAL = 60;

  private final Question question;
  private final Network network;
  private final Budget budget;
  private final Labels labels;
  private final Marks marks;
  private final WeightHeap heap = new WeightHeap();
  private final int[] critical;
  private int criticals;
  private boolean strict;

  Completions(Question question, Budget budget, int mostCritical) {
    this.question = question;
    this.network = question.network();
    this.budget = budget;
    this.critical = new int[mostCritical];
    this.labels = new Labels(network.places());
    this.marks = new Marks(network.places());
  }

  /** A subspace with its best path; empty if there is none, or the budget is exhausted. */
  Optional<Subspace> complete(Subspace space) {
    criticals = 0;
    strict = false;
    while (true) {
      int label = search(space);
      if (label == Labels.NONE) {
        return Optional.empty();
      }
      int place = passedTwice(label);
      if (place == Labels.NONE) {
        return Optional.of(space.with(arcs(space, label), labels.weight(label)));
      }
      strict = criticals == critical.length;
      if (!strict) {
        critical[criticals++] = place;
      }
    }
  }

  private int search(Subspace space) {
    labels.clear();
    heap.clear();
    marks.clear();
    if (space.shared() == 0) {
      question.ends().starts().forEach(start -> begin(start, start(start), toPass(start), 0));
    } else {
      follow(space);
    }
    while (!heap.isEmpty()) {
      int label = heap.pop();
      if (!labels.isNeedless(label)) {
        if (!budget.spend()) {
          return Labels.NONE;
        }
        if (question.ends().isEnd(labels.place(label))) {
          return label;
        }
        extend(space, label);
      }
    }
    return Labels.NONE;
  }

  private int start(int place) {
    return question.transitions().start(place);
  }

  private int toPass(int start) {
    return question.left(question.ends().toPass(), start);
  }

  /** Begins where the arcs that all paths of the subspace share end. */
  private void follow(Subspace space) {
    int place = network.tail(space.path()[0]);
    int state = start(place);
    int left = toPass(place);
    long weight = 0;
    for (int i = 0; i < space.shared(); i++) {
      marks.add(place);
      int arc = space.path()[i];
      weight += question.weights().after(state, arc);
      state = question.transitions().next(state, arc);
      place = network.head(arc);
      left = question.left(left, place);
    }
    marks.add(place);
    begin(place, state, left, weight);
  }

  private void begin(int place, int state, int left, long weight) {
    // What follows is bounded at once; the order of the beginnings does not matter.
    heap.push(weight, labels.add(place, 0, Labels.NONE, state, left, 0, weight));
  }

  private void extend(Subspace space, int label) {
    int place = labels.place(label);
    int state = labels.state(label);
    boolean isFirst = labels.before(label) == Labels.NONE;
    int last = network.first(place + 1);
    for (int at = network.first(place); at < last; at++) {
      int arc = network.leaving(at);
      if (!marks.has(network.head(arc))
          && question.ends().allow(network, arc)
          && !(isFirst && space.excludes(arc))) {
        long more = question.weights().after(state, arc);
        long weight = labels.weight(label) + more;
        if (weight < Weights.NEVER) {
          reach(label, arc, weight);
        } else {
          Weights.check(more);
        }
      }
    }
  }

  private void reach(int label, int arc, long weight) {
    int place = network.head(arc);
    int left = question.left(labels.left(label), place);
    long bound = question.bound(arc, weight, left);
    if (bound >= Weights.NEVER || hasBeen(label, place)) {
      return;
    }
    int state = question.transitions().next(labels.state(label), arc);
    long visited = labels.visited(label) | bit(place);
    if (!strict) {
      if (labels.hasBetter(place, state, left, visited, weight)) {
        return;
      }
      labels.removeWorse(place, state, left, visited, weight);
    }
    heap.push(bound, labels.add(place, arc, label, state, left, visited, weight));
  }

  private boolean hasBeen(int label, int place) {
    if (!strict) {
      return (labels.visited(label) & bit(place)) != 0;
    }
    for (int at = label; at != Labels.NONE; at = labels.before(at)) {
      if (labels.place(at) == place) {
        return true;
      }
    }
    return false;
  }

  private long bit(int place) {
    for (int i = 0; i < criticals; i++) {
      if (critical[i] == place) {
        return 1L << i;
      }
    }
    return 0;
  }

  /** The place of an innermost loop, so that the shortest loops are forbidden first. */
  private int passedTwice(int label) {
    marks.clear();
    for (int at = label; at != Labels.NONE; at = labels.before(at)) {
      if (!marks.add(labels.place(at))) {
        return labels.place(at);
      }
    }
    return Labels.NONE;
  }

  private int[] arcs(Subspace space, int label) {
    int count = space.shared();
    for (int at = label; labels.before(at) != Labels.NONE; at = labels.before(at)) {
      count++;
    }
    int[] arcs = new int[count];
    System.arraycopy(space.path(), 0, arcs, 0, space.shared());
    for (int at = label; labels.before(at) != Labels.NONE; at = labels.before(at)) {
      arcs[--count] = labels.arc(at);
    }
    return arcs;
  }
}

package io.corridor.network;

import java.util.ArrayList;
import java.util.List;

/**
 * One search for the walks that no other dominates, where a walk may pass a place twice unless it
 * remembers to have been there.
 *
 * <p>Labels are settled best first: in the order of their bounds, first criterion first, by which
 * those that arrive are none dominated by a later one (Martins 1984; Mandow, Pérez de la Cruz
 * 2010). A label is dropped if another at the same place in the same state has no more still to
 * pass, remembers no more places, and costs no more by any criterion.
 */
final class ParetoSearch {

  private final ParetoQuestion question;
  private final ParetoMemory memory;
  private final Budget budget;
  private final ParetoLabels labels;
  private final ParetoNodes nodes;
  private final ParetoHeap open;
  private final ParetoSettled arrived;
  private final List<ArcPath> walks = new ArrayList<>();
  // Of the label that is settled, and of the one after it.
  private final long[] bounds;
  private final long[] costs;
  private final long[] visited;
  private final long[] nextBounds;
  private final long[] nextCosts;
  private final long[] nextVisited;

  ParetoSearch(ParetoQuestion question, ParetoMemory memory, Budget budget) {
    this.question = question;
    this.memory = memory;
    this.budget = budget;
    int criteria = question.criteria();
    int words = memory.words();
    labels = new ParetoLabels(criteria, words);
    nodes = new ParetoNodes(criteria, words);
    open = new ParetoHeap(labels::before);
    arrived = new ParetoSettled(criteria, 0);
    bounds = new long[criteria];
    costs = new long[criteria];
    visited = new long[words];
    nextBounds = new long[criteria];
    nextCosts = new long[criteria];
    nextVisited = new long[words];
  }

  /**
   * Searches; to be called once.
   *
   * @param most how many walks, at least 1
   * @return in the order of their costs; fewer than there are if the budget is exhausted
   */
  List<ArcPath> walks(int most) {
    question.ends.starts().forEach(this::begin);
    while (!open.isEmpty() && walks.size() < most) {
      int label = open.remove();
      if (isDominated(label)) {
        continue;
      }
      if (!budget.spend()) {
        break;
      }
      settle(label);
    }
    return walks;
  }

  private void begin(int place) {
    int need = question.ends.toPass() & ~question.ends.passedAt(place);
    if (question.begin(place, need, nextBounds)) {
      int node = nodes.number(place, question.transitions.start(place));
      open.add(labels.add(ParetoLabels.NONE, 0, node, need, nextBounds, nextVisited));
    }
  }

  /** Fills in what is known of a label; others may have been settled since it was made. */
  private boolean isDominated(int label) {
    int node = labels.node(label);
    int need = labels.need(label);
    labels.bounds(label, bounds);
    labels.visited(label, visited);
    question.costs(bounds, nodes.place(node), need, costs);
    return arrived.dominate(bounds, 0, visited)
        || nodes.settled(node).dominate(costs, need, visited);
  }

  private void settle(int label) {
    int node = labels.node(label);
    int place = nodes.place(node);
    nodes.settled(node).add(costs, labels.need(label), visited);
    if (question.ends.isEnd(place)) {
      // With something still to pass there would be no bound.
      arrived.add(costs, 0, visited);
      walks.add(ArcPath.of(labels.arcs(label), costs));
      return;
    }
    Network network = question.network;
    for (int at = network.first(place); at < network.first(place + 1); at++) {
      int arc = network.leaving(at);
      if (question.allows(arc) && !memory.knows(visited, network.head(arc))) {
        goOn(label, nodes.state(node), arc);
      }
    }
  }

  private void goOn(int label, int state, int arc) {
    int head = question.network.head(arc);
    int need = labels.need(label) & ~question.ends.passedAt(head);
    if (!question.goOn(costs, state, arc, need, nextBounds)
        || arrived.dominate(nextBounds, 0, nextVisited)) {
      return;
    }
    memory.enter(visited, head, nextVisited);
    question.costs(nextBounds, head, need, nextCosts);
    int node = nodes.number(head, question.transitions.next(state, arc));
    if (!nodes.settled(node).dominate(nextCosts, need, nextVisited)) {
      open.add(labels.add(label, arc, node, need, nextBounds, nextVisited));
    }
  }
}

package io.corridor.network;

import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The cost between some places, at the rim of a network, and all others: whatever legs a question
 * leaves out, no path costs less than the difference of two such costs (Goldberg and Harrelson
 * 2005). {@link ShortestPath} then searches towards its goal, and finds the same.
 *
 * <p>Made beside the searches, once these have taken as long as it takes to make: who asks once
 * does not pay for it, and who asks often never more than twice. 24 bytes a place. Shared by
 * searches of any number of threads.
 */
public final class Landmarks {

  /** Each costs memory, and time at every place; a few at the rim know nearly all. */
  static final int COUNT = 6;

  private final Network network;
  private final int[] costs;
  private final Executor executor;
  private final AtomicLong spent = new AtomicLong();
  private final AtomicBoolean begun = new AtomicBoolean();
  // Side by side for each place; nothing before they are made.
  private volatile int[] distances = {};

  /**
   * None yet.
   *
   * @param costs of each leg, 0 or more; not copied, and may not change later
   */
  public Landmarks(Network network, int[] costs) {
    this(network, costs, Landmarks::beside);
  }

  /** None yet; whoever makes them is given. */
  Landmarks(Network network, int[] costs, Executor executor) {
    this.network = network;
    this.costs = costs;
    this.executor = executor;
  }

  private static void beside(Runnable work) {
    Thread thread = new Thread(work, "corridor-landmarks");
    thread.setDaemon(true);
    thread.start();
  }

  /** Says that a search has settled so many places without them. */
  void spend(long places) {
    if (spent.addAndGet(places) >= (long) COUNT * network.places()
        && begun.compareAndSet(false, true)) {
      executor.execute(this::make);
    }
  }

  /** The cost from each landmark to a place at {@code COUNT · place}; empty if not made yet. */
  int[] distances() {
    return distances;
  }

  /** O(m + n log n) for each. Places that no leg joins with the first are no landmarks. */
  void make() {
    int places = network.places();
    if (network.legs() == 0 || places > Integer.MAX_VALUE / COUNT) {
      return;
    }
    int[] all = new int[COUNT * places];
    int[] least = new int[places];
    // One in the midst is none, but the farthest from it lies at the rim.
    search(network.head(network.legs()), least);
    for (int i = 0; i < COUNT; i++) {
      int landmark = farthest(least);
      int[] distance = new int[places];
      search(landmark, distance);
      for (int place = 0; place < places; place++) {
        all[COUNT * place + i] = distance[place];
        least[place] = i == 0 ? distance[place] : Math.min(least[place], distance[place]);
      }
    }
    distances = all;
  }

  private static int farthest(int[] distances) {
    int farthest = 0;
    int most = -1;
    for (int place = 0; place < distances.length; place++) {
      if (distances[place] > most && distances[place] < Integer.MAX_VALUE) {
        most = distances[place];
        farthest = place;
      }
    }
    return farthest;
  }

  /**
   * Dijkstra's, as if every leg ran both ways. What is farther than an int can tell counts as that
   * far, as what is not reached does: differences only get less by it.
   */
  private void search(int start, int[] distance) {
    Arrays.fill(distance, Integer.MAX_VALUE);
    WeightHeap heap = new WeightHeap();
    distance[start] = 0;
    heap.push(0, start);
    while (!heap.isEmpty()) {
      long soFar = heap.topWeight();
      int place = heap.pop();
      int last = soFar > distance[place] ? 0 : network.first(place + 1);
      for (int at = network.first(place); at < last; at++) {
        int arc = network.leaving(at);
        int other = network.head(arc);
        long more = soFar + costs[Network.leg(arc)];
        if (more < distance[other]) {
          distance[other] = (int) more;
          heap.push(more, other);
        }
      }
    }
  }
}

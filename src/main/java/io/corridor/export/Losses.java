package io.corridor.export;

import java.util.Set;
import java.util.TreeSet;

/** Counts what seed files cannot take. */
final class Losses {

  private final Set<String> where = new TreeSet<>();
  private long nodes;
  private long relationships;
  private long labels;
  private long undeclared;
  private long unfit;

  void node() {
    nodes++;
  }

  void relationship() {
    relationships++;
  }

  void labels(long number) {
    labels += number;
  }

  void undeclared(String type, String property) {
    undeclared++;
    where.add(type + "." + property);
  }

  void unfit(String type, String property) {
    unfit++;
    where.add(type + "." + property);
  }

  LeftOut leftOut() {
    return new LeftOut(nodes, relationships, labels, undeclared, unfit, Set.copyOf(where));
  }
}

package io.corridor.network;

/**
 * What a path remembers of the arcs that it has run along, as far as it matters to the cost of the
 * next: a finite automaton over arcs (Barrett, Jacob, Marathe 2000). States are small numbers from
 * 0.
 */
public interface Transitions {

  /** Nothing is remembered. */
  Transitions NONE =
      new Transitions() {
        @Override
        public int start(int place) {
          return 0;
        }

        @Override
        public int next(int state, int arc) {
          return 0;
        }
      };

  /** The state of a path that has run along no arc yet. */
  int start(int place);

  /** The state after one more arc. */
  int next(int state, int arc);
}

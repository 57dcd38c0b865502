package io.corridor.procedure;

/** Those who read from a store that a load writes to from within. */
public interface Readers {

  /** Where there are none yet. */
  Readers NONE =
      new Readers() {
        @Override
        public Runnable keepOut() {
          return () -> {};
        }

        @Override
        public Runnable hold() {
          return () -> {};
        }
      };

  /**
   * Has whoever comes from now on wait, and whoever is there finish: until what it returns is run,
   * what they ask by can be taken away.
   */
  Runnable keepOut();

  /**
   * Shows nobody, until what it returns is run, what is being committed; who has read something
   * since reads again.
   */
  Runnable hold();
}

package io.corridor.load;

/** Hears how far a load has come. */
@FunctionalInterface
public interface Progress {

  /** Hears nothing. */
  Progress NONE = (done, total) -> {};

  /**
   * A batch has been written.
   *
   * @param done batches so far
   * @param total batches in all
   */
  void report(long done, long total);

  /** Another load is under way, and this one waits for it; heard again and again. */
  default void waiting() {}
}

package io.corridor.load;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Work that goes on beside. */
final class Futures {

  private Futures() {}

  /** Waits for it; what went wrong there goes wrong here. */
  static <T> T get(Future<T> work) {
    try {
      return work.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      } else if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

package io.corridor.load;

import java.time.Duration;

/**
 * Where loads change their ways.
 *
 * @param oneTransaction writes that one transaction takes, and rows that are compared in one go
 * @param schemaFirst rows that an empty graph gets after its constraints; more come before
 * @param waiting for another load
 */
record Limits(int oneTransaction, int schemaFirst, Duration waiting) {

  static final Limits USUAL =
      new Limits(Loader.ONE_TRANSACTION, Loader.ONE_TRANSACTION, Turn.LIMIT);
}

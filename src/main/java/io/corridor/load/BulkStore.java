package io.corridor.load;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * A store that Neo4j's own importer can fill, and that is only replaced when that has succeeded.
 */
public interface BulkStore extends AutoCloseable {

  /** Whether nothing can be in it, as it was never opened. */
  boolean isNew();

  /** Begins, and tells of an empty folder for files, in which the importer is run. */
  Path begin();

  /**
   * Runs the importer.
   *
   * @param percent hears how far it has come
   * @return the numbers of nodes and of relationships that it has imported
   */
  List<Long> run(List<String> arguments, IntConsumer percent);

  /** Puts what was imported in the place of what was there, once the server starts again. */
  void put();

  /** Ends what still runs, and removes what was not put. */
  @Override
  void close();
}

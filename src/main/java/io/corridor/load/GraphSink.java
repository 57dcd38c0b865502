package io.corridor.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a whole graph, part by part, in the order in which it can be created. Its nodes have the
 * numbers from 0 on.
 */
public interface GraphSink extends RowSink {

  /**
   * All names that there are of anything, and all constraints and indexes; comes first.
   *
   * @return whether the data may follow
   */
  boolean outline(Outline outline);

  /**
   * Properties that the node that came last gets when all else is done, constraints and indexes
   * that follow the data included; comes last, and often has nothing.
   *
   * @param values one for each key; null where it is to lose what it has
   */
  void last(List<String> keys, @Nullable Object[] values);
}

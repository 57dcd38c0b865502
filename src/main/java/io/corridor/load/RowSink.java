package io.corridor.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes rows of a graph, type by type. */
public interface RowSink {

  /** The nodes that follow have these labels, and values of these properties. */
  void nodeType(List<String> labels, List<String> keys);

  /**
   * A node.
   *
   * @param values one for each key, as {@link Unpacker#value} tells them; null where there is none
   */
  void node(@Nullable Object[] values);

  /** The relationships that follow have this type, and values of these properties. */
  void relationshipType(String type, List<String> keys);

  /** A relationship between the nodes of these numbers; values are as for nodes. */
  void relationship(long start, long end, @Nullable Object[] values);
}

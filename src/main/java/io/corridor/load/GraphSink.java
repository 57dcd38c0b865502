package io.corridor.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the parts of a graph, in the order in which they can be created. */
public interface GraphSink {

  /**
   * All names that there are of anything, and all constraints and indexes; comes first.
   *
   * @return whether the data may follow
   */
  boolean outline(Outline outline);

  /** The nodes that follow have these labels, and values of these properties. */
  void nodeType(List<String> labels, List<String> keys);

  /**
   * A node; the first one has the number 0.
   *
   * @param values one for each key: String, Long, Double, Boolean, LocalDate, ZonedDateTime, an
   *     array of one of the first five, or null where there is none
   */
  void node(@Nullable Object[] values);

  /** The relationships that follow have this type, and values of these properties. */
  void relationshipType(String type, List<String> keys);

  /** A relationship between the nodes of these numbers; values are as for nodes. */
  void relationship(int start, int end, @Nullable Object[] values);
}

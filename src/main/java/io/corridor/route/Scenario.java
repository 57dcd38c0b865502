package io.corridor.route;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A named what-if.
 *
 * @param name its name
 * @param description what it supposes
 * @param changes by the id of a leg, place, state or corridor: the status that its legs would have,
 *     or {@link #CLOSED}; a later change goes before an earlier one
 */
public record Scenario(String name, String description, Map<String, String> changes) {

  /** Stands for a status where nothing can be used. */
  public static final String CLOSED = "closed";

  /** Keeps a copy in the same order. */
  public Scenario {
    changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
  }

  /** This with one change more. */
  public Scenario with(String id, String status) {
    Map<String, String> more = new LinkedHashMap<>(changes);
    more.remove(id);
    more.put(id, status);
    return new Scenario(name, description, more);
  }
}

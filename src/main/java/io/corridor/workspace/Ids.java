package io.corridor.workspace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ids that nodes get: their own where it can be one, else one made of it. No two are the same,
 * whichever spaces of ids the files have.
 */
final class Ids {

  static final String PROPERTY = "id";

  private static final Pattern ID = Pattern.compile("[a-z0-9]++(?:--?[a-z0-9]++)*+");

  private final Map<String, Map<String, Node>> spaces = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * A node.
   *
   * @param id what it is called now
   * @param type its type
   */
  record Node(String id, String type) {}

  /** Names a node. A second one of the same id in the same space keeps it: validating tells. */
  Node add(String space, String original, String type) {
    Map<String, Node> nodes = spaces.computeIfAbsent(space, key -> new HashMap<>());
    Node known = nodes.get(original);
    if (known != null) {
      return known;
    }
    Node node = new Node(free(original, type), type);
    nodes.put(original, node);
    return node;
  }

  /** The node that an end means. */
  Optional<Node> find(String space, String original) {
    return Optional.ofNullable(spaces.getOrDefault(space, Map.of()).get(original));
  }

  private String free(String original, String type) {
    String plain = of(original);
    if (taken.add(plain)) {
      return plain;
    }
    String typed = Names.file(type) + "--" + plain;
    String id = typed;
    for (int i = 2; !taken.add(id); i++) {
      id = typed + "-" + i;
    }
    return id;
  }

  /** The id that a text gives. */
  static String of(String original) {
    return ID.matcher(original).matches() ? original : Names.file(original);
  }
}

package io.corridor.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Changes the text of holdings without holding what it says. */
final class HoldingsEdit {

  private HoldingsEdit() {}

  /**
   * The text without some ids, and with more types, keys and ids: as it is, if that is what it says
   * anyway.
   */
  static String edited(String text, Holdings less, Holdings more) {
    Search search = new Search(less, more);
    HoldingsText.read(text, search);
    if (search.isIdle()) {
      return text;
    }
    HoldingsText.Writer edited = new HoldingsText.Writer();
    HoldingsText.read(text, new Copy(less, edited));
    HoldingsText.write(true, more.nodeTypes(), edited);
    HoldingsText.write(false, more.relationshipTypes(), edited);
    return edited.end();
  }

  private static Set<String> ids(Holdings holdings, boolean node, String type) {
    Holdings.OfType found = (node ? holdings.nodeTypes() : holdings.relationshipTypes()).get(type);
    return found == null ? Set.of() : found.ids();
  }

  /** Finds out whether there is anything to change. */
  private static final class Search implements HoldingsText.Reader {

    private final Holdings less;
    private final Map<String, Set<String>> ids = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private Set<String> going = Set.of();
    private Set<String> missing = Set.of();
    private boolean goes;

    Search(Holdings less, Holdings more) {
      this.less = less;
      add(true, more.nodeTypes());
      add(false, more.relationshipTypes());
    }

    private void add(boolean node, Map<String, Holdings.OfType> types) {
      types.forEach(
          (name, type) -> {
            ids.put(node + name, new HashSet<>(type.ids()));
            type.keys().forEach(key -> keys.add(node + name + " " + key));
          });
    }

    @Override
    public void type(boolean node, String name, Set<String> labels, Set<String> written) {
      going = ids(less, node, name);
      missing = ids.getOrDefault(node + name, new HashSet<>());
      written.forEach(key -> keys.remove(node + name + " " + key));
    }

    @Override
    public void id(String id) {
      goes |= going.contains(id);
      missing.remove(id);
    }

    boolean isIdle() {
      return !goes && keys.isEmpty() && ids.values().stream().allMatch(Set::isEmpty);
    }
  }

  /** Copies all but what goes. */
  private static final class Copy implements HoldingsText.Reader {

    private final Holdings less;
    private final HoldingsText.Writer copy;
    private Set<String> going = Set.of();

    Copy(Holdings less, HoldingsText.Writer copy) {
      this.less = less;
      this.copy = copy;
    }

    @Override
    public void type(boolean node, String name, Set<String> labels, Set<String> keys) {
      going = ids(less, node, name);
      copy.type(node, name, labels, keys);
    }

    @Override
    public void id(String id) {
      if (!going.contains(id)) {
        copy.id(id);
      }
    }
  }
}

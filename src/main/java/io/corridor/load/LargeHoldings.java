package io.corridor.load;

import io.corridor.model.EntityType;
import io.corridor.model.NodeType;
import io.corridor.seed.Ids;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a data set has in a graph beside a large seed: most of it is what the seed says anyway, so
 * of these rows only the former type is kept, and ids only of what no row says any more.
 */
final class LargeHoldings implements Held {

  private static final int OURS = 0;
  private static final int CLAIMED = 1;
  private static final int STAYING = 2;

  /** What was written of one type, and ids that are in no row of that type. */
  private record OfType(int number, Set<String> labels, Set<String> keys, Ids others) {}

  private final RowIndex nodes;
  private final RowIndex relationships;
  private final Map<String, OfType> nodeTypes = new TreeMap<>();
  private final Map<String, OfType> relationshipTypes = new TreeMap<>();

  /** The number of the type that a row had, from 1 on; 0 where no load wrote it. */
  private final short[] nodeRows;

  private final short[] relationshipRows;
  private @Nullable String ofAll;
  private boolean unlisted;
  private boolean allClaimed;

  LargeHoldings(RowIndex nodes, RowIndex relationships) {
    this.nodes = nodes;
    this.relationships = relationships;
    this.nodeRows = new short[nodes.size()];
    this.relationshipRows = new short[relationships.size()];
  }

  /** Reads what the records of loads say, without a list of it. */
  static LargeHoldings of(RowIndex nodes, RowIndex relationships, Records records) {
    LargeHoldings holdings = new LargeHoldings(nodes, relationships);
    if (records.mine().isUnlisted()) {
      // Of two data sets without lists, neither can be told from the other.
      holdings.unlisted = records.others().isEmpty();
    } else {
      HoldingsText.read(records.mine().holds(), holdings.new Reading());
    }
    for (LoadRecord other : records.others()) {
      holdings.allClaimed |= other.isUnlisted();
      HoldingsText.read(other.holds(), holdings.new Claiming());
    }
    return holdings;
  }

  /** Takes what is held. */
  private final class Reading implements HoldingsText.Reader {

    private boolean ofNodes;
    private String name = "";
    private OfType type = new OfType(0, Set.of(), Set.of(), new Ids());

    @Override
    public void type(boolean node, String named, Set<String> labels, Set<String> keys) {
      ofNodes = node;
      name = named;
      type = LargeHoldings.this.type(node, named);
      type.labels.addAll(labels);
      type.keys.addAll(keys);
    }

    @Override
    public void id(String id) {
      int row = ofNodes ? nodes.find(id) : relationships.find(id);
      if (row == RowIndex.NONE || (!ofNodes && !relationships.type(row).name().equals(name))) {
        type.others.add(id, OURS, 0);
      } else {
        (ofNodes ? nodeRows : relationshipRows)[row] = (short) type.number;
      }
    }
  }

  /** What others have, too, is not for this data set to remove. */
  private final class Claiming implements HoldingsText.Reader {

    private boolean ofNodes;
    private String name = "";

    @Override
    public void type(boolean node, String named, Set<String> labels, Set<String> keys) {
      ofNodes = node;
      name = named;
    }

    @Override
    public void id(String id) {
      if (ofNodes) {
        nodeTypes.values().forEach(type -> mark(type, id, CLAIMED));
      } else if (relationshipTypes.containsKey(name)) {
        mark(LargeHoldings.this.type(false, name), id, CLAIMED);
      }
    }
  }

  private OfType type(boolean node, String name) {
    Map<String, OfType> types = node ? nodeTypes : relationshipTypes;
    return types.computeIfAbsent(
        name, any -> new OfType(types.size() + 1, new TreeSet<>(), new TreeSet<>(), new Ids()));
  }

  private static boolean mark(OfType type, String id, int as) {
    int address = type.others.find(id);
    if (address != Ids.NONE) {
      type.others.set(address, as, 0);
    }
    return address != Ids.NONE;
  }

  private boolean mayRemove(OfType type, String id) {
    int address = type.others.find(id);
    return address != Ids.NONE && type.others.type(address) != CLAIMED && !allClaimed;
  }

  @Override
  public boolean hasNode(String id) {
    return unlisted || nodeTypes.values().stream().anyMatch(type -> mayRemove(type, id));
  }

  @Override
  public boolean hasRelationship(String type, String id) {
    if (unlisted) {
      return true;
    }
    OfType was = relationshipTypes.get(type);
    if (was == null) {
      return false;
    }
    int row = relationships.find(id);
    boolean said = row != RowIndex.NONE && relationships.type(row).name().equals(type);
    return said ? relationshipRows[row] != 0 : mayRemove(was, id);
  }

  @Override
  public boolean wroteNodeKey(String id, String key) {
    int row = unlisted ? RowIndex.NONE : nodes.find(id);
    return unlisted
        || (row != RowIndex.NONE
            && nodeRows[row] != 0
            && nodeTypes.values().stream()
                .anyMatch(type -> type.number == nodeRows[row] && type.keys.contains(key)));
  }

  @Override
  public boolean wroteRelationshipKey(String type, String id, String key) {
    return unlisted || (hasRelationship(type, id) && type(false, type).keys.contains(key));
  }

  @Override
  public Map<String, Set<String>> nodeLabels() {
    Map<String, Set<String>> labels = new TreeMap<>();
    nodeTypes.forEach((name, type) -> labels.put(name, type.labels));
    return labels;
  }

  @Override
  public Set<String> relationshipNames() {
    return relationshipTypes.keySet();
  }

  /** Remembers what is in no row any more and stays in the graph. */
  void stays(Plan.Dropped dropped) {
    boolean known = false;
    for (Map.Entry<String, OfType> type :
        (dropped.node() ? nodeTypes : relationshipTypes).entrySet()) {
      boolean same = dropped.node() || type.getKey().equals(dropped.type());
      known |= same && mark(type.getValue(), dropped.id(), STAYING);
    }
    if (!known) {
      type(dropped.node(), dropped.type()).others.add(dropped.id(), STAYING, 0);
    }
  }

  /** The text of the rows, and of all else that there was. */
  String meanwhile() {
    ofAll = text(kind -> true);
    return ofAll;
  }

  /** The text of the rows, and of what stays. */
  String afterwards() {
    return ofAll == null || hasOthers() ? text(kind -> kind == STAYING) : ofAll;
  }

  private boolean hasOthers() {
    return Stream.concat(nodeTypes.values().stream(), relationshipTypes.values().stream())
        .anyMatch(type -> type.others.count() > 0);
  }

  private String text(IntPredicate others) {
    HoldingsText.Writer text = new HoldingsText.Writer();
    write(true, nodes, text);
    write(nodeTypes, true, others, text);
    write(false, relationships, text);
    write(relationshipTypes, false, others, text);
    return text.end();
  }

  private static void write(boolean node, RowIndex rows, HoldingsText.Writer text) {
    for (int row = 0; row < rows.size(); row++) {
      if (row == 0 || !rows.areAlike(row - 1, row)) {
        EntityType type = rows.type(row);
        Set<String> labels =
            type instanceof NodeType labelled ? new TreeSet<>(labelled.labels()) : Set.of();
        text.type(node, type.name(), labels, rows.keys(type.name()));
      }
      text.id(rows.id(row));
    }
  }

  private static void write(
      Map<String, OfType> types, boolean node, IntPredicate others, HoldingsText.Writer text) {
    types.forEach(
        (name, type) -> {
          List<String> ids = type.others.of(others).sorted().toList();
          if (!ids.isEmpty()) {
            text.type(node, name, type.labels, type.keys);
            ids.forEach(text::id);
          }
        });
  }
}

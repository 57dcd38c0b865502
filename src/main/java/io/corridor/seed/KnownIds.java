package io.corridor.seed;

import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.model.NodeType;
import io.corridor.problem.Location;
import io.corridor.problem.Similar;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ids of the rows that were looked at so far, with their types and places. */
final class KnownIds {

  // A hint looks at every id; a seed with a file missing has as many dangling ends as rows.
  private static final int MAX_HINTS = 50;
  private static final long MAX_LOOKS = 5_000_000;

  private final Ids nodes = new Ids();
  private final Ids relationships = new Ids();
  private final List<EntityType> types = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> files = new ArrayList<>();
  private final List<Integer> bases = new ArrayList<>();
  private final Set<EntityType> unread = new HashSet<>();
  private int base;
  private int lastLine;
  private int hints;
  private long looks;

  /**
   * An id that two rows have.
   *
   * @param first row in the order of names of files and of lines
   * @param again the other one
   */
  record Twice(Location first, Location again) {}

  KnownIds(Model model) {
    types.addAll(model.nodeTypes().values());
    types.addAll(model.relationshipTypes().values());
    for (int i = 0; i < types.size(); i++) {
      numbers.put(types.get(i).name(), i);
    }
  }

  /** Begins the rows of a file. */
  void begin(String file) {
    base += lastLine;
    lastLine = 0;
    files.add(file);
    bases.add(base);
  }

  /** Adds the id of a row of the file that was begun last, and tells if it is taken already. */
  Optional<Twice> add(Row row) {
    Ids ids = row instanceof Row.Node ? nodes : relationships;
    lastLine = row.location().line();
    int number = numbers.getOrDefault(row.type().name(), 0);
    int taken = ids.add(row.id(), number, base + lastLine);
    if (taken == Ids.NONE) {
      return Optional.empty();
    }
    Location other = location(ids.place(taken));
    if (other.compareTo(row.location()) <= 0) {
      return Optional.of(new Twice(other, row.location()));
    }
    ids.set(taken, number, base + lastLine);
    return Optional.of(new Twice(row.location(), other));
  }

  private Location location(int place) {
    int file = files.size() - 1;
    while (Integer.compareUnsigned(bases.get(file), place) >= 0) {
      file--;
    }
    return Location.of(files.get(file), place - bases.get(file), 0);
  }

  /** Notes that a type may have rows that could not be read. */
  void addUnread(EntityType type) {
    unread.add(type);
  }

  /**
   * Whether an id that is not known may stand where nothing could be read, of which others tell.
   */
  boolean mayBeUnread(Collection<? extends EntityType> wanted) {
    return wanted.stream().anyMatch(unread::contains);
  }

  /** The type of a node, null where none has the id. */
  @Nullable NodeType typeOfNode(String id) {
    int address = nodes.find(id);
    return address == Ids.NONE ? null : (NodeType) types.get(nodes.type(address));
  }

  /** The type of a relationship, null where none has the id. */
  @Nullable EntityType typeOfRelationship(String id) {
    int address = relationships.find(id);
    return address == Ids.NONE ? null : types.get(relationships.type(address));
  }

  /** Whether there is an entity of that type, or one that extends it, with the id. */
  boolean isA(String id, String type) {
    EntityType found = isNodeType(type) ? typeOfNode(id) : typeOfRelationship(id);
    return found != null && isA(found, type);
  }

  private boolean isNodeType(String type) {
    return types.get(numbers.getOrDefault(type, 0)) instanceof NodeType;
  }

  private static boolean isA(EntityType found, String type) {
    return found instanceof NodeType node ? node.is(type) : found.name().equals(type);
  }

  /** All types that are of that type. */
  List<EntityType> typesThatAre(String type) {
    return types.stream().filter(one -> isA(one, type)).toList();
  }

  /** Ids like one that there is not, of some types; more cannot be said of too many. */
  String hint(String id, Collection<? extends EntityType> wanted) {
    return hint(id, wanted, Stream.of());
  }

  /** The same, with more candidates. */
  String hint(String id, Collection<? extends EntityType> wanted, Stream<String> more) {
    String remedy = "Add it, or correct the id.";
    looks += nodes.count() + relationships.count();
    if (++hints > MAX_HINTS || (hints > 1 && looks > MAX_LOOKS)) {
      return remedy;
    }
    BitSet numbersOf = new BitSet();
    wanted.forEach(type -> numbersOf.set(numbers.getOrDefault(type.name(), 0)));
    Stream<String> known =
        Stream.concat(nodes.of(numbersOf::get), relationships.of(numbersOf::get));
    return Similar.hint(id, Stream.concat(known, more), remedy);
  }

  /**
   * Whether a text can be an id: readable, stable, and the same in a URL, a file name and a shell.
   * Small letters and digits, with single or double hyphens between.
   */
  static boolean isId(String text) {
    int hyphens = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!plain && (c != '-' || i == 0 || ++hyphens > 2)) {
        return false;
      }
      hyphens = plain ? 0 : hyphens;
    }
    return !text.isEmpty() && hyphens == 0;
  }
}

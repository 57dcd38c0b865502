package io.corridor.procedure;

import io.corridor.route.NetworkView;
import io.corridor.route.Planning;
import io.corridor.route.TransportNetwork;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/**
 * A network with its names and citations as one transaction sees them. For one answer: what was
 * read once stays in memory.
 */
final class StoreNetwork implements NetworkView {

  private static final String ID = "id";

  private final NetworkCopy copy;
  private final InternalTransaction transaction;
  private final Map<Integer, Map<String, @Nullable Object>> places = new HashMap<>();
  private final Map<Integer, Map<String, @Nullable Object>> legs = new HashMap<>();
  private final Map<Object, Integer> placesRead = new HashMap<>();
  private final Map<Object, Integer> legsRead = new HashMap<>();

  StoreNetwork(NetworkCopy copy, InternalTransaction transaction) {
    this.copy = copy;
    this.transaction = transaction;
  }

  @Override
  public TransportNetwork network() {
    return copy.network();
  }

  @Override
  public Planning planning() {
    return copy.facts().planning();
  }

  @Override
  public Map<String, CorridorFacts> corridors() {
    return copy.facts().corridors();
  }

  @Override
  public Map<String, LocalDate> publications() {
    return copy.facts().publications();
  }

  @Override
  public OptionalInt place(String id) {
    // Ends are asked for again, and a route names what has just been read: a look at the index
    // takes
    // as long as a search.
    Integer known = placesRead.get(id);
    if (known != null) {
      return OptionalInt.of(known);
    }
    try (var found = transaction.findNodes(Label.label("Entity"), ID, id)) {
      while (found.hasNext()) {
        OptionalInt place = copy.place(number(found.next()));
        if (place.isPresent()) {
          placesRead.put(id, place.getAsInt());
          return place;
        }
      }
    }
    return OptionalInt.empty();
  }

  @Override
  public OptionalInt leg(String id) {
    try (var found = transaction.findRelationships(RelationshipType.withName("LEG"), ID, id)) {
      while (found.hasNext()) {
        OptionalInt leg = copy.leg(number(found.next()));
        if (leg.isPresent()) {
          return leg;
        }
      }
    }
    return OptionalInt.empty();
  }

  private long number(Node node) {
    return transaction.elementIdMapper().nodeId(node.getElementId());
  }

  private long number(Relationship relationship) {
    return transaction.elementIdMapper().relationshipId(relationship.getElementId());
  }

  /** The number in the store of the place of an id. */
  Optional<Long> nodeNamed(String id) {
    OptionalInt place = place(id);
    return place.isEmpty() ? Optional.empty() : Optional.of(copy.node(place.getAsInt()));
  }

  /** The number in the store of the leg of an id. */
  Optional<Long> relationshipNamed(String id) {
    Integer read = legsRead.get(id);
    OptionalInt leg = read == null ? leg(id) : OptionalInt.of(read);
    return leg.isEmpty() ? Optional.empty() : Optional.of(copy.relationship(leg.getAsInt()));
  }

  @Override
  public Map<String, @Nullable Object> placeProperties(int place) {
    return places.computeIfAbsent(
        place, number -> read(number, transaction.newNodeEntity(copy.node(number)), placesRead));
  }

  @Override
  public Map<String, @Nullable Object> legProperties(int leg) {
    return legs.computeIfAbsent(
        leg,
        number ->
            read(number, transaction.newRelationshipEntity(copy.relationship(number)), legsRead));
  }

  private static Map<String, @Nullable Object> read(
      int number, Entity entity, Map<Object, Integer> byId) {
    Map<String, @Nullable Object> properties = properties(entity);
    Object id = properties.get(ID);
    if (id != null) {
      byId.put(id, number);
    }
    return properties;
  }

  /** Lists as lists, which the store has as arrays. */
  private static Map<String, @Nullable Object> properties(Entity entity) {
    Map<String, @Nullable Object> properties = new HashMap<>();
    entity
        .getAllProperties()
        .forEach(
            (name, value) ->
                properties.put(
                    name,
                    value instanceof Object[] list
                        ? (Object) List.copyOf(Arrays.asList(list))
                        : value));
    return properties;
  }
}

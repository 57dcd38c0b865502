package io.corridor.procedure;

import io.corridor.procedure.NetworkCopy.Facts;
import io.corridor.route.LegKind;
import io.corridor.route.NetworkView.CorridorFacts;
import io.corridor.route.Planning;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/** Reads what is told beside the network: planning, corridors, publications. */
final class FactReader {

  private static final RelationshipType OBJECTS_TO = RelationshipType.withName("OBJECTS_TO");
  private static final RelationshipType PART_OF = RelationshipType.withName("PART_OF");
  private static final RelationshipType ABOUT = RelationshipType.withName("ABOUT");
  private static final Label AGREEMENT = Label.label("Agreement");
  private static final String ID = "id";

  private final Transaction transaction;
  private final Set<String> wanted = new HashSet<>();

  /** Reads about the corridors that legs of some kinds belong to. */
  FactReader(Transaction transaction, List<LegKind> kinds) {
    this.transaction = transaction;
    kinds.forEach(kind -> wanted.addAll(kind.corridors()));
  }

  Facts read() {
    Map<String, CorridorFacts> corridors = new HashMap<>();
    each(
        "Corridor",
        node ->
            text(node, ID)
                .filter(wanted::contains)
                .ifPresent(id -> corridors.put(id, corridor(id, node))));
    Map<String, LocalDate> publications = new HashMap<>();
    each(
        "Source",
        node -> {
          Optional<String> id = text(node, ID);
          if (id.isPresent()
              && node.getProperty("publishedLatest", null) instanceof LocalDate day) {
            publications.put(id.get(), day);
          }
        });
    return new Facts(planning(), corridors, publications);
  }

  private void each(String label, Consumer<Node> use) {
    try (var nodes = transaction.findNodes(Label.label(label))) {
      while (nodes.hasNext()) {
        use.accept(nodes.next());
      }
    }
  }

  private static Optional<String> text(Entity entity, String property) {
    return entity.getProperty(property, null) instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  /** A graph that nobody has loaded by Corridor declares nothing. */
  private Planning planning() {
    Planning[] found = {Planning.NONE};
    each(
        "Load",
        node -> {
          if (node.getProperty("planning", null) instanceof String[] lines) {
            found[0] = Planning.parse(List.of(lines));
          }
        });
    return found[0];
  }

  private static CorridorFacts corridor(String id, Node corridor) {
    TreeSet<String> objections = new TreeSet<>();
    for (Node whole : wholes(corridor)) {
      try (var all = whole.getRelationships(Direction.INCOMING, OBJECTS_TO)) {
        all.forEach(objection -> objections.add(objection(objection)));
      }
    }
    TreeSet<String> agreements = new TreeSet<>();
    try (var all = corridor.getRelationships(Direction.INCOMING, ABOUT)) {
      for (Relationship about : all) {
        Node agreement = about.getStartNode();
        if (agreement.hasLabel(AGREEMENT)) {
          String name = text(agreement, "name").orElse("");
          agreements.add(name + text(agreement, "date").map(" (%s)"::formatted).orElse(""));
        }
      }
    }
    return new CorridorFacts(
        text(corridor, "name").orElse(id), List.copyOf(objections), List.copyOf(agreements));
  }

  /** Who objects, and in which form. */
  private static String objection(Relationship objection) {
    String actor = text(objection.getStartNode(), "name").orElse("");
    String form = text(objection, "form").or(() -> text(objection, ID)).orElse("");
    return actor + ": " + form;
  }

  /** It and all that it is part of. */
  private static Set<Node> wholes(Node part) {
    Set<Node> wholes = new LinkedHashSet<>();
    Deque<Node> open = new ArrayDeque<>(List.of(part));
    while (!open.isEmpty()) {
      Node next = open.remove();
      if (wholes.add(next)) {
        try (var all = next.getRelationships(Direction.OUTGOING, PART_OF)) {
          all.forEach(partOf -> open.add(partOf.getEndNode()));
        }
      }
    }
    return wholes;
  }
}

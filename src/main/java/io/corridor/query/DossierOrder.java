package io.corridor.query;

import io.corridor.model.Display;
import io.corridor.model.Model;
import io.corridor.model.NodeType;
import io.corridor.query.Dossier.Group;
import io.corridor.query.Dossier.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which relations stand together, and what comes first, as the model declares it. */
final class DossierOrder {

  private final Model model;
  private final Display display;
  private final List<String> types;

  DossierOrder(Model model) {
    this.model = model;
    this.display = model.display();
    List<String> order = new ArrayList<>(display.readings().keySet());
    model.relationshipTypes().keySet().stream()
        .filter(type -> !order.contains(type))
        .forEach(order::add);
    this.types = order;
  }

  /** By heading: two readings of the same words are one group. */
  List<Group> groups(List<Relation> relations) {
    List<Relation> sorted = new ArrayList<>(relations);
    sorted.sort(
        Comparator.<Relation>comparingInt(relation -> types.indexOf(relation.type()))
            .thenComparing(relation -> !relation.forward())
            .thenComparing(this::heading)
            .thenComparing(this::inOrder)
            .thenComparing(this::layer)
            .thenComparing(relation -> -relation.cites().size())
            .thenComparing(relation -> relation.other().name())
            .thenComparing(Relation::id));
    Map<String, List<Relation>> byHeading = new LinkedHashMap<>();
    sorted.forEach(
        relation ->
            byHeading.computeIfAbsent(heading(relation), h -> new ArrayList<>()).add(relation));
    List<Group> groups = new ArrayList<>();
    byHeading.forEach((heading, members) -> groups.add(new Group(heading, List.copyOf(members))));
    return List.copyOf(groups);
  }

  /** By what they state, and then by declared rank, and then those with most evidence first. */
  List<Relation> figures(List<Relation> figures) {
    if (display.figures().isEmpty()) {
      return figures;
    }
    Display.Figures declared = display.figures().get();
    List<String> ranks = model.valuesOf(declared.rank());
    return figures.stream()
        .sorted(
            Comparator.<Relation, String>comparing(r -> r.other().text(declared.metric()))
                .thenComparing(r -> place(ranks, r.other().text(declared.rank())))
                .thenComparing(this::layer)
                .thenComparing(r -> -r.other().cites().size())
                .thenComparing(r -> r.other().id()))
        .toList();
  }

  /** What documents tell comes before what others know, in the order of the model. */
  private int layer(Relation relation) {
    String layer = Objects.toString(relation.properties().get(display.layer()), "");
    return place(model.valuesOf(display.layer()), layer);
  }

  private static int place(List<String> values, String value) {
    int place = values.indexOf(value);
    return place < 0 ? values.size() : place;
  }

  private String heading(Relation relation) {
    return display
        .reading(relation.type())
        .heading(relation.forward())
        .replace("{types}", plural(relation.other().type()));
  }

  /** The name of its file is the plural of a type. */
  private String plural(String type) {
    NodeType declared = model.nodeTypes().get(type);
    return declared == null || declared.file().isEmpty() ? type : declared.file().replace('-', ' ');
  }

  /** Numbers put things in order only as seen from what they count in. */
  private int inOrder(Relation one, Relation other) {
    if (!one.forward() || !other.forward()) {
      return 0;
    }
    for (String property : display.order()) {
      int order = Double.compare(number(one, property), number(other, property));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static double number(Relation relation, String property) {
    return Objects.requireNonNullElse(relation.properties().get(property), 0)
            instanceof Number number
        ? number.doubleValue()
        : 0;
  }
}

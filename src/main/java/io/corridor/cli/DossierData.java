package io.corridor.cli;

import io.corridor.model.Model;
import io.corridor.model.NodeType;
import io.corridor.output.Table;
import io.corridor.query.Dossier;
import io.corridor.query.Dossier.Group;
import io.corridor.query.Dossier.Item;
import io.corridor.query.Dossier.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A dossier for programs: one object with all of it, or a row for each relation. */
final class DossierData {

  private static final List<String> OBJECT =
      List.of(
          "id",
          "name",
          "type",
          "labels",
          "properties",
          "figures",
          "relations",
          "rests_on_it",
          "evidence");
  private static final List<String> FLAT =
      List.of("relation", "type", "direction", "id", "name", "kind", "properties", "cites");

  private final Model model;
  private final Dossier dossier;

  DossierData(Model model, Dossier dossier) {
    this.model = model;
    this.dossier = dossier;
  }

  /** One row that holds everything. */
  Table nested() {
    Item entity = dossier.entity();
    List<Map<String, Object>> relations = new ArrayList<>();
    for (Group group : dossier.groups()) {
      group.relations().forEach(relation -> relations.add(relation(group.heading(), relation)));
    }
    List<@Nullable Object> row =
        Table.row(
            entity.id(),
            entity.name(),
            entity.type(),
            Optional.ofNullable(model.nodeTypes().get(entity.type()))
                .map(NodeType::labels)
                .orElse(List.of()),
            entity.properties(),
            dossier.figures().stream().map(figure -> figure.other().properties()).toList(),
            relations,
            dossier.resting(),
            CitedPlaces.of(dossier).stream().map(this::evidence).toList());
    return Table.of(OBJECT, List.of(row));
  }

  /** A row for the entity itself, each of its figures and each of its relations. */
  Table flat() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    Item entity = dossier.entity();
    rows.add(flat("is", "", "", entity, entity.properties(), entity.cites()));
    for (Relation figure : dossier.figures()) {
      Item other = figure.other();
      rows.add(flat("figure", figure.type(), "backward", other, other.properties(), other.cites()));
    }
    for (Group group : dossier.groups()) {
      for (Relation relation : group.relations()) {
        rows.add(
            flat(
                group.heading(),
                relation.type(),
                direction(relation),
                relation.other(),
                relation.properties(),
                relation.cites()));
      }
    }
    return Table.of(FLAT, rows);
  }

  private static List<@Nullable Object> flat(
      String relation,
      String type,
      String direction,
      Item item,
      Map<String, Object> properties,
      List<String> cites) {
    return Table.row(
        relation, type, direction, item.id(), item.name(), item.type(), properties, cites);
  }

  private static Map<String, Object> relation(String heading, Relation relation) {
    Map<String, Object> other = new LinkedHashMap<>();
    other.put("id", relation.other().id());
    other.put("name", relation.other().name());
    other.put("type", relation.other().type());
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("relation", heading);
    map.put("type", relation.type());
    map.put("direction", direction(relation));
    map.put("with", other);
    map.put("properties", relation.properties());
    return map;
  }

  private Map<String, Object> evidence(CitedPlaces cited) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("source", cited.source().id());
    map.put("title", cited.source().name());
    map.put("reliability", cited.source().text(model.display().sources().reliability()));
    map.put("locators", cited.own());
    map.put("in_relations", cited.inRelations());
    return map;
  }

  private static String direction(Relation relation) {
    return relation.forward() ? "forward" : "backward";
  }
}

package io.corridor.document;

import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.model.NodeType;
import io.corridor.model.Property;
import io.corridor.model.RelationshipType;
import io.corridor.model.Rule;
import io.corridor.seed.Seed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The data dictionary: types, properties, values, rules, and how many rows there are of each. */
final class ModelPage {

  private static final String MADE =
      "Made from `seed/` by `corridor document`: change the files there, not this page.";

  private final Model model;
  private final RowCounts counts;
  private final ModelPictures pictures;
  private final Map<String, Property> common;
  private final Markdown page = new Markdown();

  ModelPage(Seed seed) {
    this.model = seed.model();
    this.counts = new RowCounts(seed);
    this.pictures = new ModelPictures(seed.model());
    this.common = common(seed.model());
  }

  String text() {
    page.heading(1, "The model of " + model.name());
    page.paragraph(Markdown.text(model.description()) + " " + MADE);
    pictures();
    overview();
    common();
    page.heading(2, "Nodes in detail");
    model.nodeTypes().values().forEach(this::node);
    page.heading(2, "Relationships in detail");
    model.relationshipTypes().values().forEach(this::relationship);
    rules();
    return page.toString();
  }

  private void pictures() {
    page.heading(2, "Pictures");
    page.paragraph("Which types extend which; a rounded one only gathers what others share:");
    page.fence("mermaid", pictures.types());
    if (model.relationshipTypes().isEmpty()) {
      return;
    }
    page.paragraph("How it hangs together; what holds for a type holds for all that extend it:");
    page.fence("mermaid", pictures.relationships());
    String left = pictures.left().stream().map(this::link).collect(Collectors.joining(", "));
    page.paragraph(
        left.isEmpty()
            ? ""
            : "Not drawn, because they join too many kinds of things: " + left + ".");
  }

  private void overview() {
    page.heading(2, "Nodes");
    page.table(
        join(List.of("type", "is", "file"), counts.header()),
        model.nodeTypes().values().stream()
            .map(
                type ->
                    join(
                        List.of(link(type), Markdown.text(type.description()), file("nodes", type)),
                        counts.of(type)))
            .toList());
    page.heading(2, "Relationships");
    page.table(
        join(List.of("type", "from", "to", "says", "file"), counts.header()),
        model.relationshipTypes().values().stream()
            .map(
                type ->
                    join(
                        List.of(
                            link(type),
                            links(type.from()),
                            links(type.to()),
                            Markdown.text(type.description()),
                            file("edges", type)),
                        counts.of(type)))
            .toList());
  }

  private void common() {
    page.heading(2, "Properties of everything");
    page.paragraph(
        "Every node carries the label %s; every node and every relationship has a unique %s."
            .formatted(Markdown.code(model.identity()), Markdown.code(model.idProperty())));
    properties(common.values());
  }

  /** What everything has, as most types have it: some are stricter. */
  private static Map<String, Property> common(Model model) {
    Map<String, Property> common = new LinkedHashMap<>();
    for (String name : model.commonProperties()) {
      Map<Property, Long> counts =
          Stream.<EntityType>concat(
                  model.nodeTypes().values().stream(), model.relationshipTypes().values().stream())
              .flatMap(type -> Stream.ofNullable(type.properties().get(name)))
              .collect(Collectors.groupingBy(property -> property, Collectors.counting()));
      counts.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .ifPresent(most -> common.put(name, most.getKey()));
    }
    return common;
  }

  private void node(NodeType type) {
    page.heading(3, type.name());
    page.paragraph(Markdown.text(type.description()));
    List<String> facts = new ArrayList<>();
    facts.add("Labels: " + codes(type.labels()));
    if (!type.moreLabels().isEmpty()) {
      facts.add("Labels that a row can have besides: " + codes(type.moreLabels()));
    }
    if (!pictures.parents(type).isEmpty()) {
      facts.add("Has all properties of " + links(pictures.parents(type)));
    }
    String out = ends(type, true);
    String in = ends(type, false);
    facts.add("Relationships from it: " + (out.isEmpty() ? "none" : out));
    facts.add("Relationships to it: " + (in.isEmpty() ? "none" : in));
    page.list(facts);
    List<Property> own =
        type.properties().values().stream()
            .filter(property -> !isInherited(type, property))
            .toList();
    properties(own);
  }

  /** Whether an ancestor, or everything, has the very same property. */
  private boolean isInherited(NodeType type, Property property) {
    return property.equals(common.get(property.name()))
        || pictures.parents(type).stream()
            .map(parent -> Objects.requireNonNull(model.nodeTypes().get(parent)))
            .anyMatch(parent -> property.equals(parent.properties().get(property.name())));
  }

  private String ends(NodeType type, boolean from) {
    return model.relationshipTypes().values().stream()
        .filter(
            relationship ->
                (from ? relationship.from() : relationship.to()).stream().anyMatch(type::is))
        .map(this::link)
        .collect(Collectors.joining(", "));
  }

  private void relationship(RelationshipType type) {
    page.heading(3, type.name());
    page.paragraph(Markdown.text(type.description()));
    List<String> facts = new ArrayList<>();
    facts.add("From " + links(type.from()) + " to " + links(type.to()));
    if (type.traversable()) {
      facts.add("A route can run along it");
    }
    page.list(facts);
    properties(
        type.properties().values().stream()
            .filter(property -> !property.equals(common.get(property.name())))
            .toList());
  }

  private void properties(Collection<Property> properties) {
    page.table(
        List.of("property", "type", "required", "unit", "means", "allowed values"),
        properties.stream()
            .map(
                property ->
                    List.of(
                        Markdown.code(property.name()),
                        type(property),
                        property.required() ? "yes" : "",
                        Markdown.text(property.unit()),
                        Markdown.text(property.description()),
                        values(property)))
            .toList());
  }

  private String type(Property property) {
    String type = property.type().declaration() + (property.array() ? "[]" : "");
    return property.refers().isEmpty()
        ? Markdown.code(type)
        : Markdown.code(type) + ", id of " + links(List.of(property.refers()));
  }

  private static String values(Property property) {
    return property.values().stream()
        .map(
            value -> {
              String meaning = property.meanings().getOrDefault(value, "");
              return Markdown.code(value) + (meaning.isEmpty() ? "" : " " + Markdown.text(meaning));
            })
        .collect(Collectors.joining(property.meanings().isEmpty() ? ", " : "<br>"));
  }

  private void rules() {
    if (model.rules().isEmpty()) {
      return;
    }
    page.heading(2, "Rules");
    List<String> rules = new ArrayList<>();
    for (Rule rule : model.rules()) {
      rules.add(
          "Where %s is %s, %s must have a value."
              .formatted(
                  Markdown.code(rule.property()),
                  rule.values().stream().map(Markdown::code).collect(Collectors.joining(" or ")),
                  codes(rule.required())));
    }
    page.list(rules);
  }

  private String links(List<String> types) {
    return types.stream()
        .map(name -> model.findEntityType(name).map(this::link).orElse(Markdown.code(name)))
        .collect(Collectors.joining(", "));
  }

  /** GitHub numbers the second heading of the same letters, such as a Hub and a HUB. */
  private String link(EntityType type) {
    String anchor = type.name().toLowerCase(Locale.ROOT);
    boolean second =
        type instanceof RelationshipType
            && model.nodeTypes().keySet().stream().anyMatch(anchor::equalsIgnoreCase);
    return Markdown.link(type.name(), "#" + anchor + (second ? "-1" : ""));
  }

  private static String codes(Collection<String> names) {
    return names.stream().map(Markdown::code).collect(Collectors.joining(", "));
  }

  private static String file(String folder, EntityType type) {
    return type.file().isEmpty() ? "" : Markdown.code(folder + "/" + type.file() + ".csv");
  }

  private static List<String> join(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}

package io.corridor.document;

import io.corridor.model.Display;
import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.model.NodeType;
import io.corridor.model.Property;
import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What rests on each source: a page for each that the model gives one, to be read beside the
 * document, and a page on all of them.
 */
final class SourcePages {

  private final Seed seed;
  private final Model model;
  private final CitedRows cited;
  private final String folder;
  private final List<Row.Node> sources;

  /**
   * Pages of the sources of a seed.
   *
   * @param folder of the single pages, as the page on all links to it
   */
  SourcePages(Seed seed, String folder) {
    this.seed = seed;
    this.model = seed.model();
    this.cited = new CitedRows(seed);
    this.folder = folder;
    String type = model.citations().map(Model.Citations::type).orElse("");
    this.sources =
        seed.nodes().stream()
            .filter(node -> node.type().is(type))
            .sorted(Comparator.comparing(this::sortKey))
            .toList();
  }

  /** The page on all sources. */
  String index() {
    Markdown page = new Markdown();
    page.heading(1, "Sources of " + model.name());
    page.paragraph(
        "Every row of the seed names its sources and the places in them. "
            + "Made from `seed/` by `corridor document`.");
    page.table(
        List.of("source", "title", "reliability", "rows on it", "on it alone"),
        sources.stream().map(this::line).toList());
    sources.stream().filter(source -> !hasPage(source)).forEach(source -> describe(page, source));
    return page.toString();
  }

  /** A page for each source that has one, by id. */
  Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    for (Row.Node source : sources) {
      if (hasPage(source)) {
        pages.put(source.id(), page(source));
      }
    }
    return pages;
  }

  private List<String> line(Row.Node source) {
    String target = hasPage(source) ? folder + "/" + source.id() + ".md" : "#" + anchor(source);
    long rows = rows(source).size();
    long alone = rows(source).stream().filter(cited::isAlone).count();
    return List.of(
        Markdown.code(label(source)),
        Markdown.link(cited.name(source.id()), target),
        Markdown.text(text(source, display().reliability())),
        String.valueOf(rows),
        String.valueOf(alone));
  }

  private String page(Row.Node source) {
    Markdown page = new Markdown();
    page.heading(1, cited.name(source.id()));
    page.paragraph(Markdown.link("All sources", "../sources.md"));
    facts(page, source);
    page.heading(2, "What rests on it");
    counts(page, source);
    page.heading(2, "Place by place");
    page.paragraph(
        "Each line: type, what it says, status, id. A row stands at each place it cites.");
    cited
        .at(source.id())
        .forEach(
            (place, rows) -> {
              page.heading(3, place.locator());
              page.list(rows.stream().map(this::item).toList());
            });
    return page.toString();
  }

  /** A source without a page: a section of the page on all. */
  private void describe(Markdown page, Row.Node source) {
    page.heading(2, source.id());
    page.paragraph(Markdown.text(cited.name(source.id())));
    facts(page, source);
    counts(page, source);
  }

  private void facts(Markdown page, Row.Node source) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(model.idProperty(), Markdown.code(source.id())));
    for (Property property : properties(source.type())) {
      Object value = source.properties().get(property.name());
      if (value != null) {
        rows.add(List.of(property.name(), value(value)));
      }
    }
    relations(source).forEach((heading, with) -> rows.add(List.of(heading, with)));
    page.table(List.of("", "source"), rows);
  }

  /** Without its name, which stands above, and without where it is cited itself. */
  private List<Property> properties(NodeType type) {
    String cites = model.citations().map(Model.Citations::property).orElse("");
    return type.properties().values().stream()
        .filter(property -> !property.name().equals("name") && !property.name().equals(cites))
        .sorted(
            Comparator.comparing(property -> model.commonProperties().contains(property.name())))
        .toList();
  }

  /** Who wrote it, whom it cites and who cites it: its relations but for what is about it. */
  private Map<String, String> relations(Row.Node source) {
    Map<String, List<String>> byHeading = new TreeMap<>();
    for (Row.Relationship edge : seed.relationships()) {
      boolean forward = edge.start().equals(source.id());
      if (forward || edge.end().equals(source.id())) {
        Row.Node other = node(forward ? edge.end() : edge.start());
        String heading =
            model
                .display()
                .reading(edge.type().name())
                .heading(forward)
                .replace("{types}", other.type().file());
        byHeading.computeIfAbsent(heading, h -> new ArrayList<>()).add(with(edge, other));
      }
    }
    Map<String, String> relations = new LinkedHashMap<>();
    byHeading.forEach(
        (heading, with) ->
            relations.put(
                heading, with.stream().distinct().sorted().collect(Collectors.joining("<br>"))));
    return relations;
  }

  private String with(Row.Relationship edge, Row.Node other) {
    String how =
        edge.type().properties().values().stream()
            .filter(property -> !model.commonProperties().contains(property.name()))
            .map(property -> edge.properties().get(property.name()))
            .filter(Objects::nonNull)
            .map(SourcePages::value)
            .collect(Collectors.joining(", "));
    return Markdown.text(cited.name(other.id())) + (how.isEmpty() ? "" : ": " + how);
  }

  private Row.Node node(String id) {
    return seed.nodes().stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
  }

  private void counts(Markdown page, Row.Node source) {
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<EntityType, List<Row>> type : cited.byType(source.id()).entrySet()) {
      long alone = type.getValue().stream().filter(cited::isAlone).count();
      rows.add(
          List.of(
              Markdown.code(type.getKey().name()),
              String.valueOf(type.getValue().size()),
              alone == 0 ? "" : String.valueOf(alone)));
    }
    page.table(List.of("type", "rows", "on it alone"), rows);
  }

  private String item(Row row) {
    String status =
        model.display().beside().stream()
            .map(property -> row.properties().get(property))
            .filter(Objects::nonNull)
            .map(SourcePages::value)
            .collect(Collectors.joining(", "));
    return "%s %s%s %s"
        .formatted(
            Markdown.text(row.type().name()),
            "**" + Markdown.text(cited.name(row)) + "**",
            status.isEmpty() ? "" : " (" + status + ")",
            Markdown.code(row.id()));
  }

  private Collection<Row> rows(Row.Node source) {
    return cited.byType(source.id()).values().stream().flatMap(List::stream).toList();
  }

  private boolean hasPage(Row.Node source) {
    return Boolean.TRUE.equals(source.properties().get(display().page()));
  }

  private Display.Sources display() {
    return model.display().sources();
  }

  private String label(Row.Node source) {
    String label = text(source, display().label());
    return label.isEmpty() ? source.id() : label;
  }

  /** Those with a page first, by their short names. */
  private String sortKey(Row.Node source) {
    return (hasPage(source) ? "0 " : "1 ") + label(source) + " " + source.id();
  }

  private static String text(Row.Node source, String property) {
    return source.properties().getOrDefault(property, "").toString();
  }

  private static String anchor(Row.Node source) {
    return source.id();
  }

  private static String value(Object value) {
    return value instanceof Collection<?> many
        ? many.stream()
            .map(item -> Markdown.text(item.toString()))
            .collect(Collectors.joining("; "))
        : Markdown.text(value.toString());
  }
}

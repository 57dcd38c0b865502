package io.corridor.cli;

import io.corridor.model.Display;
import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.output.Table;
import io.corridor.query.Dossier;
import io.corridor.query.Dossier.Group;
import io.corridor.query.Dossier.Item;
import io.corridor.query.Dossier.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A dossier for eyes: what it is, its figures, its relations, its evidence. */
final class DossierTables {

  /** Together about two screens; the largest groups give way first. */
  private static final int RELATIONS = 48;

  private static final int FIGURES = 8;
  private static final int LOCATORS = 6;

  private final Model model;
  private final Dossier dossier;
  private final boolean all;
  private final DossierPhrases phrases;

  DossierTables(Model model, Dossier dossier, boolean all) {
    this.model = model;
    this.dossier = dossier;
    this.all = all;
    this.phrases = new DossierPhrases(model, dossier, all);
  }

  List<Table> tables() {
    return Stream.of(card(), figures(), relations(), resting(), evidence())
        .filter(table -> !table.columns().isEmpty())
        .toList();
  }

  private Table card() {
    Item entity = dossier.entity();
    EntityType type = model.findEntityType(entity.type()).orElseThrow();
    List<String> names = new ArrayList<>(type.properties().keySet());
    List<String> common = List.copyOf(model.commonProperties());
    // What is its own comes before what everything has.
    names.removeAll(common);
    names.addAll(common);
    names.remove(model.citations().map(Model.Citations::property).orElse(""));
    names.remove("name");
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (String name : names) {
      Object value = entity.properties().get(name);
      if (value != null) {
        rows.add(Table.row(name, phrases.line(value)));
      }
    }
    return Table.of(entity.name(), List.of(entity.type(), entity.id()), rows);
  }

  private Table figures() {
    Optional<Display.Figures> declared = model.display().figures();
    if (dossier.figures().isEmpty() || declared.isEmpty()) {
      return nothing();
    }
    FigureTexts texts = new FigureTexts(model, declared.get(), dossier);
    int limit = all ? Integer.MAX_VALUE : FIGURES;
    List<List<@Nullable Object>> rows = new ArrayList<>();
    String last = "";
    for (Relation figure : texts.differingFirst()) {
      if (rows.size() < limit) {
        String metric = figure.other().text(declared.get().metric());
        rows.add(
            Table.row(
                metric.equals(last) ? "" : metric,
                texts.marked(figure.other()),
                figure.other().text(declared.get().time()),
                texts.grade(figure.other()),
                phrases.evidence(figure.other().cites())));
        last = metric;
      }
    }
    return Table.of(
        title("Figures", rows.size(), dossier.figures().size()),
        List.of("what", "value", "as of", "grade", "told in"),
        rows);
  }

  private Table relations() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (Group group : dossier.groups()) {
      groups.put(group.heading(), phrases.relations(group.relations()));
    }
    List<Integer> sizes = groups.values().stream().map(List::size).toList();
    int total = sizes.stream().mapToInt(Integer::intValue).sum();
    int level = all ? total : level(sizes);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    int shown = 0;
    for (Map.Entry<String, List<String>> group : groups.entrySet()) {
      int size = group.getValue().size();
      int count = Math.min(size, level);
      shown += count;
      String cut = count < size ? " (%d of %d)".formatted(count, size) : "";
      rows.add(Table.row(group.getKey() + cut, group.getValue().subList(0, count)));
    }
    return rows.isEmpty()
        ? nothing()
        : Table.of(title("Relations", shown, total), List.of("relation", "with"), rows);
  }

  /** The highest number of relations per group that keeps all groups together short. */
  static int level(List<Integer> sizes) {
    int level = 1;
    while (level < RELATIONS && shown(sizes, level + 1) <= RELATIONS) {
      level++;
    }
    return level;
  }

  private static int shown(List<Integer> sizes, int level) {
    return sizes.stream().mapToInt(size -> Math.min(size, level)).sum();
  }

  private Table resting() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    addResting(rows, "nodes", model.nodeTypes().keySet());
    addResting(rows, "relations", model.relationshipTypes().keySet());
    return dossier.resting().isEmpty()
        ? nothing()
        : Table.of("What rests on it", List.of("rows", "number", "of these types"), rows);
  }

  private void addResting(List<List<@Nullable Object>> rows, String what, Set<String> types) {
    Map<String, Long> counts = new TreeMap<>(dossier.resting());
    counts.keySet().retainAll(types);
    String byType =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    rows.add(Table.row(what, counts.values().stream().mapToLong(Long::longValue).sum(), byType));
  }

  private Table evidence() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (CitedPlaces cited : CitedPlaces.of(dossier)) {
      Item source = cited.source();
      rows.add(
          Table.row(
              phrases.label(source.id()),
              source.name(),
              source.text(model.display().sources().reliability()),
              some(cited.own()),
              some(cited.inRelations())));
    }
    return rows.isEmpty()
        ? nothing()
        : Table.of(
            "Evidence",
            List.of("source", "title", "reliability", "told of it in", "of its relations in"),
            rows);
  }

  private String some(List<String> locators) {
    boolean fits = all || locators.size() <= LOCATORS;
    return fits
        ? String.join(", ", locators)
        : String.join(", ", locators.subList(0, LOCATORS - 2))
            + " and %d more".formatted(locators.size() - LOCATORS + 2);
  }

  private static String title(String what, int shown, int total) {
    return shown < total
        ? "%s: %d of %d, the others with --all".formatted(what, shown, total)
        : what;
  }

  private static Table nothing() {
    return Objects.requireNonNull(Table.of(List.of(), List.of()));
  }
}

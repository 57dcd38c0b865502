package io.corridor.cli;

import io.corridor.model.Display;
import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.model.Property;
import io.corridor.model.PropertyType;
import io.corridor.query.Dossier;
import io.corridor.query.Dossier.Item;
import io.corridor.query.Dossier.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What people read of a dossier, phrase by phrase. */
final class DossierPhrases {

  /** Beyond these, a relation tells only how many more citations it has. */
  private static final int CITATIONS = 3;

  private final Model model;
  private final Display display;
  private final Dossier dossier;
  private final boolean all;
  private final Set<String> common;

  DossierPhrases(Model model, Dossier dossier, boolean all) {
    this.model = model;
    this.display = model.display();
    this.dossier = dossier;
    this.all = all;
    this.common = model.commonProperties();
  }

  /**
   * {@code Pakistan (kind, date): role, status · 000 L35}. What rests on the same places about the
   * same neighbour is one phrase.
   */
  List<String> relations(List<Relation> relations) {
    record Said(String other, List<String> cites) {}
    Map<Said, List<Relation>> together = new LinkedHashMap<>();
    for (Relation relation : relations) {
      Said said = new Said(relation.other().id(), relation.cites());
      together.computeIfAbsent(said, s -> new ArrayList<>()).add(relation);
    }
    return together.values().stream().map(this::phrase).toList();
  }

  private String phrase(List<Relation> relations) {
    Relation first = relations.get(0);
    StringBuilder text = new StringBuilder(first.other().name());
    List<String> beside = beside(first.other());
    if (!beside.isEmpty()) {
      text.append(" (").append(String.join(", ", beside)).append(')');
    }
    String how =
        relations.stream()
            .map(relation -> String.join(", ", how(relation)))
            .filter(phrase -> !phrase.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    if (!how.isEmpty()) {
      text.append(": ").append(how);
    }
    String evidence = evidence(first.cites());
    return evidence.isEmpty() ? text.toString() : text.append(" · ").append(evidence).toString();
  }

  /** {@code 000 L35, L37; 001 L31}. */
  String evidence(Collection<String> cites) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    int shown = 0;
    for (String cite : cites) {
      if (all || shown++ < CITATIONS) {
        places
            .computeIfAbsent(label(Evidence.source(cite)), source -> new ArrayList<>())
            .add(Evidence.locator(cite));
      }
    }
    List<String> parts = new ArrayList<>();
    places.forEach((source, found) -> parts.add(source + " " + String.join(", ", found)));
    int more = all ? 0 : cites.size() - Math.min(shown, CITATIONS);
    return String.join("; ", parts) + (more > 0 ? " +" + more : "");
  }

  /** The short name of a source, or its id. */
  String label(String source) {
    Item item = dossier.sources().get(source);
    String label = item == null ? "" : item.text(display.sources().label());
    return label.isEmpty() ? source : label;
  }

  /** A value as people write it: a name with its language, a number without an empty fraction. */
  Object value(Object value) {
    if (value instanceof Collection<?> many) {
      return many.stream().map(this::value).toList();
    }
    if (value instanceof Double number) {
      return number(number);
    }
    String text = value.toString();
    int at = text.lastIndexOf('@');
    boolean named = at > 0 && text.length() - at <= 4 && text.indexOf(' ', at) < 0;
    return named ? text.substring(0, at) + " (" + text.substring(at + 1) + ")" : text;
  }

  /** A value in one line. */
  Object line(Object value) {
    Object shown = value(value);
    return shown instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining("; "))
        : shown;
  }

  /** Grouped, as long sums are read. */
  static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? String.format(Locale.ROOT, "%,d", (long) number)
        : String.format(Locale.ROOT, "%,.10f", number).replaceFirst("0+$", "");
  }

  private List<String> beside(Item item) {
    List<String> phrases = new ArrayList<>();
    model
        .findEntityType(item.type())
        .ifPresent(type -> display.beside().forEach(name -> add(phrases, type, name, item)));
    return phrases;
  }

  private void add(List<String> phrases, EntityType type, String name, Item item) {
    add(phrases, type.properties().get(name), item.properties().get(name));
  }

  /** What the type of relation declares for itself, then what is told of all. */
  private List<String> how(Relation relation) {
    List<String> phrases = new ArrayList<>();
    Map<String, Property> declared = type(relation).properties();
    declared.values().stream()
        .filter(p -> !common.contains(p.name()) && p.refers().isEmpty())
        .filter(p -> !display.order().contains(p.name()))
        .forEach(p -> add(phrases, p, relation.properties().get(p.name())));
    display.beside().stream()
        .filter(common::contains)
        .forEach(name -> add(phrases, declared.get(name), relation.properties().get(name)));
    add(phrases, declared.get(display.layer()), relation.properties().get(display.layer()));
    if (all) {
      declared.values().stream()
          .filter(p -> common.contains(p.name()) && p.type() == PropertyType.STRING)
          .filter(p -> p.values().isEmpty() && !p.array())
          .forEach(p -> add(phrases, p, relation.properties().get(p.name())));
    }
    return phrases;
  }

  private EntityType type(Relation relation) {
    return model.findEntityType(relation.type().replaceFirst("\\..*", "")).orElseThrow();
  }

  private void add(
      List<String> phrases,
      @org.jspecify.annotations.Nullable Property property,
      @org.jspecify.annotations.Nullable Object value) {
    boolean silent = value == null || value.equals(false) || display.unsaid().contains(value);
    if (property == null || value == null || silent) {
      return;
    }
    if (value.equals(true)) {
      phrases.add(property.name());
    } else if (property.type() == PropertyType.EDTF && common.contains(property.name())) {
      phrases.add(property.name() + " " + value);
    } else {
      String unit = property.unit().isEmpty() ? "" : " " + property.unit();
      phrases.add(line(value) + unit);
    }
  }
}

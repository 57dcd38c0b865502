package io.corridor.workspace;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The model that follows from what files hold. Whatever they do not say themselves is marked. */
final class DraftModel {

  private static final List<String> NAMES = List.of("name", "title", "label", "aliases");
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private final Draft draft;
  private final String name;
  private final StringBuilder text = new StringBuilder();

  DraftModel(Draft draft, String name) {
    this.draft = draft;
    this.name = name;
  }

  String text() {
    line(
        "# Drafted from CSV files. What they do not say themselves is marked as guessed: look at"
            + " it,");
    line(
        "# change it, and take the mark away. 'corridor init' in an empty folder explains all that"
            + " a");
    line("# model can say.");
    line("");
    line("name: " + quoted(Names.file(name)));
    line("identity: {label: " + identity() + ", property: id}");
    line("names: [" + String.join(", ", names()) + "]  # guessed: by the names of the properties");
    line("");
    line("nodes:");
    draft.labelsAbove().forEach(this::labelAbove);
    sorted(draft.nodeTypes()).forEach(type -> type(type, true));
    if (!draft.relationshipTypes().isEmpty()) {
      line("");
      line("relationships:");
      draft.relationshipTypes().forEach(type -> type(type, false));
    }
    return text.toString();
  }

  /** A label of all nodes that is no type of its own. */
  private String identity() {
    Set<String> taken = new TreeSet<>(draft.labelsAbove());
    draft.nodeTypes().forEach(type -> taken.add(type.name()));
    return Stream.of("Entity", "Thing", "Item", "Node")
        .filter(label -> !taken.contains(label))
        .findFirst()
        .orElse("AnyNode");
  }

  private List<String> names() {
    return Stream.concat(
            Stream.of(Ids.PROPERTY),
            NAMES.stream()
                .filter(
                    known ->
                        draft.nodeTypes().stream()
                            .anyMatch(type -> type.columns().containsKey(known))))
        .toList();
  }

  /** A type can only extend one that stands above it. */
  private static List<DraftType> sorted(Collection<DraftType> types) {
    return types.stream()
        .sorted(java.util.Comparator.comparingInt(type -> type.above().size()))
        .toList();
  }

  private void labelAbove(String label) {
    line("  " + key(label) + ":");
    line("    abstract: true");
    line("    description: " + quoted("What has the label " + label + ".") + "  # guessed");
  }

  private void type(DraftType type, boolean node) {
    line("  " + key(type.name()) + ":  # guessed: from " + type.origin());
    if (!type.above().isEmpty()) {
      line("    extends: [" + String.join(", ", type.above()) + "]");
    }
    line("    file: " + quoted(type.file()));
    if (!node) {
      line("    from: " + ends(type.from()));
      line("    to: " + ends(type.to()));
    }
    line("    description: " + quoted("Drafted from " + type.origin() + ".") + "  # guessed");
    if (!type.columns().isEmpty()) {
      line("    properties:");
      type.columns().forEach((property, facts) -> property(type, property, facts));
    }
  }

  private String ends(Set<String> types) {
    return types.isEmpty()
        ? "["
            + draft.nodeTypes().stream().map(DraftType::name).collect(Collectors.joining(", "))
            + "]  # guessed: no row says it"
        : "[" + String.join(", ", types) + "]  # guessed: by the nodes that the rows name";
  }

  private void property(DraftType type, String property, Facts facts) {
    Map<String, String> guesses = new java.util.LinkedHashMap<>();
    StringBuilder declared = new StringBuilder("{type: ");
    declared.append(facts.type().endsWith("[]") ? quoted(facts.type()) : facts.type());
    if (facts.isInferred()) {
      guesses.put("type", "its type");
    }
    if (type.needs(facts)) {
      declared.append(", required: true");
      guesses.put("required", "that every row needs it");
    }
    if (!facts.allowed().isEmpty() && !NAMES.contains(property)) {
      declared
          .append(", values: [")
          .append(
              facts.allowed().stream().map(DraftModel::quoted).collect(Collectors.joining(", ")))
          .append("]");
      guesses.put("values", "that these are all its values");
    }
    declared
        .append(", description: ")
        .append(quoted("As in '" + facts.origin() + "'."))
        .append("}");
    guesses.put("description", "what it means");
    line(
        "      "
            + key(property)
            + ": "
            + declared
            + "  # guessed: "
            + String.join(", ", guesses.values()));
  }

  private static String key(String name) {
    return WORDS.contains(name.toLowerCase(java.util.Locale.ROOT)) ? quoted(name) : name;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", " ") + '"';
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}

package io.corridor.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
  private final Set<String> known = new HashSet<>();

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

  /** A type can only extend one that stands above it; of types in a circle one comes first. */
  private static List<DraftType> sorted(Collection<DraftType> types) {
    Map<String, DraftType> left = new LinkedHashMap<>();
    types.forEach(type -> left.put(type.name(), type));
    List<DraftType> sorted = new ArrayList<>();
    while (!left.isEmpty()) {
      DraftType next =
          left.values().stream()
              .filter(type -> type.above().stream().noneMatch(left::containsKey))
              .findFirst()
              .orElseGet(() -> left.values().iterator().next());
      left.remove(next.name());
      sorted.add(next);
    }
    return sorted;
  }

  private void labelAbove(String label) {
    known.add(label);
    line("  " + key(label) + ":");
    line("    abstract: true");
    line("    description: " + quoted("What has the label " + label + ".") + "  # guessed");
  }

  private void type(DraftType type, boolean node) {
    line("  " + key(type.name()) + ":  # guessed: from " + escaped(type.origin()));
    List<String> above = type.above().stream().filter(known::contains).toList();
    if (!above.isEmpty()) {
      line("    extends: " + list(above));
    }
    known.add(type.name());
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
        ? list(draft.nodeTypes().stream().map(DraftType::name).toList())
            + "  # guessed: no row says it"
        : list(types) + "  # guessed: by the nodes that the rows name";
  }

  private void property(DraftType type, String property, Facts facts) {
    Map<String, String> guesses = new LinkedHashMap<>();
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

  private static String list(Collection<String> names) {
    return names.stream().map(DraftModel::key).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String key(String name) {
    return WORDS.contains(name.toLowerCase(java.util.Locale.ROOT)) ? quoted(name) : name;
  }

  private static String quoted(String text) {
    return '"' + escaped(text) + '"';
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .codePoints()
        .forEach(
            c -> {
              if (isPlain(c)) {
                escaped.appendCodePoint(c);
              } else {
                escaped.append("\\u%04X".formatted(c));
              }
            });
    return escaped.toString();
  }

  /** Whether YAML takes a character as it is. */
  private static boolean isPlain(int c) {
    return (c >= ' ' && c < 0x7F)
        || (c >= 0xA0 && c < 0xD800)
        || (c >= 0xE000 && c < 0xFFFE && c != 0xFEFF)
        || c > 0xFFFF;
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}

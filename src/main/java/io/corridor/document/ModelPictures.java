package io.corridor.document;

import io.corridor.model.Model;
import io.corridor.model.NodeType;
import io.corridor.model.RelationshipType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Pictures of a model in Mermaid, which GitHub draws. Names of types need no quoting there. */
final class ModelPictures {

  /** A relationship between more kinds of ends than this would cross the whole picture. */
  private static final int ENDS = 3;

  private final Model model;

  ModelPictures(Model model) {
    this.model = model;
  }

  /**
   * Which types extend which; rounded where only they have rows. Types that stand alone are left.
   */
  String types() {
    StringBuilder picture = new StringBuilder("flowchart LR\n");
    for (NodeType type : model.nodeTypes().values()) {
      if (type.isAbstract()) {
        picture.append("  %1$s([%1$s])\n".formatted(type.name()));
      }
      parents(type)
          .forEach(parent -> picture.append("  %s --> %s\n".formatted(parent, type.name())));
    }
    return picture.toString();
  }

  /** How nodes hang together, as far as a picture can hold it. */
  String relationships() {
    Map<String, TreeSet<String>> labels = new LinkedHashMap<>();
    for (RelationshipType type : model.relationshipTypes().values()) {
      if (isDrawn(type)) {
        for (String from : type.from()) {
          for (String to : type.to()) {
            labels.computeIfAbsent(from + " %s " + to, ends -> new TreeSet<>()).add(type.name());
          }
        }
      }
    }
    StringBuilder picture = new StringBuilder("flowchart LR\n");
    labels.forEach(
        (ends, names) ->
            picture
                .append("  ")
                .append(ends.formatted("-- \"" + String.join("<br>", names) + "\" -->"))
                .append('\n'));
    return picture.toString();
  }

  /** The relationships with too many kinds of ends for a picture. */
  List<RelationshipType> left() {
    return model.relationshipTypes().values().stream().filter(type -> !isDrawn(type)).toList();
  }

  /** What a type extends, without what that extends in turn. */
  List<String> parents(NodeType type) {
    List<String> ancestors = new ArrayList<>(type.labels());
    ancestors.remove(type.name());
    ancestors.remove(model.identity());
    return ancestors.stream()
        .filter(
            ancestor ->
                ancestors.stream()
                    .filter(other -> !other.equals(ancestor))
                    .map(model.nodeTypes()::get)
                    .noneMatch(other -> other != null && other.is(ancestor)))
        .toList();
  }

  private static boolean isDrawn(RelationshipType type) {
    return type.from().size() + type.to().size() <= ENDS;
  }
}

package io.corridor.model;

import io.corridor.problem.Fault;
import io.corridor.problem.Problems;
import io.corridor.yaml.Yaml;
import io.corridor.yaml.YamlMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a declared model from YAML and checks that it is consistent in itself. */
public final class ModelReader {

  private static final Set<String> TOP =
      Set.of(
          "name",
          "description",
          "identity",
          "names",
          "files",
          "citations",
          "values",
          "common",
          "rules",
          "show",
          "nodes",
          "relationships");
  private static final Set<String> NODE =
      Set.of("extends", "file", "labels", "abstract", "description", "properties");
  private static final Set<String> RELATIONSHIP =
      Set.of("file", "from", "to", "traversable", "acyclic", "description", "properties");

  private final Problems problems;
  private final YamlMap root;
  private final Names names;
  private final PropertyReader propertyReader;

  private ModelReader(YamlMap root, Problems problems) {
    this.root = root;
    this.problems = problems;
    this.names = new Names(problems);
    this.propertyReader = new PropertyReader(root.map("values", problems), problems);
  }

  /**
   * Reads a model.
   *
   * @param text the YAML
   * @param file name for messages
   * @throws io.corridor.problem.InvalidInputException with everything that is wrong with it
   */
  public static Model read(String text, String file) {
    Problems problems = new Problems();
    YamlMap root = Yaml.readMap(text, file, 1, problems);
    problems.throwIfAny();
    Model model = new ModelReader(root, problems).model();
    problems.throwIfAny();
    return model;
  }

  private Model model() {
    root.checkKeys(TOP, problems);
    YamlMap identity = root.map("identity", problems);
    String label =
        names.label(identity.place("label"), identity.text("label", problems).orElse("Entity"));
    String id =
        names.checked(identity.place("property"), identity.text("property", problems).orElse("id"));
    Map<String, Property> common = propertyReader.read(root.map("common", problems));
    Map<String, NodeType> nodes = nodeTypes(label, common);
    Map<String, RelationshipType> relationships = relationshipTypes(nodes, common);
    checkRefers(nodes, relationships);
    propertyReader.checkDerived();
    propertyReader.checkReserved(id);
    checkFiles("nodes", nodes.values());
    checkFiles("relationships", relationships.values());
    Optional<Model.Citations> citations = citations(nodes);
    return new Model(
        root.requiredText("name", problems),
        root.text("description", problems).orElse(""),
        label,
        id,
        root.entries().containsKey("names") ? root.texts("names", problems) : List.of(id, "name"),
        new FileFormatReader(problems).read(root.map("files", problems)),
        citations,
        nodes,
        relationships,
        new RuleReader(nodes, relationships, problems).read(root.items("rules")),
        new DisplayReader(root.map("show", problems), nodes, relationships, problems)
            .read(citations.map(Model.Citations::type).orElse("")));
  }

  private Optional<Model.Citations> citations(Map<String, NodeType> nodes) {
    if (!root.entries().containsKey("citations")) {
      return Optional.empty();
    }
    YamlMap map = root.map("citations", problems);
    map.checkKeys(Set.of("type", "property", "extent"), problems);
    String type = map.requiredText("type", problems);
    names.checkType(map.place("type"), type, nodes.keySet());
    String property = map.requiredText("property", problems);
    String extent = map.requiredText("extent", problems);
    NodeType cited = nodes.get(type);
    if (cited != null) {
      names.checkProperty(map.place("property"), property, cited.properties().keySet());
      names.checkProperty(map.place("extent"), extent, cited.properties().keySet());
    }
    return Optional.of(new Model.Citations(type, property, extent));
  }

  private Map<String, NodeType> nodeTypes(String identity, Map<String, Property> common) {
    YamlMap declared = root.map("nodes", problems);
    if (declared.read() && declared.entries().isEmpty()) {
      problems.add(Fault.YAML_MISSING_KEY, root.location(), "nodes");
    }
    Map<String, NodeType> types = new LinkedHashMap<>();
    for (String name : declared.entries().keySet()) {
      YamlMap map = declared.map(name, problems);
      map.checkKeys(NODE, problems);
      names.label(declared.place(name), name);
      Set<String> labels = new LinkedHashSet<>(List.of(identity));
      Set<String> more = new LinkedHashSet<>(moreLabels(map));
      Map<String, Property> properties = new LinkedHashMap<>(common);
      for (String parent : map.texts("extends", problems)) {
        NodeType ancestor = types.get(parent);
        if (ancestor == null) {
          problems.add(
              Fault.MODEL_UNKNOWN_TYPE,
              map.place("extends"),
              parent,
              "A type can only extend one that is declared above it.");
        } else {
          labels.addAll(ancestor.labels());
          more.addAll(ancestor.moreLabels());
          properties.putAll(ancestor.properties());
        }
      }
      labels.add(name);
      properties.putAll(propertyReader.read(map.map("properties", problems)));
      types.put(
          name,
          new NodeType(
              name,
              List.copyOf(labels),
              List.copyOf(more),
              names.file(map.place("file"), map.text("file", problems).orElse("")),
              map.flag("abstract", problems),
              map.requiredText("description", problems),
              java.util.Collections.unmodifiableMap(properties)));
    }
    return java.util.Collections.unmodifiableMap(types);
  }

  /** Labels that rows can have besides. One that is a type would make them of that type, too. */
  private List<String> moreLabels(YamlMap map) {
    List<String> labels = map.texts("labels", problems);
    for (String label : labels) {
      names.label(map.place("labels"), label);
      if (root.map("nodes", problems).entries().containsKey(label)) {
        problems.add(Fault.MODEL_LABEL_IS_TYPE, map.place("labels"), label);
      }
    }
    return labels;
  }

  private Map<String, RelationshipType> relationshipTypes(
      Map<String, NodeType> nodes, Map<String, Property> common) {
    YamlMap declared = root.map("relationships", problems);
    Map<String, RelationshipType> types = new LinkedHashMap<>();
    for (String name : declared.entries().keySet()) {
      YamlMap map = declared.map(name, problems);
      map.checkKeys(RELATIONSHIP, problems);
      names.checked(declared.place(name), name);
      if (nodes.containsKey(name)) {
        // What refers to a type names it alone.
        problems.add(Fault.MODEL_TYPE_TWICE, declared.place(name), name);
      }
      Map<String, Property> properties = new LinkedHashMap<>(common);
      properties.putAll(propertyReader.read(map.map("properties", problems)));
      types.put(
          name,
          new RelationshipType(
              name,
              names.file(map.place("file"), map.requiredText("file", problems)),
              endpoints(map, "from", nodes),
              endpoints(map, "to", nodes),
              map.flag("traversable", problems),
              map.flag("acyclic", problems),
              map.requiredText("description", problems),
              java.util.Collections.unmodifiableMap(properties)));
    }
    return java.util.Collections.unmodifiableMap(types);
  }

  private List<String> endpoints(YamlMap map, String key, Map<String, NodeType> nodes) {
    List<String> types = map.texts(key, problems);
    if (map.read() && map.items(key).isEmpty()) {
      problems.add(Fault.YAML_MISSING_KEY, map.location(), key);
    }
    types.forEach(type -> names.checkType(map.place(key), type, nodes.keySet()));
    return types;
  }

  private void checkRefers(
      Map<String, NodeType> nodes, Map<String, RelationshipType> relationships) {
    Set<String> known = new LinkedHashSet<>(nodes.keySet());
    known.addAll(relationships.keySet());
    propertyReader
        .references()
        .forEach(reference -> names.checkType(reference.place(), reference.type(), known));
  }

  private void checkFiles(String section, Iterable<? extends EntityType> types) {
    Map<String, String> owners = new LinkedHashMap<>();
    for (EntityType type : types) {
      String other = type.file().isEmpty() ? null : owners.put(type.file(), type.name());
      if (other != null) {
        YamlMap map = root.map(section, problems).map(type.name(), problems);
        problems.add(Fault.MODEL_SHARED_FILE, map.place("file"), type.file(), other, type.name());
      }
    }
  }
}

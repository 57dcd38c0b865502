package io.corridor.workspace;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.workspace.SourceColumn.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A workspace drafted from CSV files. They are read twice: to learn what they hold, and to copy
 * their rows into files that fit the model that follows from it.
 */
final class Draft {

  private final List<SourceFile> files;
  private final Ids ids = new Ids();
  private final Map<String, DraftType> nodes = new LinkedHashMap<>();
  private final Map<String, DraftType> relationships = new LinkedHashMap<>();
  private final Map<String, Integer> links = new HashMap<>();

  private Draft(List<SourceFile> files) {
    this.files = files;
  }

  /** Learns what files hold. */
  static Draft of(List<Path> paths) {
    Draft draft = new Draft(paths.stream().map(SourceFile::open).toList());
    for (SourceFile file : draft.files) {
      if (!file.has(file.has(Role.START_ID) ? Role.END_ID : Role.ID)) {
        throw new CorridorException(
            Fault.DRAFT_FILE, file.path(), "it has neither an :ID nor a :START_ID and an :END_ID");
      }
    }
    // Nodes first: ends are known by the nodes that they mean.
    draft.nodeFiles().forEach(draft::learnNodes);
    if (draft.nodes.isEmpty()) {
      throw new CorridorException(
          Fault.DRAFT_FILE, draft.files.get(0).path(), "no file has a row for a node");
    }
    draft.relationshipFiles().forEach(draft::learnRelationships);
    return draft;
  }

  private List<SourceFile> nodeFiles() {
    return files.stream().filter(file -> !file.has(Role.START_ID)).toList();
  }

  private List<SourceFile> relationshipFiles() {
    return files.stream().filter(file -> file.has(Role.START_ID)).toList();
  }

  Collection<DraftType> nodeTypes() {
    return nodes.values();
  }

  Collection<DraftType> relationshipTypes() {
    return relationships.values();
  }

  private void learnNodes(SourceFile file) {
    SourceColumn id = file.columns().get(file.number(Role.ID));
    file.rows(
        cells -> {
          DraftType type = nodeType(file, cells);
          String original = cells.get(file.number(Role.ID));
          if (!original.isEmpty()) {
            ids.add(id.space(), original, type.name());
          }
          type.see(nodeValues(file, cells, type));
        });
  }

  private void learnRelationships(SourceFile file) {
    file.rows(
        cells -> {
          DraftType type = relationshipType(file, cells);
          end(file, cells, Role.START_ID).ifPresent(node -> type.from().add(node.type()));
          end(file, cells, Role.END_ID).ifPresent(node -> type.to().add(node.type()));
          type.see(values(file, cells, type));
        });
  }

  private java.util.Optional<Ids.Node> end(SourceFile file, List<String> cells, Role role) {
    int number = file.number(role);
    return ids.find(file.columns().get(number).space(), cells.get(number));
  }

  /** By the labels of a row, of which the last says most, else by the name of the file. */
  private DraftType nodeType(SourceFile file, List<String> cells) {
    int number = file.number(Role.LABEL);
    String cell = number < 0 ? "" : cells.get(number);
    List<String> labels =
        Stream.of(cell.split(";"))
            .filter(label -> !label.isBlank())
            .map(Names::label)
            .distinct()
            .toList();
    if (labels.isEmpty()) {
      return nodes.computeIfAbsent(
          Names.nodeType(file.stem()),
          name -> new DraftType(name, List.of(), "the file " + file.path().getFileName()));
    }
    return nodes.computeIfAbsent(
        labels.get(labels.size() - 1),
        name ->
            new DraftType(name, labels.subList(0, labels.size() - 1), "the labels '" + cell + "'"));
  }

  private DraftType relationshipType(SourceFile file, List<String> cells) {
    int number = file.number(Role.TYPE);
    String cell = number < 0 ? "" : cells.get(number);
    String told = cell.isEmpty() ? Names.relationshipType(file.stem()) : Names.declared(cell);
    return relationships.computeIfAbsent(
        nodes.containsKey(told) ? told + "_" : told,
        name ->
            new DraftType(
                name,
                List.of(),
                cell.isEmpty()
                    ? "the file " + file.path().getFileName()
                    : "the type '" + cell + "'"));
  }

  /** What neo4j-admin makes of a row: the id is a property, too, where its column has a name. */
  private static Map<String, String> nodeValues(
      SourceFile file, List<String> cells, DraftType type) {
    Map<String, String> values = values(file, cells, type);
    int number = file.number(Role.ID);
    String original = cells.get(number);
    String called = file.columns().get(number).name();
    boolean named = !called.isEmpty() && !Names.declared(called).equals(Ids.PROPERTY);
    if (named || !Ids.of(original).equals(original)) {
      String name = named ? Names.declared(called) : "original";
      type.columns().computeIfAbsent(name, key -> new Facts("string", "", called + ":ID"));
      values.putIfAbsent(name, original);
    }
    return values;
  }

  private static Map<String, String> values(SourceFile file, List<String> cells, DraftType type) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      SourceColumn column = file.columns().get(i);
      if (column.role() == Role.PROPERTY) {
        type.columns()
            .computeIfAbsent(
                column.name(), name -> new Facts(column.type(), column.options(), column.name()))
            .compare(column.type(), column.options());
        values.put(column.name(), cells.get(i));
      }
    }
    return values;
  }

  /**
   * Writes the workspace.
   *
   * @param name of the data set
   */
  void write(Path folder, String name) throws IOException {
    Files.createDirectories(folder.resolve("seed/nodes"));
    Files.createDirectories(folder.resolve("seed/edges"));
    Files.createDirectories(folder.resolve("cypher/queries"));
    Files.writeString(folder.resolve("seed/model.yaml"), new DraftModel(this, name).text());
    try (DraftRows rows = new DraftRows(folder.resolve("seed"))) {
      for (SourceFile file : nodeFiles()) {
        file.rows(cells -> writeNode(file, cells, rows));
      }
      for (SourceFile file : relationshipFiles()) {
        file.rows(cells -> writeRelationship(file, cells, rows));
      }
    }
  }

  private void writeNode(SourceFile file, List<String> cells, DraftRows rows) {
    DraftType type = nodeType(file, cells);
    int number = file.number(Role.ID);
    String id =
        ids.find(file.columns().get(number).space(), cells.get(number))
            .map(Ids.Node::id)
            .orElse("");
    rows.add("nodes", type, List.of("id:ID"), List.of(id), nodeValues(file, cells, type));
  }

  private void writeRelationship(SourceFile file, List<String> cells, DraftRows rows) {
    DraftType type = relationshipType(file, cells);
    String start = endId(file, cells, Role.START_ID);
    String end = endId(file, cells, Role.END_ID);
    rows.add(
        "edges",
        type,
        List.of("id:string", ":START_ID", ":END_ID"),
        List.of(linkId(type, start, end), start, end),
        values(file, cells, type));
  }

  /** What an end is called now; one that no node has stays as it is, and validating tells of it. */
  private String endId(SourceFile file, List<String> cells, Role role) {
    return end(file, cells, role).map(Ids.Node::id).orElseGet(() -> cells.get(file.number(role)));
  }

  /** Relationships of neo4j-admin have no ids; here each needs one. */
  private String linkId(DraftType type, String start, String end) {
    String id =
        Names.file(type.name())
            + "--"
            + Ids.of(start).replace("--", "-")
            + "--"
            + Ids.of(end).replace("--", "-");
    int number = Objects.requireNonNull(links.merge(id, 1, Integer::sum));
    return number == 1 ? id : id + "--" + number;
  }

  /** All labels that any type has above it and that are no types themselves. */
  List<String> labelsAbove() {
    List<String> labels = new ArrayList<>();
    nodes.values().forEach(type -> labels.addAll(type.above()));
    return labels.stream().filter(label -> !nodes.containsKey(label)).distinct().toList();
  }
}

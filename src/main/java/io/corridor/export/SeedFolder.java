package io.corridor.export;

import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.model.NodeType;
import io.corridor.model.Property;
import io.corridor.model.RelationshipType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of a graph as seed files: one for each type, its rows in the order of their ids,
 * its columns in that of the model. The same graph gives the same bytes.
 */
final class SeedFolder implements AutoCloseable {

  private final GraphReader reader;
  private final Model model;
  private final Path seed;
  private final Losses losses = new Losses();
  private final Map<String, CsvFile> files = new LinkedHashMap<>();
  private final Map<List<String>, Optional<NodeType>> types = new HashMap<>();
  private final Map<String, List<Property>> columns = new HashMap<>();
  private final Map<String, Set<String>> derived = new HashMap<>();

  SeedFolder(GraphReader reader, Model model, Path seed) {
    this.reader = reader;
    this.model = model;
    this.seed = seed;
  }

  /** Where the rows of a type go, in the folder of the seed. */
  static String file(EntityType type) {
    return (type instanceof NodeType ? "nodes/" : "edges/") + type.file() + ".csv";
  }

  /**
   * Writes.
   *
   * @return the files that there are, by their paths in the folder
   */
  Set<String> write() throws IOException {
    reader.nodes(List.of(), this::node);
    reader.relationships(GraphReader.ALL, List.of("labels(a)", "labels(b)"), this::relationship);
    for (CsvFile file : files.values()) {
      file.finish();
    }
    // All or none of an earlier export's files are replaced when a disk is full.
    for (CsvFile file : files.values()) {
      file.publish();
    }
    return files.keySet();
  }

  LeftOut leftOut() {
    return losses.leftOut();
  }

  private void node(Vertex node) {
    Optional<NodeType> type = type(node.labels());
    if (type.isEmpty() || !node.end().identified()) {
      losses.node();
      return;
    }
    List<String> more = new ArrayList<>(node.labels());
    more.removeAll(type.get().labels());
    List<String> told = new ArrayList<>(type.get().moreLabels());
    told.retainAll(more);
    losses.labels(more.size() - told.size());
    String labels = String.join(String.valueOf(model.files().arrayDelimiter()), told);
    add(
        type.get(),
        Arrays.asList(node.end().key(), labels.isEmpty() ? null : labels),
        node.properties());
  }

  private void relationship(Edge edge) {
    RelationshipType type = model.relationshipTypes().get(edge.type());
    if (type == null
        || !(edge.properties().get(model.idProperty()) instanceof String id)
        || !isInFiles(edge.start(), edge.more().get(0))
        || !isInFiles(edge.end(), edge.more().get(1))) {
      losses.relationship();
      return;
    }
    add(type, List.of(id, edge.start().key(), edge.end().key()), edge.properties());
  }

  private boolean isInFiles(End end, @Nullable Object labels) {
    return end.identified() && type(GraphReader.texts(labels)).isPresent();
  }

  /** The type of a node that has a file; few combinations of labels are asked for many times. */
  private Optional<NodeType> type(List<String> labels) {
    return types.computeIfAbsent(
        labels,
        all ->
            model
                .findType(all)
                .filter(type -> !type.isAbstract() && !type.file().isEmpty())
                .filter(type -> all.containsAll(type.labels())));
  }

  private void add(
      EntityType type, List<@Nullable String> ids, SortedMap<String, Object> properties) {
    List<@Nullable String> cells = new ArrayList<>(ids);
    for (Property property : columns(type)) {
      Object value = properties.get(property.name());
      Optional<String> text =
          value == null
              ? Optional.empty()
              : CsvCells.of(property, value, model.files().arrayDelimiter());
      if (value != null && text.isEmpty()) {
        losses.unfit(type.name(), property.name());
      }
      cells.add(text.orElse(null));
    }
    for (String name : properties.keySet()) {
      if (!type.properties().containsKey(name) && !derived(type).contains(name)) {
        losses.undeclared(type.name(), name);
      }
    }
    files.computeIfAbsent(file(type), path -> begin(type, path)).add(cells);
  }

  /** In the order of the model: first those of the type, then those that all types have. */
  private List<Property> columns(EntityType type) {
    return columns.computeIfAbsent(
        file(type),
        path -> {
          Set<String> common = model.commonProperties();
          return type.properties().values().stream()
              .filter(property -> !property.name().equals(model.idProperty()))
              .sorted(Comparator.comparing(property -> common.contains(property.name())))
              .toList();
        });
  }

  /** What the loader adds to a row of itself, and the id, which has a column of its own. */
  private Set<String> derived(EntityType type) {
    return derived.computeIfAbsent(
        file(type),
        path -> {
          Set<String> names =
              type.properties().values().stream()
                  .flatMap(property -> property.bounds().stream())
                  .collect(Collectors.toCollection(HashSet::new));
          names.add(model.idProperty());
          return names;
        });
  }

  private CsvFile begin(EntityType type, String path) {
    List<String> header = new ArrayList<>();
    if (type instanceof NodeType) {
      header.addAll(List.of(model.idProperty() + ":ID", ":LABEL"));
    } else {
      header.addAll(List.of(model.idProperty() + ":string", ":START_ID", ":END_ID"));
    }
    BitSet needed = new BitSet();
    needed.set(0, type instanceof NodeType ? 1 : header.size());
    for (Property property : columns(type)) {
      needed.set(header.size(), property.required());
      header.add(property.name() + ":" + property.header());
    }
    try {
      return new CsvFile(seed.resolve(path), model.files(), header, needed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes all, also where one cannot be: a full disk must not be left fuller. */
  @Override
  public void close() throws IOException {
    Optional<IOException> failure = Optional.empty();
    for (CsvFile file : files.values()) {
      try {
        file.close();
      } catch (IOException e) {
        failure = Optional.of(e);
      }
    }
    if (failure.isPresent()) {
      throw failure.get();
    }
  }
}

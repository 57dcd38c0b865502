package io.corridor.seed;

import io.corridor.model.Model;
import io.corridor.model.NodeType;
import io.corridor.model.Property;
import io.corridor.model.Rule;
import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import io.corridor.problem.Similar;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checks that need more than one row: ids, ends, references, citations, rules. */
final class CrossChecks {

  // Readable, stable, and the same in a URL, a file name and a shell. Possessive: a long id must
  // not
  // exhaust the stack.
  private static final Pattern ID = Pattern.compile("[a-z0-9]++(?:--?[a-z0-9]++)*+");

  // A hint looks at every id; a seed with a file missing has as many dangling ends as rows.
  private static final int MAX_HINTS = 50;

  private final Model model;
  private final List<Row.Node> nodes;
  private final List<Row.Relationship> relationships;
  private final Map<String, Header> headers;
  private final Problems problems;
  private final Map<String, Row.Node> nodesById = new HashMap<>();
  private final Map<String, Row.Relationship> relationshipsById = new HashMap<>();
  private int hints;

  /**
   * Checks to be run once.
   *
   * @param headers of the files by name, to tell the column of a problem
   */
  CrossChecks(
      Model model,
      List<Row.Node> nodes,
      List<Row.Relationship> relationships,
      Map<String, Header> headers,
      Problems problems) {
    this.model = model;
    this.nodes = nodes;
    this.relationships = relationships;
    this.headers = headers;
    this.problems = problems;
  }

  void run() {
    nodes.forEach(row -> checkId(row, nodesById));
    relationships.forEach(row -> checkId(row, relationshipsById));
    relationships.forEach(this::checkEnds);
    Stream.<Row>concat(nodes.stream(), relationships.stream()).forEach(this::checkRow);
  }

  private <R extends Row> void checkId(R row, Map<String, R> seen) {
    if (!ID.matcher(row.id()).matches()) {
      problems.add(Fault.SEED_BAD_ID, at(row, model.idProperty()), row.id());
    }
    R first = seen.putIfAbsent(row.id(), row);
    if (first != null) {
      problems.add(
          Fault.SEED_DUPLICATE_ID, at(row, model.idProperty()), row.id(), first.location());
    }
  }

  private void checkEnds(Row.Relationship row) {
    checkEnd(row, ":START_ID", row.start(), row.type().from());
    checkEnd(row, ":END_ID", row.end(), row.type().to());
  }

  private void checkEnd(Row.Relationship row, String column, String id, List<String> allowed) {
    Row.Node end = nodesById.get(id);
    if (end == null) {
      problems.add(Fault.SEED_DANGLING_END, at(row, column), id, hint(id, nodesById::keySet));
    } else if (allowed.stream().noneMatch(end.type()::is)) {
      problems.add(
          Fault.SEED_ENDPOINT_TYPE,
          at(row, column),
          id,
          end.type().name(),
          row.type().name() + (column.equals(":START_ID") ? " from" : " to"),
          String.join(" or ", allowed));
    }
  }

  private void checkRow(Row row) {
    for (Property property : row.type().properties().values()) {
      Object value = row.properties().get(property.name());
      if (value != null && !property.refers().isEmpty()) {
        items(value).forEach(id -> checkReference(row, property, id));
      }
    }
    model.citations().ifPresent(rule -> checkCitations(row, rule));
    model.rules().forEach(rule -> checkRule(row, rule));
  }

  private void checkReference(Row row, Property property, String id) {
    boolean relationship = model.relationshipTypes().containsKey(property.refers());
    Row target = relationship ? relationshipsById.get(id) : nodesById.get(id);
    boolean fits =
        target != null
            && (target.type() instanceof NodeType node
                ? node.is(property.refers())
                : target.type().name().equals(property.refers()));
    if (!fits) {
      problems.add(
          Fault.SEED_UNKNOWN_REFERENCE,
          at(row, property.name()),
          id,
          property.refers(),
          hint(id, () -> idsOf(property.refers())));
    }
  }

  private void checkCitations(Row row, Model.Citations rule) {
    Object cites = row.properties().get(rule.property());
    if (cites == null) {
      return;
    }
    Location place = at(row, rule.property());
    items(cites).forEach(text -> checkCitation(text, place));
  }

  /** Checks a citation, wherever it stands; the rows of all files must have been looked at. */
  void checkCitation(String text, Location place) {
    Optional<Citation> citation = Citation.parse(text);
    if (citation.isEmpty()) {
      problems.add(Fault.SEED_BAD_CITATION, place, text);
    } else {
      model.citations().ifPresent(rule -> checkCitation(text, citation.get(), rule, place));
    }
  }

  private void checkCitation(String text, Citation citation, Model.Citations rule, Location place) {
    Row.Node source = nodesById.get(citation.source());
    if (source == null || !source.type().is(rule.type())) {
      problems.add(
          Fault.SEED_UNKNOWN_SOURCE,
          place,
          citation.source(),
          hint(citation.source(), () -> idsOf(rule.type())));
      return;
    }
    Object extent = source.properties().get(rule.extent());
    if (extent != null && !citation.isWithin(items(extent))) {
      problems.add(Fault.SEED_LOCATOR_OUTSIDE, place, text, String.join(", ", items(extent)));
    }
  }

  private void checkRule(Row row, Rule rule) {
    Object value = row.properties().get(rule.property());
    if (value == null || !rule.values().contains(value.toString())) {
      return;
    }
    for (String required : rule.required()) {
      Object needed = row.properties().get(required);
      if (needed == null || needed.equals(List.of())) {
        problems.add(Fault.SEED_RULE, at(row, required), required, rule.property(), value);
      }
    }
  }

  private static List<String> items(Object value) {
    return value instanceof Collection<?> many
        ? many.stream().map(Object::toString).toList()
        : List.of(value.toString());
  }

  private Location at(Row row, String column) {
    Location line = row.location();
    int number = headers.getOrDefault(line.file(), Header.NONE).numberOf(column);
    return new Location(line.file(), line.line(), number, column);
  }

  private List<String> idsOf(String type) {
    return model.relationshipTypes().containsKey(type)
        ? relationships.stream().filter(r -> r.type().name().equals(type)).map(Row::id).toList()
        : nodes.stream().filter(n -> n.type().is(type)).map(Row::id).toList();
  }

  private String hint(String id, Supplier<Collection<String>> known) {
    String remedy = "Add it, or correct the id.";
    return ++hints > MAX_HINTS ? remedy : Similar.hint(id, known.get(), remedy);
  }
}

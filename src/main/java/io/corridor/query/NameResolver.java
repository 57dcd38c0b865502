package io.corridor.query;

import io.corridor.model.Model;
import io.corridor.model.NodeType;
import io.corridor.neo4j.Graph.Transaction;
import io.corridor.neo4j.Rows;
import io.corridor.neo4j.Statement;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Similar;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a typed name means: by id, then name, then alias and so on down the model's list of
 * name properties, without regard to case, accents and punctuation.
 *
 * <p>The best kind of match wins: a capital is the city before it is a metonym of its state. One
 * spelling just so comes before all. Several of the same kind are ambiguous; none calls for what
 * comes near.
 */
public final class NameResolver {

  private static final int FETCHED = 100;

  private final Model model;
  private final Transaction transaction;

  /** A resolver that looks into the graph of an open transaction. */
  public NameResolver(Model model, Transaction transaction) {
    this.model = model;
    this.transaction = transaction;
  }

  private record Candidate(Named named, List<List<String>> names) {}

  /**
   * The entity of a type that is called so.
   *
   * @param text as typed
   * @param type a node type of the model
   * @throws CorridorException where nothing or more than one thing is called so
   */
  public Named resolve(String text, String type) {
    return resolveAll(List.of(text), type).get(0);
  }

  /** {@link #resolve} of several texts, asked for together. */
  public List<Named> resolveAll(List<String> texts, String type) {
    if (!type.equals(model.identity()) && !model.nodeTypes().containsKey(type)) {
      throw new CorridorException(
          Fault.MODEL_UNKNOWN_TYPE,
          type,
          "This question is about nodes of that type: declare it in the model.");
    }
    String asSpelled = asSpelled();
    List<Rows> spelled =
        transaction.runAll(
            texts.stream()
                .map(text -> new Statement(asSpelled, Map.of("text", text, "type", type)))
                .toList());
    List<Named> named = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      named.add(only(spelled.get(i)).orElseGet(() -> byAnyName(text, type)));
    }
    return named;
  }

  /**
   * Finds the entities whose id or single name is spelled just so. Most typed names are; and on a
   * fresh server one plain statement takes a third of the time of one with the full-text index in
   * it.
   */
  private String asSpelled() {
    String same =
        model.nameProperties().stream()
            .filter(this::isText)
            .map(property -> "n.%s = $text".formatted(property))
            .collect(Collectors.joining(" OR "));
    return "MATCH (n:%1$s) WHERE (%2$s) AND $type IN labels(n) RETURN n.%3$s, coalesce(n.name, n.%3$s), labels(n) LIMIT 2"
        .formatted(model.identity(), same, model.idProperty());
  }

  private static Optional<Named> only(Rows found) {
    List<List<@Nullable Object>> rows = found.rows();
    if (rows.size() != 1) {
      return Optional.empty();
    }
    List<@Nullable Object> row = rows.get(0);
    return Optional.of(
        new Named(String.valueOf(row.get(0)), String.valueOf(row.get(1)), texts(row.get(2))));
  }

  private Named byAnyName(String text, String type) {
    List<Candidate> candidates = find(exact(), text, quoted(text), type);
    String wanted = folded(text);
    for (int rank = 0; rank < model.nameProperties().size(); rank++) {
      Map<String, Named> called = new LinkedHashMap<>();
      for (Candidate candidate : candidates) {
        if (candidate.names().get(rank).stream().anyMatch(n -> folded(n).equals(wanted))) {
          called.put(candidate.named().id(), candidate.named());
        }
      }
      if (called.size() == 1) {
        return called.values().iterator().next();
      } else if (called.size() > 1) {
        throw new CorridorException(Fault.AMBIGUOUS_NAME, text, choices(called.values()));
      }
    }
    throw unknown(text, type);
  }

  private CorridorException unknown(String text, String type) {
    // Of spellings that differ in case only, the last one: an id comes before a name.
    Map<String, String> spellings = new TreeMap<>();
    for (Candidate candidate : find(fuzzy(), text, fuzzyTerms(text), type)) {
      candidate.names().forEach(all -> all.forEach(name -> spellings.put(folded(name), name)));
    }
    Collection<String> names = spellings.values();
    return new CorridorException(
        Fault.UNKNOWN_NAME,
        text,
        type,
        Similar.hint(
            text,
            names,
            "Names are looked for in %s.".formatted(String.join(", ", model.nameProperties()))));
  }

  private List<Candidate> find(String query, String text, String lucene, String type) {
    List<Candidate> candidates = new ArrayList<>();
    Map<String, ?> parameters = Map.of("text", text, "lucene", lucene, "type", type);
    for (List<@Nullable Object> row : transaction.run(query, parameters).rows()) {
      List<List<String>> names = new ArrayList<>();
      for (@Nullable Object value : (Collection<?>) Objects.requireNonNull(row.get(1))) {
        names.add(texts(value));
      }
      List<String> labels = texts(row.get(2));
      candidates.add(
          new Candidate(
              new Named(String.valueOf(row.get(0)), String.valueOf(row.get(3)), labels), names));
    }
    return candidates;
  }

  /** By the indexes on single names, and by the full-text index on all of them. */
  private String exact() {
    String seeks =
        model.nameProperties().stream()
            .filter(this::isText)
            .map(p -> "MATCH (n:%s {%s: $text}) RETURN n".formatted(model.identity(), p))
            .collect(Collectors.joining(" UNION "));
    return "CALL () { %s UNION %s } %s".formatted(seeks, fullText(), result());
  }

  private String fuzzy() {
    return "CALL () { %s } %s".formatted(fullText(), result());
  }

  private String fullText() {
    return "CALL db.index.fulltext.queryNodes('%s_names', $lucene, {limit: %d}) YIELD node RETURN node AS n"
        .formatted(model.identity().toLowerCase(Locale.ROOT), FETCHED);
  }

  private String result() {
    String names =
        model.nameProperties().stream().map(p -> "n." + p).collect(Collectors.joining(", "));
    return "WITH n WHERE $type IN labels(n) RETURN n.%s, [%s], labels(n), coalesce(n.name, n.%1$s) ORDER BY n.%1$s"
        .formatted(model.idProperty(), names);
  }

  /** Whether a name property holds a single text and so has an index of its own. */
  private boolean isText(String property) {
    return property.equals(model.idProperty())
        || model.nodeTypes().values().stream()
            .map(NodeType::properties)
            .map(properties -> properties.get(property))
            .anyMatch(declared -> declared != null && !declared.array());
  }

  private String choices(Collection<Named> called) {
    return called.stream()
        .map(
            named ->
                named.id()
                    + " ("
                    + model.findType(named.labels()).map(NodeType::name).orElse(model.identity())
                    + ")")
        .collect(Collectors.joining(", "));
  }

  private static List<String> texts(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    return value instanceof Collection<?> many
        ? many.stream().map(String::valueOf).map(NameResolver::withoutLanguage).toList()
        : List.of(withoutLanguage(value.toString()));
  }

  /** A name in another language is written as {@code Россия@ru}. */
  private static String withoutLanguage(String name) {
    int at = name.lastIndexOf('@');
    return at > 0 && name.length() - at <= 4 ? name.substring(0, at) : name;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String fuzzyTerms(String text) {
    String terms =
        java.util.Arrays.stream(folded(text).split(" ", -1))
            .filter(term -> !term.isEmpty())
            .map(term -> term + "~2")
            .collect(Collectors.joining(" "));
    return terms.isEmpty() ? "\"\"" : terms;
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}

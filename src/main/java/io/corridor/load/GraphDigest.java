package io.corridor.load;

import io.corridor.neo4j.Graph;
import io.corridor.neo4j.Graph.Transaction;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A checksum of what a graph says: labels, types, properties with their types, and ends by their
 * ids; neither what a store calls its nodes nor the records of loads. Equal graphs have equal ones,
 * in whatever order they were made. Reads all of the graph once, and keeps nothing of it.
 */
public final class GraphDigest {

  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
  private static final String UNRECORDED = "NOT %s:" + LoadRecord.LABEL;

  private final MessageDigest digest = sha256();
  private BigInteger sum = BigInteger.ZERO;

  private GraphDigest() {}

  /**
   * Of all that is in a graph.
   *
   * @param idProperty key of the ids of nodes; a node without one counts by its labels
   */
  public static String of(Graph graph, String idProperty) {
    return Objects.requireNonNull(
        graph.reading(
            transaction -> {
              GraphDigest all = new GraphDigest();
              all.add(transaction, idProperty);
              return String.format("%064x", all.sum);
            }));
  }

  private void add(Transaction transaction, String id) {
    transaction.forEach(
        "MATCH (n) WHERE " + UNRECORDED.formatted("n") + " RETURN labels(n), properties(n)",
        Map.of(),
        this::add);
    transaction.forEach(
        "MATCH (a)-[r]->(b) RETURN type(r), properties(r), coalesce(a.%1$s, labels(a)), coalesce(b.%1$s, labels(b))"
            .formatted(id),
        Map.of(),
        this::add);
  }

  /** Sums have no order, and count what is there twice. */
  private void add(List<@Nullable Object> thing) {
    String text =
        thing.stream()
            .map(part -> part instanceof Collection<?> labels ? sorted(labels) : part)
            .map(GraphDigest::text)
            .collect(Collectors.joining("\n"));
    byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
    sum = sum.add(new BigInteger(1, hash)).mod(MODULUS);
  }

  /** A server gives labels in any order. */
  private static List<String> sorted(Collection<?> labels) {
    return labels.stream().map(String::valueOf).sorted().toList();
  }

  private static String text(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, String> sorted = new TreeMap<>();
      map.forEach((key, item) -> sorted.put(String.valueOf(key), text(item)));
      return sorted.entrySet().stream()
          .map(entry -> entry.getKey() + "=" + entry.getValue())
          .collect(Collectors.joining("\u0000", "{", "}"));
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(GraphDigest::text).collect(Collectors.joining("\u0000", "[", "]"));
    }
    return value == null ? "" : value.getClass().getSimpleName() + ":" + value;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

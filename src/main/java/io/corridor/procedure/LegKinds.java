package io.corridor.procedure;

import io.corridor.route.LegKind;
import io.corridor.time.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neo4j.values.storable.NumberValue;
import org.neo4j.values.storable.TextValue;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

/**
 * The kinds of the legs that one thread reads. Legs are many and kinds are few, so a kind is made
 * once only, and found again by the values that it was made from.
 */
final class LegKinds {

  private final Map<List<Object>, Integer> numbers = new HashMap<>();
  private final List<LegKind> kinds = new ArrayList<>();
  private final Object[] looked = new Object[StoreTokens.SEASON + 1 - StoreTokens.MODE];

  /** Sees through to {@link #looked}, so that looking up takes no memory. */
  private final List<Object> key = Arrays.asList(looked);

  // A leg is mostly of the same kind as the one before it, which is told without any lookup.
  private final Value[] last = new Value[StoreTokens.SEASON + 1];
  private Set<String> lastSources = Set.of();
  private int lastNumber;

  LegKinds() {
    Arrays.fill(last, Values.NO_VALUE);
  }

  /** The number of the kind that a leg of these values is of, in the order of the tokens. */
  int of(Value[] values) {
    // Locators differ from leg to leg; which source it is differs rarely.
    boolean cited = values[StoreTokens.CITES].equals(last[StoreTokens.CITES]);
    Set<String> sources = cited ? lastSources : sources(values[StoreTokens.CITES]);
    if (kinds.isEmpty() || !sources.equals(lastSources) || !isLikeLast(values)) {
      lastNumber = number(values, sources);
    }
    System.arraycopy(values, 0, last, 0, last.length);
    lastSources = sources;
    return lastNumber;
  }

  private boolean isLikeLast(Value[] values) {
    for (int i = StoreTokens.MODE; i < last.length; i++) {
      if (i != StoreTokens.CITES && !values[i].equals(last[i])) {
        return false;
      }
    }
    return true;
  }

  private int number(Value[] values, Set<String> sources) {
    System.arraycopy(values, StoreTokens.MODE, looked, 0, looked.length);
    looked[StoreTokens.CITES - StoreTokens.MODE] = sources;
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    kinds.add(kind(values, sources));
    numbers.put(List.of(looked), kinds.size() - 1);
    return kinds.size() - 1;
  }

  /** All so far, by their numbers. */
  List<LegKind> all() {
    return kinds;
  }

  private static LegKind kind(Value[] values, Set<String> sources) {
    return new LegKind(
        text(values[StoreTokens.MODE]),
        values[StoreTokens.GAUGE] instanceof NumberValue gauge ? (int) gauge.longValue() : 0,
        text(values[StoreTokens.STATUS]),
        text(values[StoreTokens.LAYER]),
        Arrays.asList(texts(values[StoreTokens.CORRIDORS])),
        sources,
        span(values[StoreTokens.SINCE_EARLIEST], values[StoreTokens.SINCE_LATEST]),
        span(values[StoreTokens.UNTIL_EARLIEST], values[StoreTokens.UNTIL_LATEST]),
        text(values[StoreTokens.SEASON]));
  }

  private static String text(Value value) {
    return value instanceof TextValue text ? text.stringValue() : "";
  }

  private static String[] texts(Value value) {
    Object plain = value.asObject();
    return plain instanceof String[] texts
        ? texts
        : plain instanceof String text ? new String[] {text} : new String[0];
  }

  private static Set<String> sources(Value cites) {
    String[] texts = texts(cites);
    if (texts.length == 1) {
      return Set.of(source(texts[0]));
    }
    Set<String> sources = new HashSet<>();
    for (String cite : texts) {
      sources.add(source(cite));
    }
    return sources;
  }

  private static String source(String cite) {
    int end = cite.indexOf('#');
    return end < 0 ? cite : cite.substring(0, end);
  }

  private static Span span(Value earliest, Value latest) {
    Span span = new Span(day(earliest), day(latest));
    return span.isUnbounded() ? Span.UNBOUNDED : span;
  }

  private static Optional<LocalDate> day(Value value) {
    return value.asObject() instanceof LocalDate day ? Optional.of(day) : Optional.empty();
  }
}

package io.corridor.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.corridor.seed.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A graph that is packed row by row comes out as it went in. */
class GraphPackerTests {

  private static final Map<String, Object> RECORD = Map.of("dataset", "small", "version", "1");

  /** Keeps what it is given, nodes by their places. */
  private static final class Kept implements GraphSink {

    private final List<List<String>> parts = new ArrayList<>();
    private final List<Object> nodes = new ArrayList<>();
    private final List<Object> relationships = new ArrayList<>();
    private final List<Outline> outlines = new ArrayList<>();
    private final Map<String, @Nullable Object> last = new HashMap<>();
    private List<String> names = List.of();
    private List<String> keys = List.of();

    @Override
    public boolean outline(Outline outline) {
      outlines.add(outline);
      return true;
    }

    @Override
    public void nodeType(List<String> labels, List<String> keysOfAll) {
      relationshipType(String.join(" ", labels), keysOfAll);
      names = labels;
    }

    @Override
    public void node(@Nullable Object[] values) {
      nodes.add(List.of(names, properties(values)));
    }

    @Override
    public void relationshipType(String type, List<String> keysOfAll) {
      names = List.of(type);
      keys = keysOfAll;
      List<String> part = new ArrayList<>(names);
      part.addAll(keysOfAll.stream().sorted().toList());
      parts.add(part);
    }

    @Override
    public void relationship(long start, long end, @Nullable Object[] values) {
      Object from = nodes.get((int) start);
      relationships.add(List.of(names.get(0), from, nodes.get((int) end), properties(values)));
    }

    @Override
    public void last(List<String> keysOfLast, @Nullable Object[] values) {
      for (int i = 0; i < values.length; i++) {
        last.put(keysOfLast.get(i), values[i]);
      }
    }

    private Map<String, Object> properties(@Nullable Object[] values) {
      Map<String, Object> properties = new HashMap<>();
      for (int i = 0; i < values.length; i++) {
        if (values[i] != null) {
          properties.put(keys.get(i), Objects.requireNonNull(values[i]));
        }
      }
      return properties;
    }
  }

  private static Optional<byte[]> packed(Seed seed) {
    return GraphPacker.of(seed).end(seed.model(), RECORD);
  }

  private static Kept unpacked(Seed seed) {
    Kept kept = new Kept();
    assertThat(PackedGraph.unpack(packed(seed).orElseThrow(), kept)).isTrue();
    return kept;
  }

  private static void addCities(SmallSeed seed, String prefix, int count) {
    for (int i = 0; i < count; i++) {
      seed.node("City", prefix + i, "people", (long) i);
    }
  }

  private static Object node(Seed seed, int number) {
    var row = seed.nodes().get(number);
    return List.of(row.type().labels(), row.properties());
  }

  @Test
  void rowsOfManyPartsComeOutInTheirOrder() {
    SmallSeed rows = new SmallSeed();
    addCities(rows, "a", 2 * GraphPacker.PART);
    rows.node("City", "big", "big", true);
    rows.node("Port", "port");
    addCities(rows, "b", 1);
    rows.relationship("LEG", "one", "a0", "port", "note", "by sea");
    rows.relationship("SERVES", "two", "b0", "big");
    rows.relationship("LEG", "three", "b0", "a" + (GraphPacker.PART + 1));
    Seed seed = rows.seed();
    Kept kept = unpacked(seed);
    int all = seed.nodes().size();
    assertThat(kept.nodes).hasSize(all + 1);
    for (int i = 0; i < all; i++) {
      assertThat(kept.nodes.get(i)).isEqualTo(node(seed, i));
    }
    assertThat(kept.nodes.get(all)).isEqualTo(List.of(List.of(Loader.RECORD), RECORD));
    assertThat(kept.relationships)
        .containsExactly(
            List.of(
                "LEG", node(seed, 0), node(seed, all - 2), Map.of("id", "one", "note", "by sea")),
            List.of("SERVES", node(seed, all - 1), node(seed, all - 3), Map.of("id", "two")),
            List.of(
                "LEG",
                node(seed, all - 1),
                node(seed, GraphPacker.PART + 1),
                Map.of("id", "three")));
  }

  @Test
  void eachPartNamesWhatItsOwnRowsHave() {
    SmallSeed rows = new SmallSeed();
    addCities(rows, "a", GraphPacker.PART);
    rows.node("City", "big", "big", true).node("City", "named", "name", "N");
    rows.relationship("LEG", "leg", "big", "named");
    String city = String.join(" ", rows.seed().nodes().get(0).type().labels());
    assertThat(unpacked(rows.seed()).parts)
        .containsExactly(
            List.of(city, "id", "people"),
            List.of(city, "big", "id", "name"),
            List.of("LEG", "id"),
            List.of(Loader.RECORD, "dataset", "version"));
  }

  @Test
  void aGraphWithoutRowsHasTheRecordAlone() {
    Kept kept = unpacked(new SmallSeed().seed());
    assertThat(kept.nodes).hasSize(1);
    assertThat(kept.outlines).hasSize(1);
    assertThat(kept.outlines.get(0).types()).contains("LEG", "SERVES");
  }

  @Test
  void whatIsAboutManyRowsComesAfterThemAndTheRecordIsCompleteOnlyThen() {
    SmallSeed rows = new SmallSeed();
    addCities(rows, "a", Outline.MANY);
    rows.relationship("LEG", "leg", "a0", "a1");
    Kept few = unpacked(rows.seed());
    assertThat(few.outlines.get(0).later()).isEmpty();
    assertThat(few.last).isEmpty();

    rows.node("Port", "b");
    Kept many = unpacked(rows.seed());
    assertThat(many.outlines.get(0).later())
        .extracting(SchemaItem::name)
        .containsExactly(
            "entity_id",
            "entity_name",
            "entity_knownEarliest",
            "entity_knownLatest",
            "entity_names");
    assertThat(many.outlines.get(0).schema())
        .extracting(SchemaItem::name)
        .contains("leg_id", "load_dataset")
        .hasSize(few.outlines.get(0).schema().size() - 5);
    List<?> record = (List<?>) many.nodes.get(many.nodes.size() - 1);
    assertThat(((Map<?, ?>) record.get(1)).keySet())
        .isEqualTo(Set.of("dataset", LoadRecord.UNFINISHED));
    assertThat(many.last).containsOnlyKeys("version", LoadRecord.UNFINISHED);
    assertThat(many.last).containsEntry("version", "1").containsEntry(LoadRecord.UNFINISHED, null);
  }

  @Test
  void ofMoreRowsThanOneTransactionTakesNothingIsPacked() {
    SmallSeed rows = new SmallSeed();
    addCities(rows, "a", Loader.ONE_TRANSACTION);
    assertThat(packed(rows.seed())).isPresent();
    rows.relationship("LEG", "leg", "a0", "a1");
    assertThat(packed(rows.seed())).isEmpty();
  }

  @Test
  void aRelationshipOfNoKnownNodeIsLeftToTheCheckOfTheSeed() {
    SmallSeed rows = new SmallSeed().node("City", "a").relationship("LEG", "leg", "a", "b");
    assertThat(packed(rows.seed())).isEmpty();
    rows.node("City", "b").relationship("LEG", "back", "b", "a");
    assertThat(packed(rows.seed())).isPresent();
  }

  @Test
  void anotherVersionIsRefused() {
    byte[] packed = packed(new SmallSeed().node("City", "a").seed()).orElseThrow();
    packed[0]--;
    Kept kept = new Kept();
    assertThat(PackedGraph.unpack(packed, kept)).isFalse();
    assertThat(kept.outlines).isEmpty();
  }

  @Test
  void whatIsCutOffOrHasAnUnknownPartIsRefused() {
    byte[] packed = packed(new SmallSeed().node("City", "a").seed()).orElseThrow();
    // Behind it, that the record gets nothing later.
    int end = packed.length - 2;
    packed[end] = 9;
    assertThatThrownBy(() -> PackedGraph.unpack(packed, new Kept()))
        .isInstanceOf(IllegalArgumentException.class);
    byte[] cut = Arrays.copyOf(packed, end);
    assertThatThrownBy(() -> PackedGraph.unpack(cut, new Kept()))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}

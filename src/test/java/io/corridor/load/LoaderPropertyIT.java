package io.corridor.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.LoadedGraph;
import io.corridor.neo4j.Graph;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever a graph was loaded from before, a load makes of it what its seed says. */
class LoaderPropertyIT {

  private static Graph graph = LoadedGraph.scratch();

  @BeforeContainer
  static void empty() {
    graph = LoadedGraph.scratch();
  }

  record NodeDraft(String type, Map<String, Object> properties) {}

  record LegDraft(String type, String from, String to, String note) {}

  record Draft(Map<String, NodeDraft> nodes, Map<String, LegDraft> relationships) {

    SmallSeed seed() {
      SmallSeed seed = new SmallSeed();
      nodes.forEach((id, node) -> seed.node(node.type(), id, flat(node.properties())));
      relationships.forEach(
          (id, leg) -> {
            if (nodes.containsKey(leg.from()) && nodes.containsKey(leg.to())) {
              Map<String, Object> note =
                  leg.note().isEmpty() ? Map.of() : Map.of("note", leg.note());
              seed.relationship(leg.type(), id, leg.from(), leg.to(), flat(note));
            }
          });
      return seed;
    }

    private static Object[] flat(Map<String, Object> properties) {
      List<Object> flat = new ArrayList<>();
      properties.forEach(
          (key, value) -> {
            flat.add(key);
            flat.add(value);
          });
      return flat.toArray();
    }
  }

  @Property(tries = 60)
  void aLoadThatPrunesMakesTheGraphWhatItsSeedSays(
      @ForAll("drafts") Draft before, @ForAll("drafts") Draft after, @ForAll boolean inOneGo) {
    int limit = inOneGo ? Loader.ONE_TRANSACTION : 0;
    Loader.load(graph, before.seed().seed(), true, Progress.NONE, limit);
    SmallSeed seed = after.seed();
    LoadSummary summary = Loader.load(graph, seed.seed(), true, Progress.NONE, limit);
    assertThat(SmallSeed.dump(graph)).containsExactlyInAnyOrderElementsOf(seed.graph());
    LoadSummary.Counts total = summary.total();
    assertThat(
            total.created()
                + total.changed()
                + total.repointed()
                + total.retyped()
                + total.untouched())
        .isEqualTo(seed.graph().size());
    assertThat(Loader.load(graph, seed.seed(), true, Progress.NONE, limit).changedAnything())
        .isFalse();
    assertThat(Loader.plan(graph, seed.seed(), true).changesAnything()).isFalse();
  }

  @Property(tries = 20)
  void thePlanSaysWhatTheLoadDoesAndAFreshLoadGivesTheSameChecksum(
      @ForAll("drafts") Draft before, @ForAll("drafts") Draft after) {
    Loader.load(graph, before.seed().seed(), true, Progress.NONE);
    SmallSeed seed = after.seed();
    LoadPlan plan = Loader.plan(graph, seed.seed(), true);
    LoadPlan sifted = Loader.plan(graph, seed.seed(), true, new Limits(0, 0, Duration.ZERO));
    assertThat(sifted.summary()).isEqualTo(plan.summary());
    assertThat(sifted.steps()).containsExactlyInAnyOrderElementsOf(plan.steps());
    LoadSummary summary = Loader.load(graph, seed.seed(), true, Progress.NONE);
    assertThat(plan.summary()).isEqualTo(summary);
    assertThat(plan.changesAnything()).isEqualTo(summary.changedAnything());
    String digest = GraphDigest.of(graph, "id");
    graph.writing(transaction -> transaction.run("MATCH (n) DETACH DELETE n", Map.of()));
    Loader.load(graph, seed.seed(), true, Progress.NONE);
    assertThat(GraphDigest.of(graph, "id")).isEqualTo(digest);
  }

  @Provide
  Arbitrary<Draft> drafts() {
    Arbitrary<String> place = Arbitraries.of("n0", "n1", "n2", "n3", "n4", "n5");
    Arbitrary<Object> value =
        Arbitraries.of(
            "text",
            "",
            "ünï 'quoted' \"\\\n",
            7L,
            -1L,
            Long.MAX_VALUE,
            1.5,
            -0.25,
            true,
            false,
            LocalDate.of(2017, 11, 19),
            List.of("a"),
            List.of("a", "b"),
            List.of("b", "a"));
    Arbitrary<NodeDraft> node =
        Combinators.combine(
                Arbitraries.of("City", "Port", "Line"),
                Arbitraries.maps(Arbitraries.of("name", "aliases", "people", "note"), value)
                    .ofMaxSize(3))
            .as(NodeDraft::new);
    Arbitrary<LegDraft> leg =
        Combinators.combine(
                Arbitraries.of("LEG", "SERVES"), place, place, Arbitraries.of("", "x", "y"))
            .as(LegDraft::new);
    return Combinators.combine(
            Arbitraries.maps(place, node).ofMaxSize(6),
            Arbitraries.maps(Arbitraries.of("r0", "r1", "r2", "r3", "r4", "r5", "r6"), leg)
                .ofMaxSize(7))
        .as(Draft::new);
  }
}

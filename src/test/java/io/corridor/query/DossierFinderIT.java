package io.corridor.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.LoadedGraph;
import io.corridor.model.Model;
import io.corridor.neo4j.Graph;
import io.corridor.neo4j.QueryPlan;
import io.corridor.query.Dossier.Group;
import io.corridor.query.Dossier.Relation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is gathered about entities of the shipped seed. */
class DossierFinderIT {

  private final Graph graph = LoadedGraph.get();
  private final Model model = LoadedGraph.seed().model();

  private Dossier dossier(String name) {
    return Objects.requireNonNull(
        graph.reading(
            transaction -> {
              Named named = new NameResolver(model, transaction).resolve(name, model.identity());
              return new DossierFinder(model, transaction).get(named);
            }));
  }

  private static List<String> with(Dossier dossier, String heading) {
    return dossier.groups().stream()
        .filter(group -> group.heading().equals(heading))
        .flatMap(group -> group.relations().stream())
        .map(relation -> relation.other().name())
        .toList();
  }

  @Test
  void everyRelationOfAnEntityIsInItOnce() {
    for (String id : List.of("russia", "cpec", "gwadar", "kazmi-2017", "andrew-korybko")) {
      Dossier dossier = dossier(id);
      long expected =
          (Long)
              Objects.requireNonNull(
                  graph
                      .read("MATCH (:Entity {id: $id})-[r]-() RETURN count(r)", Map.of("id", id))
                      .rows()
                      .get(0)
                      .get(0));
      List<String> ids =
          java.util.stream.Stream.concat(
                  dossier.figures().stream(),
                  dossier.groups().stream().map(Group::relations).flatMap(List::stream))
              .filter(relation -> relation.type().indexOf('.') < 0)
              .map(Relation::id)
              .toList();
      assertThat(ids).as(id).doesNotHaveDuplicates().hasSize((int) expected);
    }
  }

  @Test
  void relationsAreHeadedAsTheModelSays() {
    Dossier cpec = dossier("CPEC");
    assertThat(with(cpec, "hub")).containsExactly("Urumqi");
    assertThat(with(cpec, "part of")).containsExactly("One Belt One Road");
    assertThat(with(cpec, "participants")).contains("China", "Pakistan");
    assertThat(with(cpec, "conflicts about it")).contains("Russia and CPEC");
    assertThat(with(dossier("Urumqi"), "hub of")).contains("China-Pakistan Economic Corridor");
  }

  @Test
  void whatNamesTheEntityInAPropertyBelongsToIt() {
    assertThat(with(dossier("cpec"), "legs of it"))
        .contains("Urumqi → Gwadar", "Xinjiang → Pakistan");
  }

  @Test
  void stopsComeInTheirOrder() {
    assertThat(with(dossier("PATH-01"), "stops"))
        .containsExactly("Russia", "Kazakhstan", "Urumqi", "Gwadar");
  }

  @Test
  void figuresAreNoRelationsAndThePreferredComesFirst() {
    Dossier russia = dossier("russia");
    List<String> trade =
        russia.figures().stream()
            .map(Relation::other)
            .filter(claim -> claim.text("metric").equals("trade-volume"))
            .map(claim -> claim.text("rank"))
            .toList();
    assertThat(trade)
        .startsWith("preferred")
        .contains("normal")
        .doesNotContainSequence("normal", "preferred");
    assertThat(with(russia, "claims about it")).isEmpty();
  }

  @Test
  void ofASourceItIsCountedWhatRestsOnIt() {
    Dossier source = dossier("bokhari-2019");
    long legs =
        LoadedGraph.seed().relationships().stream()
            .filter(row -> row.type().name().equals("STANCE"))
            .filter(row -> String.valueOf(row.properties().get("cites")).contains("bokhari-2019#"))
            .count();
    assertThat(source.resting()).containsEntry("STANCE", legs).containsKey("Claim");
    assertThat(dossier("gwadar").resting()).isEmpty();
  }

  @Test
  void onlyWhatTheModelDeclaresIsTold() {
    Dossier russia = dossier("russia");
    for (Group group : russia.groups()) {
      for (Relation relation : group.relations()) {
        String type = relation.type().replaceFirst("\\..*", "");
        assertThat(model.findEntityType(type).orElseThrow().properties().keySet())
            .containsAll(
                relation.properties().keySet().stream().filter(key -> !key.equals("id")).toList());
      }
    }
  }

  @Test
  void allSourcesThatAreCitedAreKnown() {
    Dossier russia = dossier("russia");
    assertThat(russia.groups())
        .flatMap(Group::relations)
        .flatMap(Relation::cites)
        .extracting(cite -> cite.replaceFirst("#.*", ""))
        .isSubsetOf(russia.sources().keySet());
  }

  /** Any type of node has a dossier: the first row of each. */
  @TestFactory
  List<DynamicTest> anEntityOfEachTypeHasADossier() {
    return model.nodeTypes().keySet().stream()
        .flatMap(
            type ->
                LoadedGraph.seed().nodes().stream()
                    .filter(row -> row.type().name().equals(type))
                    .limit(1))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.type().name(),
                    () -> {
                      Dossier dossier = dossier(row.id());
                      assertThat(dossier.entity().id()).isEqualTo(row.id());
                      assertThat(dossier.entity().type()).isEqualTo(row.type().name());
                    }))
        .toList();
  }

  @Test
  void theStatementsLookUpByIndex() {
    String byId =
        "MATCH (n:Entity {id: $id})-[r]-(o:Entity)"
            + " RETURN type(r), startNode(r) = n, properties(r), labels(o), properties(o)";
    QueryPlan plan = graph.explain(byId, Map.of("id", "russia"));
    assertThat(PlanRules.violations(plan)).isEmpty();
    assertThat(plan.operators()).anyMatch(operator -> operator.details().contains("n:Entity(id)"));
  }
}

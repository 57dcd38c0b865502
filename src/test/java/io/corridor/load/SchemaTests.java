package io.corridor.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.model.Model;
import io.corridor.model.ModelReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The constraints and indexes that a model implies. */
class SchemaTests {

  private static List<String> statements(String model) {
    return Schema.items(ModelReader.read(model, "seed/model.yaml")).stream()
        .map(SchemaItem::cypher)
        .toList();
  }

  @Test
  void idsAreUniqueAndNamesAreIndexed() {
    assertThat(statements(SmallSeed.MODEL))
        .containsExactly(
            "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
            "CREATE CONSTRAINT load_dataset IF NOT EXISTS FOR (n:Load) REQUIRE n.dataset IS UNIQUE",
            "CREATE CONSTRAINT leg_id IF NOT EXISTS FOR ()-[n:LEG]-() REQUIRE n.id IS UNIQUE",
            "CREATE CONSTRAINT serves_id IF NOT EXISTS FOR ()-[n:SERVES]-() REQUIRE n.id IS UNIQUE",
            "CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name)",
            "CREATE INDEX entity_knownEarliest IF NOT EXISTS FOR (n:Entity) ON (n.knownEarliest)",
            "CREATE INDEX entity_knownLatest IF NOT EXISTS FOR (n:Entity) ON (n.knownLatest)",
            "CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.id,"
                + " n.name, n.aliases] OPTIONS {indexConfig: {`fulltext.analyzer`:"
                + " 'standard-folding'}}");
  }

  @Test
  void theModelNamesLabelAndKey() {
    String model =
        SmallSeed.MODEL
            .replace("{label: Entity, property: id}", "{label: Thing, property: key}")
            .replace("names: [id, name, aliases]", "names: [key, name]");
    assertThat(statements(model))
        .contains(
            "CREATE CONSTRAINT thing_key IF NOT EXISTS FOR (n:Thing) REQUIRE n.key IS UNIQUE",
            "CREATE CONSTRAINT leg_key IF NOT EXISTS FOR ()-[n:LEG]-() REQUIRE n.key IS UNIQUE",
            "CREATE INDEX thing_name IF NOT EXISTS FOR (n:Thing) ON (n.name)");
  }

  @Test
  void boundsOfDatesAreIndexedOnNodesAndOnWhatRoutesRunAlong() {
    String model =
        SmallSeed.MODEL
            .replace("common:", "common:\n  since: {type: edtf, description: When it began.}")
            .replace("file: legs,", "file: legs, traversable: true,");
    assertThat(statements(model))
        .filteredOn(statement -> statement.contains("since"))
        .containsExactly(
            "CREATE INDEX entity_sinceEarliest IF NOT EXISTS FOR (n:Entity) ON (n.sinceEarliest)",
            "CREATE INDEX entity_sinceLatest IF NOT EXISTS FOR (n:Entity) ON (n.sinceLatest)",
            "CREATE INDEX leg_sinceEarliest IF NOT EXISTS FOR ()-[n:LEG]-() ON (n.sinceEarliest)",
            "CREATE INDEX leg_sinceLatest IF NOT EXISTS FOR ()-[n:LEG]-() ON (n.sinceLatest)");
  }

  @Test
  void anIndexThatIsAllThatIsLeftOfAConstraintMakesWayForIt() {
    Model model = new SmallSeed().seed().model();
    Map<String, Schema.Existing> all = new HashMap<>();
    for (SchemaItem item : Schema.items(model)) {
      boolean constraint = item.kind() == SchemaItem.Kind.UNIQUE;
      all.put(item.name(), new Schema.Existing(constraint, item.properties(), true));
    }
    assertThat(Schema.cutOff(all, model)).isEmpty();
    all.put("leg_id", new Schema.Existing(false, List.of("id"), false));
    all.put("entity_name", new Schema.Existing(false, List.of("name"), false));
    assertThat(Schema.cutOff(all, model))
        .extracting(Schema.Step::cypher)
        .containsExactly(
            "DROP INDEX leg_id IF EXISTS",
            "CREATE CONSTRAINT leg_id IF NOT EXISTS FOR ()-[n:LEG]-() REQUIRE n.id IS UNIQUE");
    assertThat(Schema.missing(all, model)).as("when somebody may be making it").isEmpty();
    all.put("leg_id", new Schema.Existing(false, List.of("id"), true));
    assertThat(Schema.cutOff(all, model)).as("of somebody else's").isEmpty();
  }
}

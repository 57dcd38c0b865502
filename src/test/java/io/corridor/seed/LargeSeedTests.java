package io.corridor.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seeds whose rows are too many to be held, here more than two. */
class LargeSeedTests {

  private static final String MODEL =
      """
      name: small
      citations: {type: Source, property: cites, extent: extent}
      common:
        cites: {type: 'string[]', description: Evidence.}
      nodes:
        Place:
          file: places
          description: A place.
          properties:
            name: {type: string, required: true, description: Name.}
            people: {type: int, description: Inhabitants.}
        Source:
          file: sources
          description: A text.
          properties:
            extent: {type: 'string[]', description: How far it reaches.}
      relationships:
        LEG:
          file: legs
          from: [Place]
          to: [Place]
          description: A leg.
          properties:
            before: {type: string, refers: LEG, description: The leg before.}
      """;
  private static final String PLACES = "seed/nodes/places.csv";
  private static final String SOURCES = "seed/nodes/sources.csv";
  private static final String LEGS = "seed/edges/legs.csv";

  private static Workspace workspace(Path folder) {
    return Workspace.at(folder)
        .model(MODEL)
        .write(
            PLACES, "id:ID,name,people:int,cites:string[]\na,A,,book#L1\nb,B,2,book#L2;book#L3\n")
        .write("seed/nodes/places.more.csv", "name,id:ID\nC,c\n")
        .write(SOURCES, "id:ID,extent:string[]\nbook,L1-3\n")
        .write(LEGS, "id,:START_ID,:END_ID,before\none,a,b,two\ntwo,b,c,\n");
  }

  @Test
  void saysTheSameAsASeedThatIsHeldHoweverOftenItIsAsked(@TempDir Path dir) {
    workspace(dir);

    Seed held = SeedReader.read(dir);
    Seed large = SeedReader.read(dir, 2);

    assertThat(large.nodes()).isInstanceOf(RowList.class).hasSameSizeAs(held.nodes());
    assertThat(held.nodes()).isNotInstanceOf(RowList.class).hasSize(4);
    assertThat(large).isEqualTo(held).isEqualTo(large);
    assertThat(large.size()).isEqualTo(6);
    assertThat(large.nodes().stream().map(Row::id)).containsExactly("book", "a", "b", "c");
    assertThat(large.relationships().get(1)).isEqualTo(held.relationships().get(1));
  }

  @Test
  void refusesRowsThatHaveChangedSinceTheyWereChecked(@TempDir Path dir) {
    Workspace workspace = workspace(dir);
    Seed seed = SeedReader.read(dir, 2);

    workspace.write(LEGS, "id,:START_ID,:END_ID,before\none,a,b,two\ntwo,b,a,\n");

    assertThat(seed.nodes()).hasSize(4).extracting(Row::id).contains("c");
    assertThatExceptionOfType(CorridorException.class)
        .isThrownBy(() -> seed.relationships().forEach(row -> {}))
        .withMessage("seed/edges/legs.csv has changed since it was checked.")
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.SEED_CHANGED));
  }

  @Test
  void refusesRowsThatAreFaultyByNow(@TempDir Path dir) {
    Workspace workspace = workspace(dir);
    Seed seed = SeedReader.read(dir, 2);

    workspace.write(PLACES, "id:ID,name,people:int,cites:string[]\na,A,many,\n");

    assertThatExceptionOfType(CorridorException.class)
        .isThrownBy(() -> seed.nodes().forEach(row -> {}))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.SEED_CHANGED));
  }

  @Test
  void tellsWhereAnIdWasTakenFirstByTheNamesOfFilesWhateverTheOrderOfReading(@TempDir Path dir) {
    Workspace workspace = workspace(dir);

    workspace.write(SOURCES, "id:ID,extent:string[]\nbook,L1-3\na,L1\n");

    assertThat(workspace.problems())
        .singleElement()
        .asString()
        .contains(SOURCES + ":3:1 (id): S120")
        .contains("taken already, at seed/nodes/places.csv:2.");
  }

  @Test
  void readsAllThatStandsBeforeAByteThatIsNoText(@TempDir Path dir) {
    Workspace workspace = workspace(dir);
    byte[] bytes = "id:ID,name\na,A\nb,\nc,C\nd,Ü\n".getBytes(StandardCharsets.ISO_8859_1);

    List<String> told =
        workspace
            .write(PLACES, bytes)
            .write("seed/nodes/places.more.csv", "name,id:ID\n")
            .problems()
            .stream()
            .map(p -> p.location() + " " + p.fault().code())
            .toList();

    assertThat(told).containsExactly(PLACES + ":3:2 (name) S113", PLACES + ":5 S104");
  }

  @Test
  void findsAQuoteThatOpensMegabytesBeforeTheEnd(@TempDir Path dir) {
    String rest = "\n" + "x,Y\n".repeat(5_000_000);

    List<String> told =
        workspace(dir)
            .write("seed/nodes/places.more.csv", "name,id:ID\nC,c\nD,\"d" + rest)
            .problems()
            .stream()
            .map(Object::toString)
            .toList();

    assertThat(told)
        .singleElement()
        .asString()
        .startsWith(
            "seed/nodes/places.more.csv:3: S106 The CSV is malformed: the quotes that open");
  }

  @Test
  void takesALastFieldInQuotesForClosed(@TempDir Path dir) {
    Workspace workspace = workspace(dir);

    workspace.write("seed/nodes/places.more.csv", "id:ID,name\nc,\"C, \"\"the\"\" place\"");

    assertThat(workspace.problems()).isEmpty();
  }

  @Test
  void keepsTheFirstTenThousandProblemsAndCountsTheRest(@TempDir Path dir) {
    StringBuilder places = new StringBuilder("id:ID,name\n");
    Stream.iterate(0, i -> i + 1).limit(12_000).forEach(i -> places.append(i).append(",\n"));
    Workspace workspace = workspace(dir).write("seed/nodes/places.z.csv", places.toString());

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(workspace::read)
        .withMessage("12000 problems found; 2000 of them are not listed.")
        .satisfies(e -> assertThat(e.problems()).hasSize(10_000))
        .satisfies(e -> assertThat(e.untold()).isEqualTo(2_000));
  }
}

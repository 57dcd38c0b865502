package io.corridor.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.InvalidInputException;
import io.corridor.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedReaderTests {

  private static final String MODEL =
      """
      name: small
      citations: {type: Source, property: cites, extent: extent}
      values:
        status: [operational, planned]
      common:
        cites: {type: 'string[]', description: Evidence.}
        status: {type: string, values: status, description: How firm.}
        note: {type: string, description: Anything.}
      rules:
        - {when: {status: [operational]}, require: [cites]}
      nodes:
        Source:
          file: sources
          description: A text.
          properties:
            extent: {type: 'string[]', description: How far it reaches.}
        Place:
          file: places
          description: A place.
          properties:
            name: {type: string, required: true, description: Name.}
            aliases: {type: 'string[]', description: Other names.}
            people: {type: int, description: Inhabitants.}
            founded: {type: edtf, description: When.}
            port: {type: boolean, description: Whether it has one.}
        Corridor:
          file: corridors
          description: A corridor.
      relationships:
        LEG:
          file: legs
          from: [Place]
          to: [Place]
          description: A leg.
          properties:
            km: {type: double, description: Length.}
            season: {type: season, description: When it is open.}
            corridors: {type: 'string[]', refers: Corridor, description: Whose leg it is.}
      """;

  private static final String PLACES = "seed/nodes/places.csv";
  private static final String SOURCES = "seed/nodes/sources.csv";
  private static final String LEGS = "seed/edges/legs.csv";
  private static final String CORRIDORS = "seed/nodes/corridors.csv";
  private static final String TWO = "id:ID,name\ngwadar,Gwadar\nkarachi,Karachi\n";
  private static final String LEG = "id:string,:START_ID,:END_ID";

  private Workspace workspace(Path folder) {
    return Workspace.at(folder).model(MODEL);
  }

  @Test
  void findsNothingWrongWithTheShippedSeed() {
    Seed seed = SeedReader.read(Path.of(System.getProperty("corridor.home", "")).toAbsolutePath());

    assertThat(seed.nodes()).extracting(Row.Node::id).contains("russia", "gwadar", "cpec");
    Set<String> written =
        seed.nodes().stream().map(row -> row.type().name()).collect(Collectors.toSet());
    assertThat(written)
        .containsExactlyInAnyOrderElementsOf(
            seed.model().nodeTypes().values().stream()
                .filter(type -> !type.file().isEmpty())
                .map(type -> type.name())
                .toList());
    assertThat(seed.relationships())
        .extracting(row -> row.type().name())
        .containsAll(seed.model().relationshipTypes().keySet());
  }

  /** One fault each: the file that shows it, its text, and what must be told. */
  static Stream<Arguments> faults() {
    return Stream.of(
        fault("S102", "seed/nodes/place.csv", TWO, 0, 0, "Did you mean 'places'?"),
        fault("S102", "seed/nodes/zzz.csv", TWO, 0, 0, "Name it after a file of the model"),
        fault("S102", "seed/nodes/places.txt", TWO, 0, 0, "Give it the ending .csv"),
        fault("S102", "seed/edges/places.csv", TWO, 0, 0, "Move it to seed/nodes."),
        fault("S103", PLACES, "", 0, 0, "header"),
        fault("S103", PLACES, "\uFEFF", 0, 0, "header"),
        fault("S103", PLACES, "\n\r\n", 0, 0, "header"),
        fault("S105", PLACES, "id:ID,name\ngwadar,Gwa\0dar\n", 2, 0, "Remove"),
        fault("S106", PLACES, "id:ID,name\ngwadar,\"Gwadar\" port\n", 2, 0, "quotes"),
        fault("S106", PLACES, "id:ID,name\ngwadar,Gwadar\nkarachi,\"Kara", 3, 0, "quotes"),
        fault("S106", PLACES, "id:ID,name\ngwadar,\"Gwa\nkarachi,Karachi\n", 2, 0, "quotes"),
        fault("S106", PLACES, "id:ID,\"name\ngwadar,Gwadar\n", 1, 0, "quotes"),
        fault("S107", PLACES, "id:ID,name\ngwadar,Gwadar, port\n", 2, 0, "quotes"),
        fault("S107", PLACES, "id:ID,name,note\ngwadar,Gwadar\n", 2, 0, "leave no field out"),
        fault("S128", PLACES, "id:ID,name,\ngwadar,Gwadar,port\n", 2, 3, "quotes"),
        fault("S129", PLACES, "id:ID;name\ngwadar;Gwadar\n", 1, 0, "commas"),
        fault("S129", PLACES, "id:ID\tname\ngwadar\tGwadar\n", 1, 0, "commas"),
        fault("S108", PLACES, "id:ID,name,x:y:z\ngwadar,Gwadar,1\n", 1, 3, "name:type"),
        fault("S115", PLACES, "id:ID,name,:LABEL\ngwadar,Gwadar,A\n", 2, 3, "under 'labels'"),
        fault("S108", PLACES, "key:ID,name\ngwadar,Gwadar\n", 1, 1, "id:ID"),
        fault("S132", PLACES, "\nid:ID,name\ngwadar,Gwadar\n", 1, 0, "'id:ID'"),
        fault("S115", LEGS, LEG + ",:TYPE\na,gwadar,karachi,LEGS\n", 2, 4, "'LEG'"),
        fault("S108", LEGS, "id:ID,:START_ID,:END_ID\na,gwadar,karachi\n", 1, 1, "name:type"),
        fault("S130", PLACES, "id:ID,name,people:int{a:1}\ngwadar,Gwadar,1\n", 1, 3, "Leave it"),
        fault("S131", PLACES, "id:ID,name\ngwadar,Gwa\u200Bdar\n", 2, 2, "Nobody can see it"),
        fault("S131", PLACES, "id:ID,name\ngwadar,Gwa\uFFFDar\n", 2, 2, "write that again"),
        fault("S133", PLACES, "id:ID,name\ngwadar,#REF!\n", 2, 2, "clear the cell"),
        fault("S134", SOURCES, "id:ID,extent:string[]\nbook,1 to 9\n", 2, 2, "L1-109"),
        fault("S109", PLACES, "id:ID,name,aliasses\ngwadar,Gwadar,\n", 1, 3, "'aliases'"),
        fault("S109", PLACES, "id:ID,name,zzz\ngwadar,Gwadar,\n", 1, 3, "':IGNORE'"),
        fault("S110", PLACES, "id:ID,name,people\ngwadar,Gwadar,1\n", 1, 3, "'people:int'"),
        fault("S110", PLACES, "id:ID,name,aliases:string\na,A,\n", 1, 3, "'aliases:string[]'"),
        fault("S111", PLACES, "id:ID,name,name\ngwadar,Gwadar,Gwadar\n", 1, 3, "Keep one"),
        fault("S112", PLACES, "id:ID\ngwadar\n", 1, 0, "Add it"),
        fault("S112", LEGS, "id,:START_ID\na,gwadar\n", 1, 0, "Add it"),
        fault("S113", PLACES, "id:ID,name\ngwadar,\n", 2, 2, "Fill the cell"),
        fault("S113", PLACES, "id:ID,name\ngwadar,\"\"\n", 2, 2, "Fill the cell"),
        fault("S113", PLACES, "id:ID,name\n,Gwadar\n", 2, 1, "Fill the cell"),
        fault("S113", LEGS, LEG + "\na,gwadar,\n", 2, 3, "Fill the cell"),
        fault("S114", PLACES, "id:ID,name,people:int\na,A,many\n", 2, 3, "42"),
        fault("S114", PLACES, "id:ID,name,people:int\na,A,+7\n", 2, 3, "42"),
        fault("S114", PLACES, "id:ID,name,people:int\na,A,٣\n", 2, 3, "42"),
        fault("S114", PLACES, "id:ID,name,people:int\na,A,2147483648\n", 2, 3, "42"),
        fault("S114", PLACES, "id:ID,name,port:boolean\na,A,yes\n", 2, 3, "true"),
        fault("S114", PLACES, "id:ID,name,founded\na,A,2017-02-30\n", 2, 3, "2017-11"),
        fault("S114", LEGS, LEG + ",km:double\na,gwadar,karachi,12d\n", 2, 4, "1234.5"),
        fault("S114", LEGS, LEG + ",season\na,gwadar,karachi,Apr-Nov\n", 2, 4, "04-25/11-15"),
        fault("S114", LEGS, LEG + ",season\na,gwadar,karachi,25-04/15-11\n", 2, 4, "month before"),
        fault("S114", LEGS, LEG + ",km:double\na,gwadar,karachi,NaN\n", 2, 4, "1234.5"),
        fault("S114", LEGS, LEG + ",km:double\na,gwadar,karachi,1e999\n", 2, 4, "1234.5"),
        fault("S115", PLACES, "id:ID,name,status\na,A,planed\n", 2, 3, "Did you mean 'planned'?"),
        fault("S115", PLACES, "id:ID,name,status\na,A,x\n", 2, 3, "operational, planned"),
        fault("S116", PLACES, "id:ID,name,aliases:string[]\na,A,b;;c\n", 2, 3, "';' too many"),
        fault("S116", PLACES, "id:ID,name,aliases:string[]\na,A,b;\n", 2, 3, "';' too many"),
        fault("S117", PLACES, "id:ID,name\ngwadar, Gwadar\n", 2, 2, "Remove it"),
        fault("S117", PLACES, "id:ID,name,aliases:string[]\na,A,b; c\n", 2, 3, "Remove it"),
        fault("S118", PLACES, "id:ID,name\ngwadar,\"Gwa\ndar\"\n", 2, 2, "on one line"),
        fault("S119", PLACES, "name,id:ID\nGwadar,Gwadar\n", 2, 2, "new-orleans"),
        fault("S119", PLACES, "id:ID,name\na---b,A\n", 2, 1, "new-orleans"),
        fault("S120", PLACES, TWO + "gwadar,Again\n", 4, 1, "Choose another"),
        fault("S120", LEGS, LEG + "\na,gwadar,karachi\na,gwadar,karachi\n", 3, 1, "Choose"),
        fault("S121", LEGS, LEG + "\na,gwadr,karachi\n", 2, 2, "Did you mean 'gwadar'?"),
        fault("S121", LEGS, LEG + "\na,gwadar,shanghai\n", 2, 3, "Add it"),
        fault("S122", LEGS, LEG + "\na,gwadar,cpec\n", 2, 3, "let the model allow it"),
        fault("S123", LEGS, LEG + ",corridors:string[]\na,gwadar,karachi,cpek\n", 2, 4, "'cpec'"),
        fault("S123", LEGS, LEG + ",corridors:string[]\na,gwadar,karachi,book\n", 2, 4, "Add it"),
        fault("S124", PLACES, "id:ID,name,cites:string[]\na,A,book\n", 2, 3, "<source>#<locator>"),
        fault("S124", PLACES, "id:ID,name,cites:string[]\na,A,book#9-3\n", 2, 3, "<source>#"),
        fault("S125", PLACES, "id:ID,name,cites:string[]\na,A,boook#L1\n", 2, 3, "'book'"),
        fault("S125", PLACES, "id:ID,name,cites:string[]\na,A,cpec#L1\n", 2, 3, "Add it"),
        fault("S126", PLACES, "id:ID,name,cites:string[]\na,A,book#L11\n", 2, 3, "Look the place"),
        fault("S126", PLACES, "id:ID,name,cites:string[]\na,A,book#p1\n", 2, 3, "Look the place"),
        fault("S127", PLACES, "id:ID,name,cites:string[],status\na,A,,operational\n", 2, 3, "Fill"),
        fault("S127", PLACES, "id:ID,name,status\na,A,operational\n", 2, 0, "Fill the cell"));
  }

  private static Arguments fault(
      String code, String file, String text, int line, int column, String remedy) {
    return Arguments.of(code, file, text, line, column, remedy);
  }

  @ParameterizedTest(name = "{0} {1} line {3} column {4}")
  @MethodSource("faults")
  void tellsWhatIsWrongWhereAndWhatToDo(
      String code,
      String file,
      String text,
      int line,
      int column,
      String remedy,
      @TempDir Path dir) {
    Workspace workspace = workspace(dir);
    workspace.write(SOURCES, "id:ID,extent:string[]\nbook,L1-10;fn1\n");
    workspace.write(CORRIDORS, "id:ID\ncpec\n");
    workspace.write(PLACES, TWO).write(file, text);

    List<Problem> problems = workspace.problems();

    assertThat(problems).as("%s", problems).hasSize(1);
    Problem problem = problems.get(0);
    assertThat(problem.fault().code()).as(problem.toString()).isEqualTo(code);
    assertThat(problem.location().file()).isEqualTo(file);
    assertThat(problem.location().line()).as("line of %s", problem).isEqualTo(line);
    assertThat(problem.location().column()).as("column of %s", problem).isEqualTo(column);
    assertThat(problem.remedy()).contains(remedy);
  }

  @Test
  void showsEveryFaultOfTheSeedOnce() {
    Set<String> elsewhere = Set.of("S101", "S104", "S135", "S136");
    Set<String> shown = faults().map(f -> (String) f.get()[0]).collect(Collectors.toSet());
    shown.addAll(elsewhere);

    assertThat(new TreeSet<>(shown))
        .containsExactlyElementsOf(
            Arrays.stream(Fault.values())
                .map(Fault::code)
                .filter(c -> c.startsWith("S1"))
                .toList());
  }

  @Test
  void tellsOfALinkThatLeadsNowhere(@TempDir Path dir) throws IOException {
    Workspace workspace = workspace(dir).write("seed/nodes/corridors.csv", "id:ID\ncpec\n");
    Files.createSymbolicLink(dir.resolve(PLACES), dir.resolve("nowhere"));

    assertThat(workspace.problems())
        .singleElement()
        .hasToString(
            PLACES
                + ": S101 seed/nodes/places.csv cannot be read: there is no such file."
                + " Check the file and its permissions.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "UTF-16"})
  void tellsOfAWrongEncodingAndTheLineWhereItShows(String charset, @TempDir Path dir)
      throws IOException {
    byte[] bytes = "id:ID,name\ngwadar,Gwadar\nurumqi,Ürümqi\n".getBytes(charset);

    List<Problem> problems = workspace(dir).write(PLACES, bytes).problems();

    int line = charset.equals("UTF-16") ? 1 : 3;
    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith(PLACES + ":" + line + ": S104 The file is not UTF-8. Save it as UTF-8");
  }

  @Test
  void tellsOfTheWrongEncodingOfTheModelToo(@TempDir Path dir) {
    Workspace workspace = Workspace.at(dir);
    workspace.write("seed/model.yaml", "name: Ürümqi".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(workspace.problems())
        .singleElement()
        .asString()
        .startsWith("seed/model.yaml: S104 The file is not UTF-8.");
  }

  @Test
  void saysThatAFolderWithoutAModelIsNoWorkspace(@TempDir Path dir) {
    assertThatExceptionOfType(CorridorException.class)
        .isThrownBy(() -> SeedReader.read(dir))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.MODEL_MISSING))
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(2))
        .satisfies(e -> assertThat(e.remedy()).contains("--workspace"));
  }

  @Test
  void tellsOfEveryProblemAtOnceInTheOrderOfThePlaces(@TempDir Path dir) {
    Workspace workspace = workspace(dir);
    workspace.write(PLACES, "id:ID,name,port:boolean\nA,A,yes\nb,,no\nc,C,true\n");
    workspace.write(SOURCES, "id:ID,extend:string[]\nbook,L1\n");
    workspace.write(LEGS, LEG + ",km:double\nleg,c,d,far\n");

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(workspace::read)
        .withMessage("7 problems found.")
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(2))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(p -> p.location() + " " + p.fault().code())
                    .containsExactly(
                        "seed/edges/legs.csv:2:3 (:END_ID) S121",
                        "seed/edges/legs.csv:2:4 (km) S114",
                        "seed/nodes/places.csv:2:1 (id) S119",
                        "seed/nodes/places.csv:2:3 (port) S114",
                        "seed/nodes/places.csv:3:2 (name) S113",
                        "seed/nodes/places.csv:3:3 (port) S114",
                        "seed/nodes/sources.csv:1:2 (extend:string[]) S109"));
  }

  @Test
  void givesEveryValueTheTypeOfItsProperty(@TempDir Path dir) {
    Workspace workspace = workspace(dir);
    workspace.write(
        PLACES,
        """
        id:ID(Place),name,aliases:string[],people:int,founded,port:boolean
        gwadar,"Gwadar, ""the"" port",گوادر;Gawadar,90000,1783~,true
        """);
    workspace.write(LEGS, LEG + ",km:double\nround,gwadar,gwadar,1.5\n");

    Seed seed = workspace.read();

    Map<String, Object> place = seed.nodes().get(0).properties();
    assertThat(place)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "id",
                "gwadar",
                "name",
                "Gwadar, \"the\" port",
                "aliases",
                List.of("گوادر", "Gawadar"),
                "people",
                90000L,
                "founded",
                "1783~",
                "port",
                true));
    Row.Relationship leg = seed.relationships().get(0);
    assertThat(leg.properties()).isEqualTo(Map.of("id", "round", "km", 1.5));
    assertThat(leg.start()).isEqualTo("gwadar");
    assertThat(leg.end()).isEqualTo("gwadar");
    assertThat(leg.location()).hasToString("seed/edges/legs.csv:2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id:ID,name:string,people:int,x:IGNORE",
        "id:ID(Place),name,people:int,:IGNORE",
        "id:ID(Place){label:Place},name:string,people:int,x:IGNORE",
        ":ID,name,people:int,:IGNORE",
        "\uFEFFid:ID,name,people:int,:IGNORE",
        "\"id:ID\",\"name\",\"people:int\",\":IGNORE\"",
        "\uFEFF\"id:ID\",name,people:int,:IGNORE",
      })
  void readsTheHeadersThatNeo4jAdminReads(String header, @TempDir Path dir) {
    Seed seed = workspace(dir).write(PLACES, header + "\ngwadar,Gwadar,9,scratch\n").read();

    assertThat(seed.nodes().get(0).properties())
        .isEqualTo(Map.of("id", "gwadar", "name", "Gwadar", "people", 9L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,:START_ID,:END_ID",
        "id:string,:START_ID(Place),:END_ID(Place)",
        "id:string,from:START_ID,to:END_ID",
      })
  void readsTheEndsOfRelationshipsAsNeo4jAdminDoes(String header, @TempDir Path dir) {
    Workspace workspace = workspace(dir).write(PLACES, TWO);

    Seed seed = workspace.write(LEGS, header + "\nleg,gwadar,karachi\n").read();

    assertThat(seed.relationships())
        .singleElement()
        .satisfies(leg -> assertThat(leg.start()).isEqualTo("gwadar"))
        .satisfies(leg -> assertThat(leg.end()).isEqualTo("karachi"));
  }

  @Test
  void takesEmptyCellsQuotedOrNotForMissing(@TempDir Path dir) {
    Workspace workspace = workspace(dir);
    workspace.write(PLACES, "id:ID,name,note,aliases:string[]\na,A,\"\",\"\"\nb,B,,\n");

    assertThat(workspace.read().nodes())
        .allSatisfy(row -> assertThat(row.properties()).containsOnlyKeys("id", "name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsTheLineEndsOfEverySystem(String end, @TempDir Path dir) {
    Seed seed = workspace(dir).write(PLACES, TWO.replace("\n", end)).read();

    assertThat(seed.nodes()).extracting(Row::id).containsExactly("gwadar", "karachi");
    assertThat(seed.nodes().get(1).properties()).containsEntry("name", "Karachi");
  }

  @Test
  void countsEmptyLinesAndPassesOverThem(@TempDir Path dir) {
    Seed seed = workspace(dir).write(PLACES, "id:ID,name\n\na,A\n\n\nb,B\n\n").read();

    assertThat(seed.nodes())
        .extracting(Row::location)
        .extracting(Object::toString)
        .containsExactly(PLACES + ":3", PLACES + ":6");
  }

  @Test
  void takesAFileWithNothingButAHeaderForAFileWithoutRows(@TempDir Path dir) {
    assertThat(workspace(dir).write(PLACES, "id:ID,name").read().nodes()).isEmpty();
  }

  @Test
  void readsATypeThatIsSplitOverSeveralFiles(@TempDir Path dir) {
    Workspace workspace = workspace(dir).write(PLACES, TWO);
    workspace.write("seed/nodes/places.china.csv", "name,id:ID\nUrumqi,urumqi\n");

    assertThat(workspace.read().nodes())
        .extracting(Row::id)
        .containsExactly("urumqi", "gwadar", "karachi");
  }

  @Test
  void tellsWhereAnIdWasTakenFirstEvenInAnotherFile(@TempDir Path dir) {
    Workspace workspace = workspace(dir).write(CORRIDORS, "id:ID\ngwadar\n").write(PLACES, TWO);

    assertThat(workspace.problems())
        .singleElement()
        .asString()
        .contains(PLACES + ":2:1 (id): S120")
        .contains("taken already, at seed/nodes/corridors.csv:2.");
  }

  @Test
  void readsAnExtentThatIsOneTextAndNoList(@TempDir Path dir) {
    Workspace workspace =
        Workspace.at(dir)
            .model(MODEL.replace("extent: {type: 'string[]'", "extent: {type: string"));
    workspace.write(SOURCES, "id:ID,extent\nbook,L1-10\n");
    workspace.write(PLACES, "id:ID,name,cites:string[]\na,A,book#L10\nb,B,book#L11\n");

    assertThat(workspace.problems())
        .extracting(p -> p.location() + " " + p.fault().code())
        .containsExactly(PLACES + ":3:3 (cites) S126");
  }

  @Test
  void passesOverHiddenFiles(@TempDir Path dir) {
    Workspace workspace = workspace(dir).write("seed/nodes/.~lock.places.csv#", "x");

    assertThat(workspace.read().nodes()).isEmpty();
  }

  @Test
  void doesNotFallOverAnIdOfAMillionLetters(@TempDir Path dir) {
    String id = "a-".repeat(500_000) + "a";

    Seed seed = workspace(dir).write(PLACES, "id:ID,name\n" + id + ",A\n").read();

    assertThat(seed.nodes()).extracting(Row::id).containsExactly(id);
  }

  @Test
  @Timeout(60)
  void stillEndsWhenAllEndsOfALargeSeedDangle(@TempDir Path dir) {
    StringBuilder places = new StringBuilder("id:ID,name\n");
    StringBuilder legs = new StringBuilder(LEG + "\n");
    for (int i = 0; i < 10_000; i++) {
      places.append("place-number-").append(i).append(",P\n");
      legs.append(i).append(",place-nomber-").append(i).append(",place-number-1\n");
    }
    Workspace workspace = workspace(dir).write(PLACES, places.toString());

    List<Problem> problems = workspace.write(LEGS, legs.toString()).problems();

    assertThat(problems).hasSize(10_000);
    assertThat(problems.get(0).remedy()).startsWith("Did you mean 'place-number-0'");
    assertThat(problems.get(9_999).remedy()).isEqualTo("Add it, or correct the id.");
  }

  @Test
  void givesTheSameFingerprintToTheSameBytesOnly(@TempDir Path one, @TempDir Path other) {
    String print = workspace(one).write(PLACES, TWO).read().fingerprint();

    assertThat(workspace(other).write(PLACES, TWO).read().fingerprint()).isEqualTo(print);
    assertThat(workspace(other).write(PLACES, TWO + "\n").read().fingerprint()).isNotEqualTo(print);
    assertThat(print).matches("[0-9a-f]{64}");
  }

  @Test
  void givesAnotherStampWhenAFileGrowsOrGoes(@TempDir Path dir) throws IOException {
    Workspace workspace = workspace(dir).write(PLACES, TWO);
    String before = SeedFiles.stamp(dir);
    assertThat(SeedFiles.stamp(dir)).isEqualTo(before);

    workspace.write(PLACES, TWO + "urumqi,Urumqi\n");
    String grown = SeedFiles.stamp(dir);
    Files.delete(dir.resolve(PLACES));

    assertThat(grown).isNotEqualTo(before);
    assertThat(SeedFiles.stamp(dir)).isNotEqualTo(before).isNotEqualTo(grown);
  }
}

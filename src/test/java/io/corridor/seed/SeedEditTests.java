package io.corridor.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.problem.CorridorException;
import io.corridor.route.Planning;
import io.corridor.seed.SeedEdit.Change;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of an edited seed without reading all of it is what reading all of it tells. */
class SeedEditTests {

  private static final String CITIES = "seed/nodes/cities.csv";
  private static final String LEGS = "seed/edges/legs.csv";
  private static final int MOST = 100;
  private static final int ROUNDS = 400;

  /** What is replaced at random, mostly by something that may stand there. */
  private static final List<String> KINDS =
      List.of("[0-9.]+", "[A-Z][a-z]+.*", "planned", "rail|sea", "[^,]+", ",");

  private static final Map<String, String> FILES =
      Map.of(
          "seed/nodes/sources.csv",
          """
          id:ID,extent:string[],status
          smith-2017,L1-50,planned
          gul-2018,Q1-9;fn1-4,planned
          """,
          CITIES,
          """
          id:ID,name,people:int,aliases:string[],within,status,cites:string[]
          oslo,Oslo,700000,Christiania;Kristiania,,operational,smith-2017#L1
          riga,Riga,600000,,,planned,
          "tartu","Tartu, Dorpat",95000,Dorpat,riga,planned,gul-2018#Q2
          kiel,Kiel,,,,planned,smith-2017#L3;gul-2018#fn1

          lund,Lund,91000,,kiel,operational,gul-2018#Q1
          """,
          LEGS,
          """
          id:string,:START_ID,:END_ID,km:double,mode,status,cites:string[]
          a,riga,tartu,250,rail,operational,smith-2017#L1
          b,oslo,kiel,600,sea,planned,
          c,kiel,lund,300,sea,planned,
          """,
          "seed/edges/parts-header.csv",
          "id:string,:START_ID,:END_ID,status\n",
          "seed/edges/parts.csv",
          "p1,tartu,riga,planned\np2,lund,kiel,planned\n");

  @TempDir private Path folder = Path.of("");
  private Map<String, String> texts = new HashMap<>();
  private Seed before =
      new Seed(
          SeedReader.readModel(Path.of("").toAbsolutePath()),
          List.of(),
          List.of(),
          Planning.NONE,
          Map.of());

  @BeforeEach
  void write() throws IOException {
    Sheet.copySeed(Path.of("src/test/resources/bad-inputs/base").toAbsolutePath(), folder);
    Files.delete(folder.resolve("seed/nodes/cities.north.csv"));
    FILES.forEach(this::write);
    texts = Sheet.contents(folder);
    before = SeedReader.read(folder);
  }

  private void write(String file, String text) {
    Workspace.at(folder).write(file, text);
  }

  /** The seed as it was before. */
  private SeedEdit.Past past() {
    return new SeedEdit.Past() {
      @Override
      public Map<String, String> files() {
        return before.files();
      }

      @Override
      public byte[] text(String file) {
        return texts.getOrDefault(file, "").getBytes(StandardCharsets.UTF_8);
      }

      @Override
      public int rows(String type) {
        return (int) all(before).filter(row -> row.type().name().equals(type)).count();
      }
    };
  }

  private static Stream<Row> all(Seed seed) {
    return Stream.concat(seed.nodes().stream(), seed.relationships().stream());
  }

  private Optional<SeedEdit> find(String... changed) {
    return SeedEdit.find(folder, Set.of(changed), past(), MOST);
  }

  private Optional<SeedEdit> edit(String file, String old, String now) {
    String text = texts.getOrDefault(file, "");
    assertThat(text).contains(old);
    write(file, text.replace(old, now));
    return find(file);
  }

  private Optional<Seed> whole() {
    try {
      return Optional.of(SeedReader.read(folder));
    } catch (CorridorException wrong) {
      return Optional.empty();
    }
  }

  /** Whatever is found must be what reading everything tells. */
  private void check(Optional<SeedEdit> found, String what) {
    Optional<Seed> whole = whole();
    if (found.isPresent()) {
      assertThat(whole).as("what is wrong is not passed over: %s", what).isPresent();
      Seed seed = found.get().seed();
      assertThat(seed.nodes()).as(what).containsExactlyElementsOf(whole.get().nodes());
      assertThat(seed.relationships())
          .as(what)
          .containsExactlyElementsOf(whole.get().relationships());
      assertThat(seed.planning()).as(what).isEqualTo(whole.get().planning());
      assertThat(seed.files()).as(what).isEqualTo(whole.get().files());
      assertThat(seed.size()).as(what).isEqualTo(whole.get().size());
      assertThat(found.get().changes()).as(what).isEqualTo(changes(whole.get()));
    }
  }

  /** Rows that say something else, in the order in which they are read. */
  private List<Change> changes(Seed now) {
    List<Row> old = all(before).toList();
    List<Row> rows = all(now).toList();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!old.get(i).properties().equals(rows.get(i).properties())) {
        changes.add(new Change(old.get(i), rows.get(i)));
      }
    }
    return changes;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seed/nodes/cities.csv   | Oslo,700000    | Oslo,709037",
        "seed/nodes/cities.csv   | Christiania;   | ''",
        "seed/nodes/cities.csv   | Tartu, Dorpat  | Tartu",
        "seed/nodes/cities.csv   | Lund,91000     | Lund,",
        "seed/nodes/sources.csv  | Q1-9;fn1-4,pla | Q1-9;fn1-4,pla",
        "seed/edges/legs.csv     | 600,sea,planne | 601.5,rail,planne",
        "seed/edges/parts.csv    | kiel,planned   | kiel,",
      })
  void valuesOfRowsAreFound(String file, String old, String now) {
    Optional<SeedEdit> found = edit(file, old, now);
    assertThat(found).isPresent();
    assertThat(found.get().changes()).hasSize(old.equals(now) ? 0 : 1);
    check(found, now);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seed/nodes/cities.csv  | kiel,Kiel          | koeln,Kiel",
        "seed/nodes/cities.csv  | Kiel,,,,planned,sm | Kiel,,,riga,planned,sm",
        "seed/nodes/cities.csv  | gul-2018#Q2        | gul-2018#Q3",
        "seed/nodes/cities.csv  | 95000              | many",
        "seed/nodes/cities.csv  | ,planned,\\n       | ,operational,\\n",
        "seed/nodes/cities.csv  | Oslo,700000        | ,700000",
        "seed/nodes/sources.csv | Q1-9               | Q1-8",
        "seed/edges/legs.csv    | b,oslo             | b,riga",
        "seed/edges/legs.csv    | sea,planned,       | sea,operational,",
        "seed/edges/legs.csv    | mode,status        | mode,state",
        "seed/edges/legs.csv    | 250,rail           | 250,road",
        "seed/edges/parts.csv   | p2                 | p3",
      })
  void whateverElseIsChangedIsLeftToWhoeverReadsAll(String file, String old, String now) {
    String line = now.replace("\\n", "\n");
    assertThat(edit(file, old.replace("\\n", "\n"), line)).as(line).isEmpty();
  }

  @Test
  void linesThatComeGoOrMoveAreLeftToWhoeverReadsAll() {
    assertThat(edit(CITIES, "riga,Riga,600000,,,planned,\n", "")).isEmpty();
    assertThat(edit(CITIES, "lund,", "new,New,,,,planned,\nlund,")).isEmpty();
    assertThat(edit(CITIES, "gul-2018#Q1\n", "gul-2018#Q1\nnew,New,,,,planned,\n")).isEmpty();
    String legs = texts.getOrDefault(LEGS, "");
    List<String> lines = new ArrayList<>(legs.lines().toList());
    lines.add(2, lines.remove(3));
    write(LEGS, String.join("\n", lines) + "\n");
    assertThat(find(LEGS)).isEmpty();
  }

  @Test
  void anEmptyLineAndAnEndWithoutLineBreakAreNoChange() {
    Optional<SeedEdit> found = edit(LEGS, "300,sea,planned,\n", "300,sea,planned,");
    assertThat(found.orElseThrow().changes()).isEmpty();
    check(found, "without an end");
  }

  @Test
  void otherFilesThanThoseOfRowsAreLeftToWhoeverReadsAll() {
    for (String file :
        List.of("seed/model.yaml", "seed/profiles.yaml", "seed/edges/parts-header.csv")) {
      assertThat(find(file, LEGS)).as(file).isEmpty();
    }
    write("seed/legs.csv", "beside its folder");
    assertThat(find(LEGS)).isEmpty();
  }

  @Test
  void whatStandsInAColumnThatDoesNotCountMayHoldLinesThatLookLikeRows() {
    String row = "b,oslo,kiel,600,sea,planned,,";
    String legs =
        "id:string,:START_ID,:END_ID,km:double,mode,status,cites:string[],:IGNORE\n"
            + "a,riga,tartu,250,rail,planned,,\"\n%sx\n\"\n".formatted(row);
    write(LEGS, legs);
    texts.put(LEGS, legs);
    before = SeedReader.read(folder);
    assertThat(edit(LEGS, "600,sea", "700,sea")).isEmpty();
  }

  @Test
  void moreRowsThanWantedAreLeftToWhoeverReadsAll() {
    write(LEGS, texts.getOrDefault(LEGS, "").replace("00,sea", "01,sea"));
    assertThat(SeedEdit.find(folder, Set.of(LEGS), past(), 2)).isPresent();
    assertThat(SeedEdit.find(folder, Set.of(LEGS), past(), 1)).isEmpty();
  }

  @Test
  void whateverIsDoneToAFile() {
    Random random = new Random(20170719);
    List<String> names = List.of(CITIES, LEGS, "seed/nodes/sources.csv");
    int found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String name = names.get(random.nextInt(names.size()));
      String text = texts.getOrDefault(name, "");
      String changed = changed(text, random);
      write(name, changed);
      Optional<SeedEdit> edit = find(name);
      check(edit, "round " + round + ": " + name + "\n" + changed);
      found += edit.isPresent() && !edit.get().changes().isEmpty() ? 1 : 0;
      write(name, text);
    }
    assertThat(found).isGreaterThan(ROUNDS / 20);
  }

  /** With one or two cells, or commas, that have become something else. */
  private static String changed(String text, Random random) {
    String changed = text;
    for (int steps = 1 + random.nextInt(2); steps > 0; steps--) {
      String[] parts = changed.split("(?<=[,\n])|(?=[,\n])", -1);
      String kind = KINDS.get(random.nextInt(KINDS.size()));
      int[] fit = IntStream.range(0, parts.length).filter(i -> parts[i].matches(kind)).toArray();
      if (fit.length > 0) {
        String other = parts[random.nextInt(parts.length)];
        String number = String.valueOf(random.nextInt(1_000));
        List<String> all = List.of("", number, "Name " + number, "operational", "sea", other, "\"");
        parts[fit[random.nextInt(fit.length)]] = all.get(random.nextInt(all.size()));
        changed = String.join("", parts);
      }
    }
    return changed;
  }
}

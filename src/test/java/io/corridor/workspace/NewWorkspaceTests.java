package io.corridor.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.corridor.model.Property;
import io.corridor.problem.InvalidInputException;
import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import io.corridor.seed.SeedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New workspaces can be used as they are. */
class NewWorkspaceTests {

  @TempDir private Path folder = Path.of("");

  private Path made() {
    return folder.resolve("My data");
  }

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve("from").resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return Files.writeString(file, text);
  }

  private Seed draft() {
    NewWorkspace.draft(made(), List.of(folder.resolve("from")));
    return SeedReader.read(made());
  }

  private static Property property(Seed seed, String type, String name) {
    return Objects.requireNonNull(
        seed.model().findEntityType(type).orElseThrow().properties().get(name));
  }

  @Test
  void theSkeletonIsValidAndNamedAfterItsFolder() {
    NewWorkspace.skeleton(made());
    Seed seed = SeedReader.read(made());
    assertThat(seed.model().name()).isEqualTo("my-data");
    assertThat(seed.nodes()).hasSize(4);
    assertThat(seed.relationships()).hasSize(2);
    assertThat(made().resolve("README.md")).content().startsWith("# my-data\n");
  }

  @Test
  void aFolderThatIsNotEmptyIsLeftAlone() throws IOException {
    Files.createDirectories(made());
    Path mine = Files.writeString(made().resolve("mine"), "x");
    assertThatThrownBy(() -> NewWorkspace.skeleton(made())).hasMessageContaining("is not empty");
    file("a.csv", "id:ID\na\n");
    assertThatThrownBy(this::draft).hasMessageContaining("is not empty");
    assertThat(mine).hasContent("x");
    assertThat(made()).isDirectoryNotContaining("glob:**/seed");
  }

  @Test
  void filesOfNeo4jAdminBecomeTypesByTheirLabelsAndKinds() throws IOException {
    file(
        "movies.csv",
        """
        movieId:ID(Movie),title,year:int,tags:string[],:LABEL
        tt0133093,"The Matrix, first",1999,a;b,Movie
        tt0234215,The Matrix Reloaded,2003,,Movie;Sequel
        """);
    file(
        "actors.csv",
        "personId:ID(Person),name,born:datetime,x:IGNORE,:LABEL\nKeanu,Keanu Reeves,,1,Actor\n");
    file(
        "roles.csv",
        """
        :START_ID(Person),role,:END_ID(Movie),:TYPE
        Keanu,Neo,tt0133093,ACTED_IN
        Keanu,Neo,tt0234215,ACTED_IN
        Keanu,,tt0133093,LIKES
        """);
    Seed seed = draft();
    assertThat(seed.nodes().stream().map(Row.Node::id))
        .containsExactlyInAnyOrder("keanu", "tt0133093", "tt0234215");
    assertThat(Objects.requireNonNull(seed.model().nodeTypes().get("Sequel")).labels())
        .containsExactly("Entity", "Movie", "Sequel");
    assertThat(seed.relationships().stream().map(Row.Relationship::id))
        .containsExactlyInAnyOrder(
            "acted-in--keanu--tt0133093", "acted-in--keanu--tt0234215", "likes--keanu--tt0133093");
    assertThat(seed.model().nameProperties()).containsExactly("id", "name", "title");
    assertThat(property(seed, "Movie", "year").header()).isEqualTo("int");
    assertThat(property(seed, "Movie", "tags").header()).isEqualTo("string[]");
    assertThat(property(seed, "Movie", "movieId").required()).isTrue();
    assertThat(property(seed, "Actor", "born").required()).isFalse();
    assertThat(Objects.requireNonNull(seed.model().relationshipTypes().get("ACTED_IN")).to())
        .containsExactly("Movie", "Sequel");
    assertThat(made().resolve("seed/nodes/actor.csv"))
        .hasContent("id:ID,name:string,born:string,personId:string\nkeanu,Keanu Reeves,,Keanu");
    assertThat(made().resolve("seed/model.yaml"))
        .content()
        .contains("  Sequel:  # guessed: from the labels 'Movie;Sequel'\n    extends: [Movie]\n")
        .contains(
            "      year: {type: int, required: true, description: \"As in 'year'.\"}  # guessed:"
                + " that every row needs it, what it means\n")
        .contains("    from: [Actor]  # guessed: by the nodes that the rows name\n");
  }

  @Test
  void plainTablesAreTypedByTheirCells() throws IOException {
    StringBuilder towns = new StringBuilder("\uFEFFid;name;people;share;open;seen;code;size\r\n");
    for (int i = 0; i < 20; i++) {
      towns.append(
          "T%d;Town %d;%d;%s;%s;2017-11-%02d;0%d;%s\r\n"
              .formatted(
                  i,
                  i,
                  i * 1000,
                  i + 0.5,
                  i % 2 == 0 ? "TRUE" : "false",
                  i + 1,
                  i,
                  i % 3 == 0 ? "small" : "large"));
    }
    file("towns.csv", towns.toString());
    file("roads.csv", "from,to,km\nT1,T2,71.5\nT2,T1,\nT1,T2,90\n");
    Seed seed = draft();
    assertThat(property(seed, "Town", "people").header()).isEqualTo("long");
    assertThat(property(seed, "Town", "share").header()).isEqualTo("double");
    assertThat(property(seed, "Town", "open").header()).isEqualTo("boolean");
    assertThat(property(seed, "Town", "seen").header()).isEqualTo("date");
    assertThat(property(seed, "Town", "code").header()).isEqualTo("string");
    assertThat(property(seed, "Town", "size").values()).containsExactly("large", "small");
    assertThat(property(seed, "Town", "name").values()).isEmpty();
    assertThat(property(seed, "ROADS", "km").required()).isFalse();
    assertThat(seed.relationships().stream().map(Row.Relationship::id))
        .containsExactly("roads--t1--t2", "roads--t2--t1", "roads--t1--t2--2");
    assertThat(seed.nodes().get(0).properties())
        .containsEntry("original", "T0")
        .containsEntry("open", true);
  }

  @Test
  void idsOfSeveralSpacesAreKeptApart() throws IOException {
    file("movies.csv", "id:ID(Movie),name\n1,One\n2,Two\n");
    file("people.csv", "id:ID(Person),name\n1,Ann\n");
    file("likes.csv", ":START_ID(Person),:END_ID(Movie)\n1,1\n1,2\n");
    Seed seed = draft();
    assertThat(seed.nodes().stream().map(Row.Node::id))
        .containsExactlyInAnyOrder("1", "2", "people--1");
    assertThat(seed.relationships().stream().map(row -> row.start() + " " + row.end()))
        .containsExactly("people--1 1", "people--1 2");
  }

  @Test
  void whatTheDataLackIsToldByValidating() throws IOException {
    file("towns.csv", "id,name\na,A\na,B\n");
    file("roads.csv", "source,target\na,nowhere\n");
    assertThatThrownBy(this::draft)
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            invalid ->
                assertThat(invalid.problems().stream().map(problem -> problem.fault().code()))
                    .containsExactlyInAnyOrder("S120", "S121"));
  }

  @Test
  void aFileOfNeitherNodesNorRelationshipsIsNamed() throws IOException {
    file("a.csv", ":START_ID,km:double\na,1\n");
    assertThatThrownBy(this::draft).hasMessageContaining("a.csv: it has neither an :ID nor");
    assertThat(made()).doesNotExist();
    Path empty = file("empty.csv", "");
    assertThatThrownBy(() -> NewWorkspace.draft(made(), List.of(empty)))
        .hasMessageContaining("empty.csv: it is empty");
    assertThatThrownBy(() -> NewWorkspace.draft(made(), List.of(made().resolve("no.csv"))))
        .hasMessageContaining("there is no such file");
    Path none = Files.createDirectories(folder.resolve("none"));
    assertThatThrownBy(() -> NewWorkspace.draft(made(), List.of(none)))
        .hasMessageContaining("There is no CSV file");
  }
}

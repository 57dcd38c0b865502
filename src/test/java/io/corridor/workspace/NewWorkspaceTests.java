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
        .hasContent("id:ID,name:string,born:datetime,personId:string\nkeanu,Keanu Reeves,,Keanu");
    assertThat(made().resolve("seed/model.yaml"))
        .content()
        .contains("  Sequel:  # guessed: from the labels 'Movie;Sequel'\n    extends: [Movie]\n")
        .contains(
            "      year: {type: int, required: true, description: \"As in 'year'.\"}  # guessed:"
                + " that every row needs it, what it means\n")
        .contains("    from: [Actor]  # guessed: by the nodes that the rows name\n");
  }

  @Test
  void typesOfAHeaderStayWithWhatItSaysOfAllCells() throws IOException {
    file(
        "trips.csv",
        """
        id:ID,at:point{crs:WGS-84},on:date,from:localtime,till:time{timezone:+02:00},lasts:duration,\
        left:datetime{timezone:Europe/Paris},noted:localdatetime,grade:char,seats:short,days:date[],marks:char[]
        t,"{x: 62.3, y: 25.1}",2017-11-19,10:00,11:30,PT1H30M,2017-11-19T10:00,2017-11-19T12:00,A,7,2017-11-19;2017-11-20,a;b
        """);
    Seed seed = draft();
    assertThat(made().resolve("seed/nodes/trip.csv"))
        .content()
        .startsWith(
            "id:ID,at:point{crs:WGS-84},on:date,from:localtime,till:time{timezone:+02:00},"
                + "lasts:duration,left:datetime{timezone:Europe/Paris},noted:localdatetime,"
                + "grade:char,seats:short,days:date[],marks:string[]\n");
    assertThat(seed.nodes().get(0).properties().get("at"))
        .hasToString("{latitude: 25.1, longitude: 62.3}");
    assertThat(seed.nodes().get(0).properties().get("lasts")).hasToString("PT1H30M");
  }

  @Test
  void ofFilesThatSayOtherThingsOfAPropertyItIsAText() throws IOException {
    file("a.csv", "id:ID,at:time{timezone:+02:00},:LABEL\na,10:00,Stop\n");
    file("b.csv", "id:ID,at:time,:LABEL\nb,11:00Z,Stop\n");
    assertThat(draft().nodes().stream().map(row -> row.properties().get("at")))
        .containsExactly("10:00", "11:00Z");
  }

  @Test
  void timesDurationsAndPointsAreKnownByTheirCells() throws IOException {
    file(
        "stops.csv",
        """
        id;opens;left;noted;moment;lasts;where;about
        a;10:00;10:00:30+01:00;2017-11-19T10:00;2017-11-19T10:00Z;P1D;{latitude: 25.1, longitude: 62.3};10:00
        b;23:59;10:00Z;2017-11-19T10:00:01;2017-11-19T10:00+05:00;PT0.5S;{latitude: -25, longitude: 62};noon
        """);
    Seed seed = draft();
    assertThat(
            Objects.requireNonNull(seed.model().nodeTypes().get("Stop"))
                .properties()
                .values()
                .stream()
                .map(property -> property.name() + " " + property.header()))
        .containsExactly(
            "opens localtime",
            "left time",
            "noted localdatetime",
            "moment datetime",
            "lasts duration",
            "where point",
            "about string");
  }

  @Test
  void namesThatAModelCannotHaveTwiceOrAtAllAreChanged() throws IOException {
    file("loads.csv", "id*:ID,name\na,A\n");
    file("many.csv", "id:ID,:LABEL\nb,Null;Part\nc,;\nd,Part;Null\ne,Load\n");
    file("part.csv", "start,end,type\na,b,Part\n");
    Seed seed = draft();
    assertThat(seed.model().nodeTypes().keySet())
        .containsExactlyInAnyOrder("Load_", "Part", "Null", "Many");
    assertThat(seed.model().relationshipTypes().keySet()).containsExactly("Part_");
  }

  @Test
  void whatNobodyCanSeeIsNoHindrance() throws IOException {
    StringBuilder rows = new StringBuilder("id,na\tme,\u0085kind\u2028,\uD83D\uDE82\n");
    for (int i = 0; i < 20; i++) {
      rows.append("a%d,R\tga\u0001,big\uD83D\uDE82 \"x\\,y\n".formatted(i));
    }
    file("towns.csv", rows.toString());
    Seed seed = draft();
    assertThat(seed.nodes().get(0).properties()).containsEntry("na_me", "R ga");
    assertThat(property(seed, "Town", "kind").values()).containsExactly("big\uD83D\uDE82 \"x\\");
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
    Path both = file("both.csv", "id:ID,:START_ID\na,b\n");
    assertThatThrownBy(() -> NewWorkspace.draft(made(), List.of(both)))
        .hasMessageContaining("both.csv: it has neither an :ID nor");
    for (String rowless : List.of("id,name\n", "from,to\na,b\n")) {
      Path none = file("rowless.csv", rowless);
      assertThatThrownBy(() -> NewWorkspace.draft(made(), List.of(none)))
          .hasMessageContaining("rowless.csv: no file has a row for a node");
    }
    Path mark = file("mark.csv", "\uFEFF");
    assertThatThrownBy(() -> NewWorkspace.draft(made(), List.of(mark)))
        .hasMessageContaining("mark.csv: it is empty");
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

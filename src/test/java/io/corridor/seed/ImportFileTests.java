package io.corridor.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files Neo4j's importer takes as they are. */
class ImportFileTests {

  @TempDir private Path workspace = Path.of("");

  @BeforeEach
  void write() throws IOException {
    Workspace.at(workspace)
        .model(
            """
            name: importing
            nodes:
              Thing:
                file: things
                description: A thing.
                properties:
                  name: {type: string, description: d}
                  when: {type: edtf, description: d}
                  bytes: {type: 'byte[]', description: d}
                  ints: {type: 'int[]', description: d}
                  at: {type: time, description: d}
            relationships:
              TO:
                file: to
                from: [Thing]
                to: [Thing]
                description: From thing to thing.
            """);
  }

  private List<Boolean> fit(String nodes, String edges) throws IOException {
    Workspace files = Workspace.at(workspace);
    files.write("seed/nodes/things.csv", nodes + "\n");
    files.write("seed/edges/to.csv", edges + "\n");
    return ImportFile.list(workspace, SeedReader.readModel(workspace)).stream()
        .map(ImportFile::fits)
        .toList();
  }

  @Test
  void whatMeansTheSameFits() throws IOException {
    String ends = "id,:START_ID,:END_ID";
    assertThat(fit("id:ID,name,ints:int[],at:time{timezone:+02:00},x:IGNORE,,", ends))
        .containsExactly(true, true);
    assertThat(fit("\uFEFFid:ID(A)", "id,:START_ID(A),:END_ID(A)")).containsExactly(true, true);
    assertThat(fit("\"id:ID\"", ends)).containsExactly(true, true);
  }

  @Test
  void datesWithBoundsAndListsThatCypherHasNoTypeForDoNot() throws IOException {
    String ends = "id,:START_ID,:END_ID";
    assertThat(fit("id:ID,when:string", ends)).containsExactly(false, true);
    assertThat(fit("id:ID,bytes:byte[]", ends)).containsExactly(false, true);
    assertThat(fit("id:ID, name", ends)).containsExactly(false, true);
    assertThat(fit("id:ID,name:string{a:b}", ends)).containsExactly(false, true);
  }

  @Test
  void endsInOtherSpacesThanTheIdsDoNot() throws IOException {
    assertThat(fit("id:ID(A)", "id,:START_ID,:END_ID")).containsExactly(false, true);
    assertThat(fit("id:ID", "id,:START_ID(A),:END_ID")).containsExactly(true, false);
    assertThat(fit("id:ID(A)", "id,:START_ID(A),:END_ID(B)")).containsExactly(false, false);
  }

  @Test
  void aHeaderOfItsOwnStandsInFront() throws IOException {
    Workspace files = Workspace.at(workspace);
    files.write("seed/nodes/things-header.csv", "id:ID,name\n");
    files.write("seed/nodes/things.more.csv", "a,A\n");
    assertThat(ImportFile.list(workspace, SeedReader.readModel(workspace)))
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.paths())
                  .extracting(path -> path.getFileName().toString())
                  .containsExactly("things-header.csv", "things.more.csv");
              assertThat(file.fits()).isTrue();
            });
  }
}

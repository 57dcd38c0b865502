package io.corridor.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.seed.Seed;
import io.corridor.seed.SeedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages under {@code docs/}, and those that any seed would give. */
class DocumentsTests {

  private static final Path WORKSPACE = Path.of("").toAbsolutePath();
  private static final Seed SEED = SeedReader.read(WORKSPACE);
  private static final Documents DOCUMENTS = Documents.of(SEED);

  @TempDir private Path folder = Path.of("");

  private static String page(String path) {
    return Objects.requireNonNull(DOCUMENTS.pages().get(path), path);
  }

  @Test
  void theCommittedPagesAreThoseOfTheSeed() {
    assertThat(DOCUMENTS.stale(WORKSPACE.resolve("docs")))
        .as("run './corridor document' and commit docs/ with what you changed")
        .isEmpty();
  }

  @Test
  void theSameSeedGivesTheSameBytes() {
    assertThat(Documents.of(SeedReader.read(WORKSPACE)).pages()).isEqualTo(DOCUMENTS.pages());
  }

  @Test
  void writingTouchesOnlyWhatDiffers() throws IOException {
    assertThat(DOCUMENTS.write(folder)).hasSize(DOCUMENTS.pages().size());
    assertThat(DOCUMENTS.write(folder)).isEmpty();
    Files.writeString(folder.resolve("model.md"), "old");
    Files.writeString(folder.resolve("sources/nobody-1999.md"), "of a source that is no more");
    Files.writeString(folder.resolve("notes.md"), "not ours");
    assertThat(DOCUMENTS.stale(folder)).containsExactly("model.md", "sources/nobody-1999.md");
    assertThat(DOCUMENTS.write(folder)).containsExactly("model.md", "sources/nobody-1999.md");
    assertThat(DOCUMENTS.stale(folder)).isEmpty();
    assertThat(folder.resolve("notes.md")).exists();
  }

  @Test
  void linesThatEndAsOnWindowsAreNoDifference() throws IOException {
    DOCUMENTS.write(folder);
    Path model = folder.resolve("model.md");
    Files.writeString(model, Files.readString(model).replace("\n", "\r\n"));
    assertThat(DOCUMENTS.stale(folder)).isEmpty();
  }

  @Test
  void theDictionaryHasEveryTypeEveryPropertyAndEveryMeaning() {
    String page = page("model.md");
    SEED.model().nodeTypes().keySet().forEach(type -> assertThat(page).contains("\n### " + type));
    SEED.model()
        .relationshipTypes()
        .values()
        .forEach(
            type -> {
              assertThat(page).contains("\n### " + Markdown.text(type.name()) + "\n");
              type.properties()
                  .keySet()
                  .forEach(name -> assertThat(page).contains("| `" + name + "` |"));
            });
    assertThat(page).contains("`told` a document of the corpus says so<br>", "| km |");
  }

  @Test
  void countsAreThoseOfTheSeed() {
    long inferred =
        SEED.nodes().stream()
            .filter(row -> row.type().name().equals("Conflict"))
            .filter(row -> "inferred".equals(row.properties().get("layer")))
            .count();
    assertThat(page("model.md"))
        .containsPattern(
            "\\| \\[Conflict].*`nodes/conflicts.csv` \\|  \\|  \\| %d \\|".formatted(inferred));
  }

  @Test
  void everyLinkWithinThePagesLeadsSomewhere() {
    Pattern link = Pattern.compile("]\\(([^)]+)\\)");
    for (Map.Entry<String, String> page : DOCUMENTS.pages().entrySet()) {
      Matcher matcher = link.matcher(page.getValue());
      while (matcher.find()) {
        String target = matcher.group(1);
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        String file =
            path.isEmpty()
                ? page.getKey()
                : Path.of(page.getKey()).resolveSibling(path).normalize().toString();
        assertThat(DOCUMENTS.pages()).containsKey(file);
        if (hash >= 0) {
          assertThat(anchors(page(file))).contains(target.substring(hash + 1));
        }
      }
    }
  }

  /** As GitHub makes them of headings: a number behind those that come again. */
  private static List<String> anchors(String page) {
    List<String> anchors = new ArrayList<>();
    page.lines()
        .filter(line -> line.startsWith("#"))
        .map(
            line ->
                line.replaceFirst("^#+ ", "").replace("\\", "").toLowerCase(java.util.Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .forEach(
            slug -> {
              long before =
                  anchors.stream().filter(a -> a.replaceFirst("-\\d+$", "").equals(slug)).count();
              anchors.add(anchors.contains(slug) ? slug + "-" + before : slug);
            });
    return anchors;
  }

  @Test
  void picturesHoldNothingThatMermaidCannotRead() {
    Matcher fence = Pattern.compile("(?s)```mermaid\n(.*?)\n```").matcher(page("model.md"));
    int pictures = 0;
    while (fence.find()) {
      pictures++;
      List<String> lines = fence.group(1).lines().toList();
      assertThat(lines.get(0)).isEqualTo("flowchart LR");
      assertThat(lines.subList(1, lines.size()))
          .isNotEmpty()
          .allMatch(
              line ->
                  line.matches(
                      "  \\w+ -->( \\w+)|  (\\w+)\\(\\[\\w+]\\)|  \\w+ -- \"[\\w<>]+\" --> \\w+"));
    }
    assertThat(pictures).isEqualTo(2);
  }

  @Test
  void aSourceHasWhatRestsOnItPlaceByPlace() {
    String page = page("sources/bokhari-2019.md");
    assertThat(page)
        .startsWith("# Are regional political changes bringing Moscow and Islamabad closer?\n")
        .contains("| written by | Sitwat Waqar Bokhari: author |")
        .contains(
            "\n### L7\n\n",
            "Corridor **China-Pakistan Economic Corridor** (under-construction) `cpec`");
    assertThat(page.indexOf("\n### L7\n")).isLessThan(page.indexOf("\n### L11\n"));
    assertThat(page("sources.md"))
        .contains("](sources/bokhari-2019.md)", "\n## geonames\n", "| cited by | ");
  }
}

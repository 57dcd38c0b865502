package io.corridor.document;

import io.corridor.output.WholeFile;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Reasons;
import io.corridor.seed.Seed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The pages of a seed: a data dictionary with pictures of the model, and what rests on each source.
 * The same seed gives the same bytes.
 */
public final class Documents {

  /** All in this folder is ours, and goes where no source calls for it any more. */
  private static final String SOURCES = "sources";

  private final Map<String, String> pages = new TreeMap<>();

  private Documents() {}

  /** The pages of a seed, made in memory. O(rows · citations). */
  public static Documents of(Seed seed) {
    Documents documents = new Documents();
    documents.pages.put("model.md", new ModelPage(seed).text());
    if (seed.model().citations().isPresent()) {
      SourcePages sources = new SourcePages(seed, SOURCES);
      documents.pages.put("sources.md", sources.index());
      sources.pages().forEach((id, page) -> documents.pages.put(SOURCES + "/" + id + ".md", page));
    }
    return documents;
  }

  /** The text of each page by its path, with {@code /}. */
  public Map<String, String> pages() {
    return Map.copyOf(pages);
  }

  /**
   * Writes the pages that differ and removes those of sources that are no more. Each page is the
   * old or the new one, whatever fails.
   *
   * @return the paths of what was written or removed
   * @throws CorridorException where that cannot be done
   */
  public List<String> write(Path folder) {
    List<String> stale = stale(folder);
    try {
      for (String path : stale) {
        Path file = folder.resolve(path);
        String page = pages.get(path);
        if (page == null) {
          Files.delete(file);
        } else {
          Files.createDirectories(file.toAbsolutePath().getParent());
          WholeFile.write(file, out -> out.write(page));
        }
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
    return stale;
  }

  /** The paths of pages in a folder that are missing, differ, or are of no source any more. */
  public List<String> stale(Path folder) {
    try {
      List<String> stale = new ArrayList<>();
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Path file = folder.resolve(page.getKey());
        // Git may have given the lines other ends.
        if (!Files.isRegularFile(file) || !read(file).equals(page.getValue())) {
          stale.add(page.getKey());
        }
      }
      stale.addAll(leftOver(folder));
      return stale.stream().sorted().toList();
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private List<String> leftOver(Path folder) throws IOException {
    Path sources = folder.resolve(SOURCES);
    if (!Files.isDirectory(sources)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(sources)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> SOURCES + "/" + file.getFileName())
          .filter(path -> path.endsWith(".md") && !pages.containsKey(path))
          .toList();
    }
  }

  private static CorridorException unwritable(Path folder, IOException e) {
    return CorridorException.causedBy(e, Fault.PAGES_UNWRITABLE, folder, Reasons.of(e));
  }
}

package io.corridor.query;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Problems;
import io.corridor.problem.Reasons;
import io.corridor.problem.Similar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The canned queries of a workspace. Dropping a file into the folder is all it takes to add one.
 */
public final class Catalogue {

  private static final String FOLDER = "cypher/queries";
  private static final String SUFFIX = ".cypher";

  private final Path folder;

  /** The catalogue of a workspace; nothing is read yet. */
  public Catalogue(Path workspace) {
    this.folder = workspace.resolve(FOLDER);
  }

  /** The names of all queries, sorted. */
  public List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(SUFFIX) && !file.startsWith("."))
          .map(file -> file.substring(0, file.length() - SUFFIX.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw CorridorException.causedBy(e, Fault.SEED_UNREADABLE, FOLDER, Reasons.of(e));
    }
  }

  /**
   * All queries by topic and name.
   *
   * @throws io.corridor.problem.InvalidInputException with all that is wrong with any of them
   */
  public List<CannedQuery> list() {
    Problems problems = new Problems();
    List<CannedQuery> queries =
        names().stream()
            .map(name -> QueryFile.read(name, text(name), file(name), problems))
            .sorted(Comparator.comparing(CannedQuery::topic).thenComparing(CannedQuery::name))
            .toList();
    problems.throwIfAny();
    return queries;
  }

  /**
   * One query.
   *
   * @throws CorridorException where there is none of that name, with those of similar names
   */
  public CannedQuery get(String name) {
    checkExists(name);
    Problems problems = new Problems();
    CannedQuery query = QueryFile.read(name, text(name), file(name), problems);
    problems.throwIfAny();
    return query;
  }

  /**
   * The statement of one query alone, for callers that know its parameters. The queries that routes
   * are made of come along with the program, for workspaces that have none of that name.
   */
  public String cypher(String name) {
    if (!Files.isRegularFile(path(name))) {
      try (InputStream ours = Catalogue.class.getResourceAsStream(name + SUFFIX)) {
        if (ours != null) {
          return QueryFile.cypher(new String(ours.readAllBytes(), StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        throw CorridorException.causedBy(e, Fault.SEED_UNREADABLE, file(name), Reasons.of(e));
      }
    }
    checkExists(name);
    return QueryFile.cypher(text(name));
  }

  private void checkExists(String name) {
    if (!name.matches("[A-Za-z0-9_-]+") || !Files.isRegularFile(path(name))) {
      throw new CorridorException(
          Fault.QUERY_UNKNOWN,
          name,
          Similar.hint(name, names(), "'corridor query' lists them all."));
    }
  }

  private String text(String name) {
    try {
      return Files.readString(path(name));
    } catch (IOException e) {
      throw CorridorException.causedBy(e, Fault.SEED_UNREADABLE, file(name), Reasons.of(e));
    }
  }

  private Path path(String name) {
    return folder.resolve(name + SUFFIX);
  }

  private static String file(String name) {
    return FOLDER + "/" + name + SUFFIX;
  }
}

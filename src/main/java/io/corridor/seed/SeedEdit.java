package io.corridor.seed;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Location;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was done to a seed since it was read and checked: in some of its files values of rows became
 * others, and nothing else. The ids, the ends, what is referred to and what is cited are the same,
 * so that all other rows are as right as they were; only the rows that have changed are read.
 *
 * @param seed as it is now; its rows stay in their files
 * @param changes in the order in which the rows are read
 * @param texts of the files that have changed, by their names
 */
public record SeedEdit(Seed seed, List<Change> changes, Map<String, byte[]> texts) {

  /** A row that says something else, from now on in another place if that has moved. */
  public record Change(Row before, Row now) {}

  /** A seed that was read and checked. */
  public interface Past {

    /** SHA-256 of its files by their names. */
    Map<String, String> files();

    /** What stood in a file of rows. */
    byte[] text(String file) throws IOException;

    /** How many rows of a type there were. */
    int rows(String type);
  }

  /**
   * Finds out what was done.
   *
   * @param changed names of all files that may be others than they were
   * @param most rows that may be others
   * @return nothing where more was done than that, or something that is wrong: to be read whole
   */
  public static Optional<SeedEdit> find(
      Path workspace, Collection<String> changed, Past past, int most) {
    try {
      return new EditReader(workspace, past, most).read(changed);
    } catch (IOException | CorridorException e) {
      // Whoever reads all of it will meet that, and tell.
      return Optional.empty();
    }
  }

  /** The same row in another place. */
  static Row moved(Row row, Location place) {
    return row instanceof Row.Relationship edge
        ? new Row.Relationship(
            edge.type(), edge.id(), edge.start(), edge.end(), edge.properties(), place)
        : new Row.Node(((Row.Node) row).type(), row.id(), row.properties(), place);
  }
}

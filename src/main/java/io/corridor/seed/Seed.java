package io.corridor.seed;

import io.corridor.model.Model;
import io.corridor.route.Planning;
import java.util.List;

/**
 * Everything that the seed files of a workspace say, read and checked.
 *
 * <p>The rows of a seed of more than {@value #HELD} stay in their files: each pass over the lists
 * reads these anew, row by row, and refuses those that have changed meanwhile. Go through such
 * lists from front to end.
 *
 * @param model the declared model
 * @param nodes rows of node files, in the order of the model and of the files
 * @param relationships rows of relationship files, likewise
 * @param planning what the files declare about routes besides
 * @param fingerprint of all files that were read; the same bytes give the same fingerprint
 */
public record Seed(
    Model model,
    List<Row.Node> nodes,
    List<Row.Relationship> relationships,
    Planning planning,
    String fingerprint) {

  /** So many rows are held in memory; of more, only the ids, and those while they are checked. */
  public static final int HELD = 100_000;

  /** Number of rows. */
  public int size() {
    return nodes.size() + relationships.size();
  }
}

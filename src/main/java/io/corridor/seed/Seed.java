package io.corridor.seed;

import io.corridor.model.Model;
import io.corridor.route.Planning;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

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
 * @param files that were read: the SHA-256 of each by its name
 */
public record Seed(
    Model model,
    List<Row.Node> nodes,
    List<Row.Relationship> relationships,
    Planning planning,
    Map<String, String> files) {

  /** So many rows are held in memory; of more, only the ids, and those while they are checked. */
  public static final int HELD = 100_000;

  /** Of all files; the same names and bytes give the same fingerprint. */
  public String fingerprint() {
    return fingerprint(files);
  }

  /** The fingerprint of files, given the SHA-256 of each by its name. */
  public static String fingerprint(Map<String, String> files) {
    StringBuilder all = new StringBuilder();
    files.forEach((name, hash) -> all.append(name).append(' ').append(hash).append('\n'));
    byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Digests.digest().digest(bytes));
  }

  /** Number of rows. */
  public int size() {
    return nodes.size() + relationships.size();
  }
}

package io.corridor.load;

import io.corridor.seed.Row;
import io.corridor.seed.Seed;
import io.corridor.seed.SeedFiles;
import io.corridor.seed.SeedReader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A seed that was read while its rows were written down.
 *
 * @param index of its rows, where that will be needed
 */
record Hearing(Seed seed, Optional<RowIndexes> index) {

  /** In fewer bytes there are hardly more rows than one transaction takes. */
  private static final long BYTES_OF_MANY = 40L * Loader.ONE_TRANSACTION;

  /** From here on it pays to write down on a thread of one's own what another one reads. */
  private static final long BYTES_FOR_TWO = 2 << 20;

  /** What is kept of the rows twice, for the check and for the load, and room to grow. */
  private static final int HEAP_PER_BYTE = 4;

  /**
   * Reads a seed that is to be compared with a graph. Where many rows are all there is to go by,
   * their index is made as they are read anyway, if there is room for it beside that which checks
   * them.
   *
   * @param packer takes the rows, too, where there is one
   */
  static Hearing indexed(Path workspace, RowJournal rows, Optional<GraphPacker> packer) {
    long bytes = SeedFiles.rowBytes(workspace);
    boolean fits = bytes < Runtime.getRuntime().maxMemory() / HEAP_PER_BYTE;
    boolean helps = bytes > BYTES_OF_MANY && !rows.compares();
    Optional<RowIndexes> index = fits && helps ? Optional.of(new RowIndexes()) : Optional.empty();
    return of(workspace, rows, index, packer);
  }

  /** Reads a seed that is compared with nothing. */
  static Hearing plain(Path workspace, RowJournal rows) {
    return of(workspace, rows, Optional.empty(), Optional.empty());
  }

  private static Hearing of(
      Path workspace, RowJournal rows, Optional<RowIndexes> index, Optional<GraphPacker> packer) {
    boolean kept = index.isPresent() || packer.isPresent();
    Consumer<Row> hearer =
        row -> {
          long digest = RowIndexes.digest(row);
          rows.accept(row, digest);
          if (kept) {
            Row complete = Bounds.complete(row);
            index.ifPresent(all -> add(complete, row, digest, all));
            packer.ifPresent(all -> all.add(complete));
          }
        };
    boolean aside = SeedFiles.rowBytes(workspace) > BYTES_FOR_TWO;
    return new Hearing(
        aside ? readAside(workspace, hearer) : SeedReader.read(workspace, hearer), index);
  }

  private static Seed readAside(Path workspace, Consumer<Row> hearer) {
    try (Aside aside = new Aside(hearer)) {
      Seed seed = SeedReader.read(workspace, aside);
      aside.end();
      return seed;
    }
  }

  private static void add(Row complete, Row row, long digest, RowIndexes all) {
    all.add(complete, complete == row ? digest : RowIndexes.digest(complete));
  }
}

package io.corridor.cli;

import io.corridor.output.Format;
import io.corridor.output.Table;
import io.corridor.problem.InvalidInputException;
import io.corridor.problem.Problem;
import io.corridor.query.CannedQuery;
import io.corridor.seed.Seed;
import io.corridor.seed.SeedReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Checks the seed files. */
@Command(
    name = "validate",
    description = "Check the seed files and tell of everything that is wrong with them.")
final class ValidateCommand implements Callable<Integer> {

  private final Context context;
  private final List<Problem> problems = new ArrayList<>();
  private int untold;

  ValidateCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Optional<Seed> seed = check(() -> SeedReader.read(context.workspace()));
    Optional<List<CannedQuery>> queries = check(() -> context.catalogue().list());
    if (seed.isPresent() && queries.isPresent()) {
      context.notice(
          "All well: %d nodes, %d relationships, %d canned queries."
              .formatted(
                  seed.get().nodes().size(),
                  seed.get().relationships().size(),
                  queries.get().size()));
      return context.format() == Format.TABLE ? 0 : context.print(table(problems));
    }
    InvalidInputException invalid = new InvalidInputException(problems, untold);
    if (context.format() == Format.TABLE) {
      throw invalid;
    }
    context.print(table(problems));
    if (untold > 0) {
      context.notice(String.valueOf(invalid.getMessage()));
    }
    return invalid.exitCode();
  }

  /** What is read; where it cannot be, its problems join the others, to be told all at once. */
  private <T> Optional<T> check(Supplier<T> read) {
    try {
      return Optional.of(read.get());
    } catch (InvalidInputException e) {
      problems.addAll(e.problems());
      untold += e.untold();
      return Optional.empty();
    }
  }

  private static Table table(List<Problem> problems) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Problem problem : problems) {
      rows.add(
          Table.row(
              problem.location().file(),
              problem.location().line(),
              problem.location().column(),
              problem.location().field(),
              problem.fault().code(),
              problem.sentence(),
              problem.remedy()));
    }
    return Table.of(List.of("file", "line", "column", "field", "code", "problem", "remedy"), rows);
  }
}

package io.corridor.cli;

import io.corridor.output.Format;
import io.corridor.output.Table;
import io.corridor.problem.InvalidInputException;
import io.corridor.problem.Problem;
import io.corridor.seed.Seed;
import io.corridor.seed.SeedReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Checks the seed files. */
@Command(
    name = "validate",
    description = "Check the seed files and tell of everything that is wrong with them.")
final class ValidateCommand implements Callable<Integer> {

  private final Context context;

  ValidateCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try {
      Seed seed = SeedReader.read(context.workspace());
      context.catalogue().list();
      context.notice(
          "All well: %d nodes, %d relationships, %d canned queries."
              .formatted(
                  seed.nodes().size(),
                  seed.relationships().size(),
                  context.catalogue().names().size()));
      return context.format() == Format.TABLE ? 0 : context.print(table(List.of()));
    } catch (InvalidInputException e) {
      if (context.format() == Format.TABLE) {
        throw e;
      }
      context.print(table(e.problems()));
      return e.exitCode();
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

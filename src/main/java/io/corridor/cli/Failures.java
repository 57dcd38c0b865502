package io.corridor.cli;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.InvalidInputException;
import io.corridor.problem.Problem;
import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what failed: a sentence, a code, a way out; never a stack trace unless asked. */
final class Failures implements IExecutionExceptionHandler {

  private final Context context;

  Failures(Context context) {
    this.context = context;
  }

  @Override
  public int handleExecutionException(Exception exception, CommandLine line, ParseResult parsed) {
    return say(exception);
  }

  /**
   * Says it.
   *
   * @return the exit code
   */
  int say(Exception exception) {
    PrintStream err = context.err();
    CorridorException failure =
        exception instanceof CorridorException known
            ? new LocalFailures(context).of(known)
            : CorridorException.causedBy(
                exception, Fault.UNEXPECTED, exception.getClass().getSimpleName());
    if (failure instanceof InvalidInputException invalid) {
      for (Problem problem : invalid.problems()) {
        err.println(problem);
      }
      err.println(failure.getMessage());
    } else {
      String said = failure.getMessage() + " " + failure.remedy();
      err.println("corridor: " + failure.fault().code() + " " + said.strip());
    }
    if (context.verbose()) {
      exception.printStackTrace(err);
    }
    return failure.exitCode();
  }
}

package io.corridor.cli;

import io.corridor.query.CannedQuery;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the script that lets a shell complete commands, canned queries and their options. */
@Command(
    name = "completion",
    description = {
      "Print the completion script of bash or zsh.",
      "  source <(corridor completion)"
    })
final class CompletionCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SHELL",
      description = "bash or zsh; one script serves both.")
  private Shell shell = Shell.BASH;

  /** The shells that the script serves. */
  enum Shell {
    BASH,
    ZSH;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  CompletionCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    CommandLine line = Commands.create(context);
    for (CannedQuery canned : context.catalogue().list()) {
      Commands.addCannedQuery(context, line, canned);
    }
    if (shell == Shell.ZSH) {
      context.out().println("autoload -U +X compinit && compinit");
    }
    context.out().println(AutoComplete.bash("corridor", line));
    return 0;
  }
}

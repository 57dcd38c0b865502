package io.corridor.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** The tree of commands, each made with the context of this run. */
final class Commands {

  /** Every command of the first level; a new one is added here. */
  private static final List<Class<?>> ALL =
      List.of(
          UpCommand.class,
          DownCommand.class,
          StatusCommand.class,
          LogsCommand.class,
          BrowserCommand.class);

  private Commands() {}

  static CommandLine create(Context context) {
    CorridorCommand root = new CorridorCommand(context);
    IFactory factory = new ContextFactory(context);
    CommandLine line = new CommandLine(root, factory);
    for (Class<?> command : ALL) {
      line.addSubcommand(command);
    }
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(new Failures(context));
    return line;
  }

  /** Gives each command that asks for it the context, as its only constructor argument. */
  private record ContextFactory(Context context) implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      for (var constructor : type.getDeclaredConstructors()) {
        if (constructor.getParameterCount() == 1
            && constructor.getParameterTypes()[0] == Context.class) {
          return type.cast(constructor.newInstance(context));
        }
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}

package io.corridor.cli;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.query.CannedQuery;
import io.corridor.query.Parameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** The tree of commands, each made with the context of this run. */
final class Commands {

  /** Every command of the first level, in the order of the help; a new one is added here. */
  private static final Map<String, Class<?>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("paths", PathsCommand.class);
    ALL.put("show", ShowCommand.class);
    ALL.put("query", QueryCommand.class);
    ALL.put("compare", CompareCommand.class);
    ALL.put("chokepoints", ChokepointsCommand.class);
    ALL.put("cypher", CypherCommand.class);
    ALL.put("validate", ValidateCommand.class);
    ALL.put("document", DocumentCommand.class);
    ALL.put("init", InitCommand.class);
    ALL.put("load", LoadCommand.class);
    ALL.put(ExportCommand.NAME, ExportCommand.class);
    ALL.put("up", UpCommand.class);
    ALL.put("down", DownCommand.class);
    ALL.put("status", StatusCommand.class);
    ALL.put("logs", LogsCommand.class);
    ALL.put("browser", BrowserCommand.class);
    ALL.put("completion", CompletionCommand.class);
    ALL.put(ArchivesCommand.NAME, ArchivesCommand.class);
    ALL.put(RehearsalCommand.NAME, RehearsalCommand.class);
  }

  private Commands() {}

  /**
   * Whether these arguments are going to ask or load the graph of the local server, as far as one
   * can tell without parsing them.
   */
  static boolean askTheLocalGraph(String... arguments) {
    boolean asks =
        arguments.length > 1
            && Set.of("paths", "show", "query", "compare", "chokepoints", "cypher")
                .contains(arguments[0]);
    boolean loads = arguments.length > 0 && arguments[0].equals("load");
    return (asks || loads)
        && Arrays.stream(arguments)
            .noneMatch(a -> a.startsWith("--uri") || a.startsWith("--database"));
  }

  /** Lets a context know what decides where everything else is, before options are parsed. */
  static void setWorkspace(Context context, String... arguments) {
    option("--workspace", List.of(arguments)).map(Path::of).ifPresent(context::setWorkspace);
  }

  /** All commands, as help and completion want them. */
  static CommandLine create(Context context) {
    return create(context, ALL.values());
  }

  /**
   * Only the commands whose names are among the arguments, or all if none is: reading the
   * annotations of a command takes 5 ms and more.
   */
  static CommandLine createFor(Context context, String... arguments) {
    Set<String> words = Set.copyOf(Arrays.asList(arguments));
    List<Class<?>> named = new ArrayList<>();
    ALL.forEach(
        (name, command) -> {
          if (words.contains(name)) {
            named.add(command);
          }
        });
    CommandLine line = create(context, named.isEmpty() ? ALL.values() : named);
    addCannedQuery(context, line, arguments);
    return line;
  }

  /** A canned query that is named becomes a command, with options and help of its own. */
  private static void addCannedQuery(Context context, CommandLine line, String... arguments) {
    if (!line.getSubcommands().containsKey(QueryCommand.NAME)) {
      return;
    }
    List<String> words = List.of(arguments);
    setWorkspace(context, arguments);
    List<String> known = context.catalogue().names();
    for (int i = words.indexOf(QueryCommand.NAME) + 1; i < words.size(); i++) {
      if (known.contains(words.get(i)) && !words.get(i - 1).equals("--search")) {
        addCannedQuery(context, line, context.catalogue().get(words.get(i)));
        return;
      }
    }
  }

  /**
   * Makes a canned query a command.
   *
   * @throws CorridorException where one of its parameters has the name of an option of all commands
   */
  static void addCannedQuery(Context context, CommandLine line, CannedQuery canned) {
    for (Parameter parameter : canned.parameters()) {
      String option = "--" + parameter.option();
      if (option.equals(CannedQueryCommand.DESCRIBE)
          || line.getCommandSpec().findOption(option) != null) {
        throw new CorridorException(Fault.QUERY_RESERVED_NAME, canned.name(), option);
      }
    }
    CommandLine query = Objects.requireNonNull(line.getSubcommands().get(QueryCommand.NAME));
    query.addSubcommand(canned.name(), new CannedQueryCommand(context, canned).spec());
  }

  /** The value of an option, in either way of writing it. */
  private static Optional<String> option(String name, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).startsWith(name + "=")) {
        return Optional.of(words.get(i).substring(name.length() + 1));
      }
      if (words.get(i).equals(name) && i + 1 < words.size()) {
        return Optional.of(words.get(i + 1));
      }
    }
    return Optional.empty();
  }

  private static CommandLine create(Context context, Collection<Class<?>> commands) {
    CorridorCommand root = new CorridorCommand(context);
    IFactory factory = new ContextFactory(context);
    CommandLine line = new CommandLine(root, factory);
    for (Class<?> command : commands) {
      line.addSubcommand(command);
    }
    // A command of this run only if it is among those named.
    Optional.ofNullable(line.getSubcommands().get(ExportCommand.NAME))
        .ifPresent(
            export -> export.<ExportCommand>getCommand().takeFormats(export.getCommandSpec()));
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

package io.corridor.cli;

import io.corridor.neo4j.Rows;
import io.corridor.output.Column;
import io.corridor.output.Table;
import io.corridor.query.CannedQuery;
import io.corridor.query.QueryRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists, explains and runs canned queries. */
@Command(
    name = QueryCommand.NAME,
    description = {
      "Canned queries: list them, explain one, run one.",
      "'corridor query' lists all, 'corridor query NAME --help' shows what one takes."
    })
final class QueryCommand implements Callable<Integer> {

  static final String NAME = "query";

  private final Context context;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "Which one, and then its arguments; none lists all.")
  private @Nullable String name;

  @Option(names = "--search", paramLabel = "WORD", description = "List only those that mention it.")
  private String search = "";

  QueryCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (name != null) {
      // A query of that name would have been a command of its own.
      context.catalogue().get(name);
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (CannedQuery query : context.catalogue().list()) {
      if (mentions(query, search.toLowerCase(Locale.ROOT))) {
        rows.add(Table.row(query.topic(), query.name(), query.question()));
      }
    }
    return context.print(Table.of(List.of("topic", "query", "question"), rows));
  }

  private static boolean mentions(CannedQuery query, String word) {
    return String.join(" ", query.name(), query.title(), query.question(), query.topic())
        .toLowerCase(Locale.ROOT)
        .contains(word);
  }

  /** Runs a query and prints its answer. */
  static int run(Context context, CannedQuery query, Map<String, List<String>> typed) {
    Rows rows = new QueryRunner(context.loadedGraph(), context.model()).run(query, typed);
    List<Column> columns = rows.columns().stream().map(Column::new).toList();
    return context.print(
        new Table(columns, context.isForPeople() ? Evidence.gathered(rows.rows()) : rows.rows()));
  }
}

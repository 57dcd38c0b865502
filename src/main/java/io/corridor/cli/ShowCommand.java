package io.corridor.cli;

import io.corridor.model.Model;
import io.corridor.neo4j.Graph.Transaction;
import io.corridor.output.Format;
import io.corridor.output.Table;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.query.Dossier;
import io.corridor.query.Dossier.Relation;
import io.corridor.query.DossierFinder;
import io.corridor.query.DossierScope;
import io.corridor.query.NameResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** All that is known about one entity. */
@Command(
    name = "show",
    description = {
      "One entity on one screen: what it is, its figures, its relations and the evidence.",
      "Long lists are cut, those with most evidence first; --all and --format json have all of it."
    })
final class ShowCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(
      index = "0",
      arity = "1..*",
      paramLabel = "NAME",
      description = "Whom or what: an id, a number, a name or an alias.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--all", description = "Cut nothing.")
  private boolean all;

  @Option(
      names = "--told-by",
      split = ",",
      paramLabel = "SOURCE|DATE",
      description = {
        "Only relations and figures that these sources tell, or all that were published by a",
        "date."
      })
  private List<String> toldBy = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Only relations and figures that may have held on that day.")
  private @Nullable String asOf;

  @Option(names = "--certain", description = "With --as-of: only what certainly held.")
  private boolean certain;

  @Option(
      names = "--layer",
      split = ",",
      paramLabel = "LAYER",
      description = "Only relations and figures of these layers, such as told,reference.")
  private List<String> layers = new ArrayList<>();

  ShowCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Model model = context.model();
    Typed.checkChoices("--layer", layers, model.valuesOf(model.display().layer()));
    checkDate();
    Dossier dossier =
        Objects.requireNonNull(
            context.loadedGraph().reading(transaction -> dossier(transaction, model)));
    return context.print(tables(model, dossier));
  }

  private Dossier dossier(Transaction transaction, Model model) {
    NameResolver names = new NameResolver(model, transaction);
    Dossier whole =
        new DossierFinder(model, transaction)
            .get(names.resolve(String.join(" ", words), model.identity()));
    String cited = model.citations().map(Model.Citations::type).orElse(model.identity());
    DossierScope scope = new DossierScope(model, context.catalogue(), transaction);
    Predicate<Relation> counts =
        scope
            .toldBy(Typed.voices(names, toldBy, cited))
            .and(relation -> isOfLayer(relation, model));
    return whole.where(
        asOf == null ? counts : counts.and(scope.asOf(Typed.day(asOf, "--as-of"), certain)));
  }

  private List<Table> tables(Model model, Dossier dossier) {
    if (context.isForPeople()) {
      return new DossierTables(model, dossier, all).tables();
    }
    DossierData data = new DossierData(model, dossier);
    return List.of(context.format() == Format.CSV ? data.flat() : data.nested());
  }

  private boolean isOfLayer(Relation relation, Model model) {
    Object layer = relation.properties().get(model.display().layer());
    return layers.isEmpty() || layers.contains(String.valueOf(layer));
  }

  private void checkDate() {
    if (asOf != null) {
      Typed.day(asOf, "--as-of");
    } else if (certain) {
      throw new CorridorException(
          Fault.USAGE, "--certain is about a day.", "Name it with --as-of.");
    }
  }
}

package io.corridor.query;

import io.corridor.model.Model;
import io.corridor.neo4j.Graph.Transaction;
import io.corridor.query.Dossier.Relation;
import io.corridor.time.Edtf;
import io.corridor.time.Lifetime;
import io.corridor.time.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which relations of a dossier count, by who tells them and by when they hold. */
public final class DossierScope {

  private final List<String> lifetime;
  private final Publications publications;

  /** Scopes in the graph of an open transaction. */
  public DossierScope(Model model, Catalogue catalogue, Transaction transaction) {
    this.lifetime = model.display().lifetime();
    this.publications = new Publications(catalogue, transaction);
  }

  /**
   * What these sources tell.
   *
   * @param idsOrDates ids of sources; a date stands for all that were published by its last day;
   *     none for all
   */
  public Predicate<Relation> toldBy(List<String> idsOrDates) {
    if (idsOrDates.isEmpty()) {
      return relation -> true;
    }
    Set<String> voices = publications.sources(idsOrDates);
    return relation ->
        relation.cites().stream().map(Publications::source).anyMatch(voices::contains);
  }

  /**
   * What may have been on a day, or certainly was. Whatever is at the other end need only be
   * possible then.
   */
  public Predicate<Relation> asOf(LocalDate day, boolean certain) {
    return relation -> {
      Lifetime own = lifetime(relation.properties(), certain ? relation.cites() : List.of());
      return lifetime(relation.other().properties(), List.of()).isPossibleOn(day)
          && (certain ? own.isCertainOn(day) : own.isPossibleOn(day));
    };
  }

  private Lifetime lifetime(Map<String, Object> properties, List<String> cites) {
    return lifetime.isEmpty()
        ? new Lifetime(Span.UNBOUNDED, Span.UNBOUNDED, publications.of(cites))
        : new Lifetime(
            span(properties, lifetime.get(0)),
            span(properties, lifetime.get(1)),
            publications.of(cites));
  }

  private static Span span(Map<String, Object> properties, String name) {
    return Edtf.span(properties.getOrDefault(name, "").toString()).orElse(Span.UNBOUNDED);
  }
}

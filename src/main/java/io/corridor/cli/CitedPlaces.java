package io.corridor.cli;

import io.corridor.query.Dossier;
import io.corridor.query.Dossier.Item;
import io.corridor.query.Dossier.Relation;
import io.corridor.seed.Citation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a source tells of an entity.
 *
 * @param own locators of what it says of the entity itself
 * @param inRelations further ones, of what it says of its relations and figures
 */
record CitedPlaces(Item source, List<String> own, List<String> inRelations) {

  /** Of each source that is cited, those that tell of the entity itself first. */
  static List<CitedPlaces> of(Dossier dossier) {
    List<String> own = dossier.entity().cites();
    List<String> related =
        Stream.concat(
                dossier.figures().stream(),
                dossier.groups().stream().flatMap(group -> group.relations().stream()))
            .flatMap(CitedPlaces::cites)
            .toList();
    List<CitedPlaces> places = new ArrayList<>();
    for (Item source : dossier.sources().values()) {
      List<String> here = locators(source.id(), own);
      List<String> there = new ArrayList<>(locators(source.id(), related));
      there.removeAll(here);
      if (!here.isEmpty() || !there.isEmpty()) {
        places.add(new CitedPlaces(source, here, there));
      }
    }
    places.sort(
        Comparator.<CitedPlaces>comparingInt(cited -> -cited.own().size())
            .thenComparing(cited -> -cited.inRelations().size())
            .thenComparing(cited -> cited.source().id()));
    return places;
  }

  /** A figure is cited where it stands, not where it says what it is about. */
  private static Stream<String> cites(Relation relation) {
    return relation.cites().stream();
  }

  private static List<String> locators(String source, Collection<String> cites) {
    return cites.stream()
        .flatMap(cite -> Citation.parse(cite).stream())
        .filter(citation -> citation.source().equals(source))
        .distinct()
        .sorted()
        .map(Citation::locator)
        .toList();
  }
}

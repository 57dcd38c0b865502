package io.corridor.seed;

import io.corridor.model.EntityType;
import io.corridor.model.Model;
import io.corridor.model.NodeType;
import io.corridor.problem.Fault;
import io.corridor.problem.Location;
import io.corridor.problem.Problems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Checks citations against sources and how far they reach. */
final class Citations {

  /** Many rows cite the same; so many different ones are held. */
  private static final int HELD = 10_000;

  private final Model model;
  private final KnownIds ids;
  private final Problems problems;
  private final Map<String, List<String>> extents = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  Citations(Model model, KnownIds ids, Problems problems) {
    this.model = model;
    this.ids = ids;
    this.problems = problems;
  }

  /**
   * Notes how far a row reaches if it is a source.
   *
   * @param place of one of its columns
   */
  void note(Row row, Function<String, Location> place) {
    if (row instanceof Row.Node node && model.citations().isPresent()) {
      Model.Citations rule = model.citations().get();
      Object extent = node.type().is(rule.type()) ? row.properties().get(rule.extent()) : null;
      if (extent != null) {
        List<String> texts = CrossChecks.items(extent).stream().map(Object::toString).toList();
        List<String> bad = texts.stream().filter(text -> !Citation.isExtent(text)).toList();
        bad.forEach(text -> problems.add(Fault.SEED_BAD_EXTENT, place.apply(rule.extent()), text));
        extents.putIfAbsent(row.id(), bad.isEmpty() ? texts : List.of());
      }
    }
  }

  /** Whether a citation is certainly right; else it may be, once all sources are known. */
  boolean isKnown(String text) {
    if (known.contains(text)) {
      return true;
    }
    Optional<Citation> citation = Citation.parse(text);
    boolean right =
        citation.isPresent()
            && isSource(citation.get().source())
            && isWithin(citation.get(), extents.getOrDefault(citation.get().source(), List.of()));
    if (right && known.size() < HELD) {
      known.add(text);
    }
    return right;
  }

  private boolean isSource(String id) {
    NodeType type = ids.typeOfNode(id);
    return type != null && model.citations().filter(rule -> type.is(rule.type())).isPresent();
  }

  private static boolean isWithin(Citation citation, List<String> extent) {
    return extent.isEmpty() || citation.isWithin(extent);
  }

  /** Tells what is wrong with a citation; the rows of all files must have been looked at. */
  void check(String text, Location place) {
    Optional<Citation> citation = Citation.parse(text);
    if (citation.isEmpty()) {
      problems.add(Fault.SEED_BAD_CITATION, place, text);
      return;
    }
    String source = citation.get().source();
    List<String> extent = extents.getOrDefault(source, List.of());
    if (model.citations().isPresent() && !isSource(source)) {
      List<EntityType> wanted = ids.typesThatAre(model.citations().get().type());
      if (ids.mayBeUnread(wanted)) {
        return;
      }
      String hint = ids.hint(source, wanted);
      problems.add(Fault.SEED_UNKNOWN_SOURCE, place, source, hint);
    } else if (!isWithin(citation.get(), extent)) {
      problems.add(Fault.SEED_LOCATOR_OUTSIDE, place, text, String.join(", ", extent));
    }
  }
}

package io.corridor.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The searches for one criterion against walking every path, on small random networks. */
class NetworkSearchPropertyTests {

  /** Enough for all paths of most of these networks. */
  private static final int LIMIT = 200;

  @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
  void theShortestPathIsTheFirstOfAll(@ForAll long seed) {
    RandomQuestion question = new RandomQuestion(seed);
    List<ArcPath> all = question.all(false, Transitions.NONE, question.plain);
    Optional<ArcPath> found =
        ShortestPath.find(question.network, question.ends(false), question.plain, Budget.ample());
    assertThat(found.isPresent()).isEqualTo(!all.isEmpty());
    found.ifPresent(
        path -> {
          assertThat(path).isIn(all);
          assertThat(ranks(List.of(path))).isEqualTo(ranks(all.subList(0, 1)));
        });
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void allPathsComeInOrderOfCost(@ForAll long seed) {
    RandomQuestion question = new RandomQuestion(seed);
    assertThatAllCome(question, false, Transitions.NONE, question.plain, 60);
  }

  @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
  void whatIsToBePassedIsPassed(@ForAll long seed, @ForAll @IntRange(max = 3) int critical) {
    RandomQuestion question = new RandomQuestion(seed);
    assertThatAllCome(question, true, Transitions.NONE, question.plain, criticals(critical));
  }

  @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
  void whatCameBeforeCounts(@ForAll long seed, @ForAll @IntRange(max = 3) int critical) {
    RandomQuestion question = new RandomQuestion(seed);
    assertThatAllCome(
        question, false, question.transitions, question.remembering, criticals(critical));
  }

  @Property(tries = 15_000, edgeCases = EdgeCasesMode.NONE)
  void whatCameBeforeCountsOnTheWayPastWhatIsToBePassed(
      @ForAll long seed, @ForAll @IntRange(max = 3) int critical) {
    RandomQuestion question = new RandomQuestion(seed);
    assertThatAllCome(
        question, true, question.transitions, question.remembering, criticals(critical));
  }

  /** So few that walks are looked through one by one, or as many as usual. */
  private static int criticals(int choice) {
    return choice == 3 ? 60 : choice;
  }

  private static void assertThatAllCome(
      RandomQuestion question,
      boolean withVia,
      Transitions transitions,
      Criterion criterion,
      int critical) {
    List<ArcPath> all = question.all(withVia, transitions, criterion);
    SimplePaths search =
        new SimplePaths(
            question.network,
            question.ends(withVia),
            transitions,
            criterion,
            Budget.ample(),
            critical);
    List<ArcPath> found = new ArrayList<>();
    Optional<ArcPath> next = search.next();
    while (next.isPresent() && found.size() < LIMIT) {
      found.add(next.get());
      next = search.next();
    }
    assertThat(found).doesNotHaveDuplicates();
    assertThat(new HashSet<>(all)).containsAll(found);
    assertThat(ranks(found)).isEqualTo(ranks(all.subList(0, Math.min(all.size(), LIMIT))));
  }

  /** Costs and numbers of arcs. */
  private static List<List<Long>> ranks(List<ArcPath> paths) {
    return paths.stream()
        .map(path -> List.of(path.costs().get(0), (long) path.arcs().size()))
        .toList();
  }
}

/**
 * How much is asked of whom, so that a run ends within minutes.
 *
 * @param pairs questions
 * @param warming questions before, at most
 * @param jgraphtRepetitions how often JGraphT answers each
 * @param apoc questions to APOC, which takes seconds for each in a great network
 * @param yenWarming questions to the engine before those for the five best
 * @param gdsYen questions to GDS for the five best
 * @param jgraphtYen likewise to JGraphT; none where it would take minutes
 * @param builds how often the network is built
 */
record Effort(
    int pairs,
    int warming,
    int jgraphtRepetitions,
    int apoc,
    int yenWarming,
    int gdsYen,
    int jgraphtYen,
    int builds) {

  static Effort of(int places) {
    if (places <= 20_000) {
      return new Effort(50, 500, 5, 50, 50, 20, 10, 15);
    }
    return places <= 200_000
        ? new Effort(30, 100, 3, 10, 10, 8, 3, 9)
        : new Effort(15, 20, 1, 2, 1, 2, 0, 5);
  }
}

package io.corridor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an entity is shown: the section {@code show} of a model. All of it may be left out; then
 * relations go by the names of their types.
 *
 * @param layer property that tells how something is known, empty where none does
 * @param unsaid values that go without saying
 * @param beside properties of relations and neighbours that are told beside a name
 * @param lifetime properties of a relation with its beginning and its end; empty where there are
 *     none
 * @param order properties of a relation that put it in order, such as a number in a sequence
 * @param readings how relations are headed, by type, in the order in which they are shown
 * @param figures which nodes state a value of others; absent where none do
 * @param sources what is told of a source besides its title
 */
public record Display(
    String layer,
    List<String> unsaid,
    List<String> beside,
    List<String> lifetime,
    List<String> order,
    Map<String, Reading> readings,
    Optional<Figures> figures,
    Sources sources) {

  /**
   * How a relation reads.
   *
   * @param forward from its start; {@code {types}} stands for what is at the other end
   * @param backward from its end
   */
  public record Reading(String forward, String backward) {

    /** The heading in one of the directions. */
    public String heading(boolean isForward) {
      return isForward ? forward : backward;
    }
  }

  /**
   * Nodes that each state one value of what they are about. All but the type are names of its
   * properties; empty where it has none.
   *
   * @param type node type
   * @param metric what is stated, such as a length
   * @param value the number
   * @param low lower end of a range
   * @param high upper end of a range
   * @param unit unit of all three
   * @param text the value where it is no number
   * @param time when it held
   * @param grade how credible it is
   * @param rank which of several comes first, best value first
   */
  public record Figures(
      String type,
      String metric,
      String value,
      String low,
      String high,
      String unit,
      String text,
      String time,
      String grade,
      String rank) {}

  /**
   * Properties of sources, empty where there is none.
   *
   * @param label a short name for them
   * @param reliability how reliable they are
   * @param page true of those that deserve a page of their own
   */
  public record Sources(String label, String reliability, String page) {}

  /** How a relation of that type reads; by the name of its type where the model says nothing. */
  public Reading reading(String type) {
    Reading declared = readings.get(type);
    if (declared != null) {
      return declared;
    }
    String name = type.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    return new Reading(name, name + " (to it)");
  }
}

package io.corridor.query;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All that the graph holds about one entity.
 *
 * @param entity what it is about
 * @param figures nodes that state a value of it, by what they state, best rank first
 * @param groups its other relations by what they say, in the order of the model
 * @param resting of a source: how many rows rest on it, by type; empty for all else
 * @param sources the sources that any of it cites, by id
 */
public record Dossier(
    Item entity,
    List<Relation> figures,
    List<Group> groups,
    Map<String, Long> resting,
    Map<String, Item> sources) {

  /**
   * A node, or a relationship that something refers to.
   *
   * @param type the type that says most
   * @param properties those that the model declares, in its order
   * @param cites citations of its own
   */
  public record Item(
      String id, String name, String type, Map<String, Object> properties, List<String> cites) {

    /** A property as text, empty where it has none. */
    public String text(String property) {
      return properties.getOrDefault(property, "").toString();
    }
  }

  /**
   * What the entity has to do with another.
   *
   * @param id of the relationship
   * @param type of the relationship; {@code TYPE.property} where that refers to the entity
   * @param forward whether the entity is its start
   * @param other what is at the other end
   */
  public record Relation(
      String id,
      String type,
      boolean forward,
      Item other,
      Map<String, Object> properties,
      List<String> cites) {}

  /**
   * Relations that say the same.
   *
   * @param heading what they say, such as {@code part of}
   * @param relations in their declared order, else those with most evidence first
   */
  public record Group(String heading, List<Relation> relations) {}

  /** What is left of it when only some relations count. */
  public Dossier where(Predicate<Relation> counts) {
    return new Dossier(
        entity,
        figures.stream().filter(counts).toList(),
        groups.stream()
            .map(group -> new Group(group.heading(), only(group.relations(), counts)))
            .filter(group -> !group.relations().isEmpty())
            .toList(),
        resting,
        sources);
  }

  private static List<Relation> only(List<Relation> relations, Predicate<Relation> counts) {
    return relations.stream().filter(counts).toList();
  }
}

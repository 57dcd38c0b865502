package io.corridor.load;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A constraint or an index that a model implies.
 *
 * @param kind what it is
 * @param name its name in the database
 * @param target whether it is about nodes or relationships
 * @param token label or relationship type
 * @param properties what it is on; more than one for a full-text index only
 */
public record SchemaItem(
    Kind kind, String name, Target target, String token, List<String> properties) {

  /** Names are looked up without regard to case and accents, in every language they are in. */
  public static final String ANALYZER = "standard-folding";

  /** What an item is. */
  public enum Kind {
    UNIQUE,
    RANGE,
    FULLTEXT
  }

  /** What an item is about. */
  public enum Target {
    NODES("(n:%s)"),
    RELATIONSHIPS("()-[n:%s]-()");

    private final String pattern;

    Target(String pattern) {
      this.pattern = pattern;
    }
  }

  /** The statement that creates it, unless it is there. */
  String cypher() {
    String pattern = target.pattern.formatted(token);
    String on =
        properties.stream().map(property -> "n." + property).collect(Collectors.joining(", "));
    return switch (kind) {
      case UNIQUE ->
          "CREATE CONSTRAINT %s IF NOT EXISTS FOR %s REQUIRE %s IS UNIQUE"
              .formatted(name, pattern, on);
      case RANGE -> "CREATE INDEX %s IF NOT EXISTS FOR %s ON (%s)".formatted(name, pattern, on);
      case FULLTEXT ->
          "CREATE FULLTEXT INDEX %s IF NOT EXISTS FOR %s ON EACH [%s] OPTIONS {indexConfig: {`fulltext.analyzer`: '%s'}}"
              .formatted(name, pattern, on, ANALYZER);
    };
  }
}

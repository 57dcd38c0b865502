package io.corridor.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The types that a property can have, by the names that {@code neo4j-admin} gives them. */
public enum PropertyType {
  STRING("string"),
  INT("int"),
  LONG("long"),
  FLOAT("float"),
  DOUBLE("double"),
  BOOLEAN("boolean"),
  CHAR("char"),
  BYTE("byte"),
  SHORT("short"),
  DATE("date"),
  LOCALTIME("localtime"),
  /** A time of day with its offset. */
  TIME("time"),
  LOCALDATETIME("localdatetime"),
  /** A moment, in a time zone. */
  DATETIME("datetime"),
  DURATION("duration"),
  POINT("point"),
  /**
   * A date of known precision, in the Extended Date/Time Format of the Library of Congress; a
   * string in files and in Neo4j, which has no partial dates; the loader adds its bounds ({@link
   * Property#bounds()}).
   */
  EDTF("string"),
  /** Days that come again every year, as {@code MM-DD/MM-DD}: the first, and the last. */
  SEASON("string");

  private final String header;

  PropertyType(String header) {
    this.header = header;
  }

  /** How the header of a CSV file says it, without the {@code []} of an array. */
  public String header() {
    return header;
  }

  /** How a model says it. */
  public String declaration() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type that a model names so. */
  static Optional<PropertyType> find(String declaration) {
    return Arrays.stream(values()).filter(t -> t.declaration().equals(declaration)).findFirst();
  }
}

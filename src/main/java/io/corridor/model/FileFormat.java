package io.corridor.model;

/**
 * How seed files are written, by the names that {@code neo4j-admin database import} has for it.
 *
 * @param delimiter between the columns
 * @param arrayDelimiter between the items of a list
 * @param quote around a text that holds one of them
 */
public record FileFormat(char delimiter, char arrayDelimiter, char quote) {

  /** As RFC 4180 says, and as neo4j-admin takes it without being told. */
  public static final FileFormat STANDARD = new FileFormat(',', ';', '"');
}

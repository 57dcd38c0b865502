package io.corridor.output;

/** How an answer is written. */
public enum Format {
  /** For eyes: columns that fit the terminal. */
  TABLE,
  /** For spreadsheets: RFC 4180 with a header. */
  CSV,
  /** For programs: one array of objects. */
  JSON,
  /** For programs that read as it comes: one object per line. */
  NDJSON,
  /** For notes and wikis: a GitHub Flavored Markdown table. */
  MARKDOWN;

  /** As users type it. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

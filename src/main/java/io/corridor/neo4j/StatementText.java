package io.corridor.neo4j;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be told from the text of a statement alone. Not a parser: where it is in doubt it sees
 * too much rather than too little, so that a text in quotes can count as a clause.
 */
final class StatementText {

  private static final String GAP = "(?>/\\*.*?\\*/|//[^\\n\\r]*+|[^\\p{L}\\p{N}_])";
  // Between the two words the comments are real ones, and are passed over as the server does it.
  private static final Pattern LOAD_CSV = Pattern.compile("(?isu)LOAD" + GAP + "*+CSV");
  private static final Pattern PLAN =
      Pattern.compile(
          "(?isu)^"
              + GAP
              + "*+(?:CYPHER"
              + GAP
              + "++(?:[0-9.]+"
              + GAP
              + "++)?+(?:\\w+\\s*=\\s*\\w+"
              + GAP
              + "++)*+)?+(?:EXPLAIN|PROFILE)\\b.*");
  private static final Pattern SHOW =
      Pattern.compile("(?is)(?>\\s|/\\*.*?\\*/|//[^\\n\\r]*+[\\n\\r])*+SHOW\\s.*");
  private static final Pattern ESCAPE = Pattern.compile("\\\\u+([0-9a-fA-F]{4})");

  private final String typed;
  private final String decoded;

  /** A statement as typed; the server reads unicode escapes anywhere in it. */
  StatementText(String typed) {
    this.typed = typed;
    this.decoded = decoded(typed);
  }

  /** Whether the statement may have a {@code LOAD CSV} anywhere. */
  boolean mentionsLoadCsv() {
    return LOAD_CSV.matcher(typed).find() || LOAD_CSV.matcher(decoded).find();
  }

  /** Whether the statement asks for its plan. */
  boolean wantsPlan() {
    return PLAN.matcher(decoded).matches();
  }

  /**
   * Whether the statement begins with {@code SHOW}. Here doubt is no: with escapes it may be read
   * in another way.
   */
  boolean onlyShows() {
    return typed.equals(decoded) && SHOW.matcher(typed).matches();
  }

  /** An escape may make up another one. */
  private static String decoded(String text) {
    String next =
        ESCAPE
            .matcher(text)
            .replaceAll(
                escape ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    return next.equals(text) ? text : decoded(next);
  }
}

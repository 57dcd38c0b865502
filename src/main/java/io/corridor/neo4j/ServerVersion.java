package io.corridor.neo4j;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server calls itself, such as {@code Neo4j/5.26.30} or {@code Neo4j/2026.08.1}. */
final class ServerVersion {

  private static final Pattern AGENT = Pattern.compile("Neo4j/(\\d{1,4})\\.(\\d{1,4}).*");
  private static final int MAJOR = 5;
  private static final int MINOR = 26;

  private ServerVersion() {}

  /**
   * Whether it is new enough; one that calls itself otherwise is given the benefit of the doubt.
   */
  static boolean isSupported(String agent) {
    Matcher version = AGENT.matcher(agent);
    if (!version.matches()) {
      return true;
    }
    int major = Integer.parseInt(version.group(1));
    return major > MAJOR || (major == MAJOR && Integer.parseInt(version.group(2)) >= MINOR);
  }
}

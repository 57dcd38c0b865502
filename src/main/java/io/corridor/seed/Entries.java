package io.corridor.seed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Maps as Cypher writes them, with texts for values: {@code {crs: 'WGS-84', x: 1.5}}. */
final class Entries {

  private Entries() {}

  /** The entries of a text, without the quotes of their values; absent where it is no such map. */
  static Optional<Map<String, String>> parse(String text) {
    String map = text.strip();
    if (map.length() < 2 || map.charAt(0) != '{' || map.charAt(map.length() - 1) != '}') {
      return Optional.empty();
    }
    Map<String, String> entries = new LinkedHashMap<>();
    for (String entry : map.substring(1, map.length() - 1).split(",", -1)) {
      int colon = entry.indexOf(':');
      if (colon < 0) {
        return Optional.empty();
      }
      String key = entry.substring(0, colon).strip();
      String value = unquoted(entry.substring(colon + 1).strip());
      if (value.isEmpty() || entries.put(key, value) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(entries);
  }

  private static String unquoted(String value) {
    int last = value.length() - 1;
    boolean quoted =
        last > 0
            && (value.charAt(0) == '\'' || value.charAt(0) == '"')
            && value.charAt(0) == value.charAt(last);
    return quoted ? value.substring(1, last) : value;
  }
}

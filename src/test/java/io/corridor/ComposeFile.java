package io.corridor;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The {@code docker-compose.yml} that users run. */
record ComposeFile(String text, Map<?, ?> content) {

  static ComposeFile read() throws IOException {
    Path file = Path.of("docker-compose.yml");
    try (Reader reader = Files.newBufferedReader(file)) {
      Object content = new Load(LoadSettings.builder().build()).loadFromReader(reader);
      return new ComposeFile(Files.readString(file), (Map<?, ?>) content);
    }
  }

  String image() {
    return string(neo4j(), "image");
  }

  List<?> ports() {
    return (List<?>) value(neo4j(), "ports");
  }

  List<?> volumes() {
    return (List<?>) value(neo4j(), "volumes");
  }

  /** The one file of ours that is mounted. */
  Map<?, ?> bind() {
    return volumes().stream()
        .filter(volume -> volume instanceof Map<?, ?>)
        .<Map<?, ?>>map(volume -> (Map<?, ?>) volume)
        .filter(volume -> "bind".equals(volume.get("type")))
        .findFirst()
        .orElseThrow();
  }

  Map<?, ?> namedVolumes() {
    return map(content, "volumes");
  }

  Map<?, ?> environment() {
    return map(neo4j(), "environment");
  }

  Map<?, ?> healthcheck() {
    return map(neo4j(), "healthcheck");
  }

  private Map<?, ?> neo4j() {
    return map(map(content, "services"), "neo4j");
  }

  private static Map<?, ?> map(Map<?, ?> parent, String key) {
    return (Map<?, ?>) value(parent, key);
  }

  private static String string(Map<?, ?> parent, String key) {
    return (String) value(parent, key);
  }

  private static Object value(Map<?, ?> parent, String key) {
    return Objects.requireNonNull(parent.get(key), key);
  }
}

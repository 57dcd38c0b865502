package io.corridor.cli;

import io.corridor.neo4j.ConnectionSettings;
import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which Neo4j is meant, from options first and the environment then. */
final class ConnectionOptions {

  private final Map<String, String> environment;
  private @Nullable String uri;
  private @Nullable String user;
  private @Nullable String database;
  private @Nullable String password;
  private @Nullable String passwordVariable;
  private @Nullable Path passwordFile;

  ConnectionOptions(Map<String, String> environment) {
    this.environment = environment;
  }

  void setUri(String uri) {
    this.uri = uri;
  }

  void setUser(String user) {
    this.user = user;
  }

  void setDatabase(String database) {
    this.database = database;
  }

  void setPassword(String password) {
    this.password = password;
  }

  void setPasswordVariable(String variable) {
    this.passwordVariable = variable;
  }

  void setPasswordFile(Path file) {
    this.passwordFile = file;
  }

  /** The Neo4j that was asked for; absent where the local one is meant. */
  Optional<ConnectionSettings> settings() {
    return first(uri, "CORRIDOR_URI")
        .map(
            address ->
                ConnectionSettings.of(
                    address, first(user, "CORRIDOR_USER").orElse("neo4j"), password(), database()));
  }

  /** The database that was asked for. */
  Optional<String> database() {
    return first(database, "CORRIDOR_DATABASE");
  }

  private String password() {
    if (password != null) {
      return password;
    }
    if (passwordVariable != null) {
      String value = environment.get(passwordVariable);
      if (value == null) {
        throw new CorridorException(Fault.PASSWORD_VARIABLE, passwordVariable);
      }
      return value;
    }
    if (passwordFile != null) {
      return firstLine(passwordFile);
    }
    return Optional.ofNullable(environment.get("CORRIDOR_PASSWORD"))
        .or(() -> first(null, "CORRIDOR_PASSWORD_FILE").map(file -> firstLine(Path.of(file))))
        .orElse("");
  }

  private static String firstLine(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.findFirst().orElse("");
    } catch (IOException | java.io.UncheckedIOException e) {
      throw CorridorException.causedBy(e, Fault.PASSWORD_FILE, file, Reasons.of(e));
    }
  }

  private Optional<String> first(@Nullable String option, String variable) {
    String value = option == null ? environment.get(variable) : option;
    return Optional.ofNullable(value).filter(text -> !text.isEmpty());
  }
}

package io.corridor.cli;

import io.corridor.server.Endpoint;
import io.corridor.server.LocalServer;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens Neo4j Browser on the local server. */
@Command(
    name = "browser",
    description = "Print a link to Neo4j Browser on the local Neo4j, and open it where one can.")
final class BrowserCommand implements Callable<Integer> {

  private final Context context;

  @Option(names = "--no-open", description = "Only print the link.")
  private boolean noOpen;

  @Option(
      names = "--show-password",
      description = "Print the password, to paste into the form, instead of the link.")
  private boolean showPassword;

  BrowserCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    LocalServer server = context.localServer();
    Endpoint endpoint = server.start(context::notice);
    if (showPassword) {
      context.out().println(endpoint.password());
      return 0;
    }
    LocalServer.awaitHttp(endpoint);
    String link = link(endpoint);
    context.out().println(link);
    context.notice(
        "Password: 'corridor browser --show-password', or the file " + server.passwordFile());
    if (!noOpen) {
      opener().ifPresent(program -> open(program, link));
    }
    return 0;
  }

  /** Fills in address, user and database, so that only the password is left to paste. */
  static String link(Endpoint endpoint) {
    URI bolt = endpoint.bolt();
    String dbms = "neo4j://%s@%s:%d".formatted(endpoint.user(), bolt.getHost(), bolt.getPort());
    return endpoint.http()
        + "/browser/?dbms="
        + URLEncoder.encode(dbms, StandardCharsets.UTF_8)
        + "&db=neo4j";
  }

  /** The program that opens links, where there is a desktop. */
  private Optional<String> opener() {
    if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac")) {
      return Optional.of("open");
    }
    boolean desktop =
        context.environment("DISPLAY") != null || context.environment("WAYLAND_DISPLAY") != null;
    return desktop ? Optional.of("xdg-open") : Optional.empty();
  }

  private void open(String program, String link) {
    File nowhere = new File("/dev/null");
    try {
      new ProcessBuilder(program, link)
          .redirectInput(nowhere)
          .redirectOutput(nowhere)
          .redirectError(nowhere)
          .start();
    } catch (IOException noSuchProgram) {
      context.notice("Open the link yourself: there is no '" + program + "' here.");
    }
  }
}

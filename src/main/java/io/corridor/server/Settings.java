package io.corridor.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings that must hold, whatever {@code conf/neo4j.conf} in the data folder says. */
final class Settings {

  private static final String LOOPBACK = "127.0.0.1";

  private Settings() {}

  /** Gives users a place for settings of their own, and Neo4j nothing to warn about. */
  static Path file(DataFolder folder) throws IOException {
    Path file = folder.conf().resolve("neo4j.conf");
    if (!Files.exists(file)) {
      Files.writeString(file, "# Settings of your own; those that Corridor needs win over them.\n");
    }
    return file;
  }

  static Map<String, String> of(Ports ports) {
    Map<String, String> settings = new HashMap<>();
    putNetwork(settings, ports);
    putPrivacy(settings);
    putSmallness(settings);
    putQuickStop(settings);
    return settings;
  }

  private static void putNetwork(Map<String, String> settings, Ports ports) {
    settings.put("server.default_listen_address", LOOPBACK);
    // Not localhost: another Neo4j may have that name's IPv6 address.
    settings.put("server.default_advertised_address", LOOPBACK);
    settings.put("server.bolt.enabled", "true");
    settings.put("server.bolt.listen_address", LOOPBACK + ":" + ports.bolt());
    settings.put("server.bolt.advertised_address", LOOPBACK + ":" + ports.bolt());
    settings.put("server.http.enabled", "true");
    settings.put("server.http.listen_address", LOOPBACK + ":" + ports.http());
    settings.put("server.http.advertised_address", LOOPBACK + ":" + ports.http());
    settings.put("server.https.enabled", "false");
    settings.put("dbms.routing.enabled", "false");
    settings.put("dbms.security.auth_enabled", "true");
  }

  private static void putPrivacy(Map<String, String> settings) {
    settings.put("dbms.usage_report.enabled", "false");
    settings.put("client.allow_telemetry", "false");
    settings.put("server.bolt.telemetry.enabled", "false");
    settings.put("db.logs.query.enabled", "OFF");
  }

  /** Small on disk and in memory; what is left out is of no use to one user on one machine. */
  private static void putSmallness(Map<String, String> settings) {
    // Taken as far as it is needed; the shipped graph fits into a hundredth.
    settings.put("server.memory.pagecache.size", "512m");
    settings.put("db.tx_log.preallocate", "false");
    settings.put("db.tx_log.rotation.retention_policy", "keep_none");
    settings.put("internal.dbms.dump_diagnostics", "false");
    settings.put("internal.vm_pause_monitor.enabled", "false");
    settings.put("db.memory.pagecache.warmup.enable", "false");
    settings.put("db.filewatcher.enabled", "false");
  }

  /**
   * By default Neo4j waits for clients and threads for 10 seconds and more. What is committed is in
   * the transaction log already; nothing here shortens the checkpoint.
   */
  private static void putQuickStop(Map<String, String> settings) {
    settings.put("db.shutdown_transaction_end_timeout", "0s");
    settings.put("internal.server.bolt.thread_pool_shutdown_wait_time", "0s");
    settings.put("internal.server.bolt.connection_shutdown_wait_time", "0s");
    settings.put("internal.dbms.bolt.netty_server_shutdown_quiet_period", "0");
    settings.put("internal.dbms.bolt.netty_server_shutdown_timeout", "0s");
  }
}

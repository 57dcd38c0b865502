package io.corridor.server;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is known about a workspace's server without asking it.
 *
 * @param server where it answers, or empty when it does not run
 * @param dataFolder where its store, logs, configuration and password are
 * @param storeBytes size of the store and its transaction logs on disk
 */
public record Status(Optional<Endpoint> server, Path dataFolder, long storeBytes) {}

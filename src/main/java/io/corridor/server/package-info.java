/**
 * The local server: one Neo4j Community per workspace, started by the first command that needs it.
 *
 * <p>{@link io.corridor.server.LocalServer} is the entry. It runs in the client and loads no class
 * of Neo4j's; {@code ServerProcess} is the main class of the server's own JVM. The two talk through
 * files in the data folder: the state, the lock, the note of a failure.
 */
@NullMarked
package io.corridor.server;

import org.jspecify.annotations.NullMarked;

package io.corridor.server;

/** Class-data archives. */
public final class Archives {

  /** Environment: folder of the class-data archives that fit the JDK and the jars, if there are. */
  static final String FOLDER = "CORRIDOR_ARCHIVES";

  /** Environment: where a server that runs only to be archived puts its archive. */
  static final String SERVER_TRAINING = "CORRIDOR_SERVER_TRAINING";

  static final String SERVER_FILE = "server.jsa";

  private Archives() {}
}

package io.corridor.server;

import io.corridor.problem.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import picocli.CommandLine;

/** The random password of the only user: in a file that only its owner can read, nowhere else. */
final class Passwords {

  private static final int BYTES = 18;

  private Passwords() {}

  /**
   * Before the first start: chooses a password, keeps it, and hands it to Neo4j.
   *
   * @throws StartException when a store exists whose password is lost
   */
  static void ensure(DataFolder folder) throws IOException {
    boolean known = Files.exists(folder.password());
    if (Files.exists(folder.systemStore())) {
      if (!known) {
        throw new StartException(
            FailureNote.of(Fault.PASSWORD_MISSING, folder.password(), folder.root()));
      }
      return;
    }
    if (!known) {
      keep(folder.password(), random());
    }
    setInitial(folder, Files.readString(folder.password()).strip());
  }

  static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    // Letters and digits only: nothing that a command line takes for an option, and one
    // double-click
    // selects it all.
    return HexFormat.of().formatHex(bytes);
  }

  private static void keep(Path file, String password) throws IOException {
    var owner = PosixFilePermissions.fromString("rw-------");
    Path draft = file.resolveSibling("password.draft");
    Files.deleteIfExists(draft);
    Files.createFile(draft, PosixFilePermissions.asFileAttribute(owner));
    Files.writeString(draft, password + "\n");
    Files.move(draft, file);
  }

  /** Neo4j's own `neo4j-admin dbms set-initial-password`, in process: no argument list shows it. */
  private static void setInitial(DataFolder folder, String password) throws IOException {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    try (var files = new DefaultFileSystemAbstraction()) {
      var context = new ExecutionContext(folder.root(), folder.conf(), nowhere, nowhere, files);
      CommandLine.populateCommand(new SetInitialPasswordCommand(context), password).execute();
    }
  }
}

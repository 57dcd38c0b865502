package io.corridor.seed;

import io.corridor.problem.InvalidInputException;
import io.corridor.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A workspace that a test writes file by file. */
record Workspace(Path folder) {

  static Workspace at(Path folder) {
    return new Workspace(folder);
  }

  Workspace model(String yaml) {
    return write("seed/model.yaml", yaml);
  }

  Workspace write(String file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  Workspace write(String file, byte[] bytes) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Seed read() {
    return SeedReader.read(folder);
  }

  /** What is wrong with it; empty where nothing is. */
  List<Problem> problems() {
    try {
      read();
      return List.of();
    } catch (InvalidInputException e) {
      return e.problems();
    }
  }
}

package io.corridor.server;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the server's process tells the client why it could not start.
 *
 * @param fault what is wrong
 * @param arguments what its texts are filled with
 */
record FailureNote(Fault fault, List<String> arguments) {

  FailureNote {
    arguments = List.copyOf(arguments);
  }

  static FailureNote of(Fault fault, Object... arguments) {
    List<String> texts = new ArrayList<>();
    for (Object argument : arguments) {
      texts.add(String.valueOf(argument).replaceAll("\\s+", " ").strip());
    }
    return new FailureNote(fault, texts);
  }

  static Optional<FailureNote> read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new FailureNote(Fault.valueOf(lines.get(0)), lines.subList(1, lines.size())));
    } catch (IOException | IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  void write(Path file) {
    List<String> lines = new ArrayList<>();
    lines.add(fault.name());
    lines.addAll(arguments);
    try {
      Files.write(file, lines);
    } catch (IOException diskRefuses) {
      // The client then has only the console to read.
      System.err.println(fault.sentence(arguments.toArray()));
    }
  }

  CorridorException toException() {
    return new CorridorException(fault, arguments.toArray());
  }
}

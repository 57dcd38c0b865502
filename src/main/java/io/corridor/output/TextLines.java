package io.corridor.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Lines on their way to the terminal, plain or emphasised. */
final class TextLines {

  private static final String BOLD = "\u001B[1m";
  private static final String RESET = "\u001B[0m";

  private final boolean color;
  private final Writer out;

  TextLines(Terminal terminal, Writer out) {
    this.color = terminal.color();
    this.out = out;
  }

  void plain(List<String> lines) throws IOException {
    for (String line : lines) {
      plain(line);
    }
  }

  void plain(String line) throws IOException {
    out.append(line).append('\n');
  }

  void strong(List<String> lines) throws IOException {
    for (String line : lines) {
      if (color) {
        out.append(BOLD).append(line).append(RESET).append('\n');
      } else {
        plain(line);
      }
    }
  }

  void blank() throws IOException {
    out.append('\n');
  }
}

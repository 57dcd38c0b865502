package io.corridor.server;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the importer says, as lines that it prints for people. */
record ImportReport(List<String> lines) {

  private static final Pattern COUNT = Pattern.compile("\\s*(\\d+) (nodes|relationships)\\s*");
  private static final Pattern STAGE = Pattern.compile("\\((\\d)/(\\d)\\) .*");
  private static final Pattern DOTS = Pattern.compile(".*?(\\d{1,3})% .*");
  private static final int PERCENT = 100;

  static ImportReport read(Path log) {
    try {
      return new ImportReport(Files.readAllLines(log));
    } catch (IOException none) {
      return new ImportReport(List.of());
    }
  }

  /** How many nodes, or relationships, it says that it has imported. */
  OptionalLong count(String what) {
    return lines.stream()
        .map(COUNT::matcher)
        .filter(matcher -> matcher.matches() && matcher.group(2).equals(what))
        .mapToLong(matcher -> Long.parseLong(matcher.group(1)))
        .findFirst();
  }

  /** How far it has come; its stages take about the same time. */
  int percent() {
    int percent = 0;
    int share = 0;
    int base = 0;
    for (String line : lines) {
      Matcher stage = STAGE.matcher(line);
      Matcher dots = DOTS.matcher(line);
      if (stage.matches()) {
        int stages = Integer.parseInt(stage.group(2));
        share = PERCENT / stages;
        base = share * (Integer.parseInt(stage.group(1)) - 1);
        percent = base;
      } else if (share > 0 && line.startsWith(".....") && dots.matches()) {
        percent = base + share * Integer.parseInt(dots.group(1)) / PERCENT;
      }
    }
    return percent;
  }

  /** Why it failed. */
  CorridorException failure(Path folder) {
    String all = String.join("\n", lines);
    if (all.contains("OutOfMemoryError")
        || all.contains("not enough memory")
        || all.contains("object heap")
        || all.contains("maximum heap")
        || all.contains("insufficient memory")) {
      return new CorridorException(Fault.BULK_NO_MEMORY);
    }
    return DiskFaults.find(new IOException(all))
        .map(fault -> new CorridorException(fault, folder))
        .orElseGet(() -> new CorridorException(Fault.BULK_FAILED, reason()));
  }

  /** The innermost cause that it tells of; nothing else in its words is of use to anybody. */
  private String reason() {
    String reason = "its process ended";
    for (String line : lines) {
      int cause = line.indexOf("Caused by: ");
      if (cause >= 0 || line.startsWith("Invalid ") || line.contains("Exception: ")) {
        reason = line.substring(Math.max(0, line.lastIndexOf("Exception: ") + 11)).strip();
      }
    }
    return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
  }
}

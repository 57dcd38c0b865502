package io.corridor.cli;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Similar;
import io.corridor.query.NameResolver;
import io.corridor.time.Edtf;
import java.time.LocalDate;
import java.util.List;

/** What several commands make of the values of their options. */
final class Typed {

  private Typed() {}

  /** Refuses the first value that is not among those known. */
  static void checkChoices(String option, List<String> values, List<String> known) {
    for (String value : values) {
      if (!known.contains(value)) {
        throw new CorridorException(
            Fault.USAGE,
            "%s cannot be '%s'.".formatted(option, value),
            Similar.hint(value, known, "One of: " + String.join(", ", known) + "."));
      }
    }
  }

  /** The last day that a date stands for. */
  static LocalDate day(String date, String where) {
    return Edtf.lastDay(date).orElseThrow(() -> new CorridorException(Fault.BAD_DATE, date, where));
  }

  /** Whose voices count: ids of sources of a type, and dates as they are. */
  static List<String> voices(NameResolver names, List<String> texts, String type) {
    return texts.stream()
        .map(String::strip)
        .map(v -> Edtf.lastDay(v).isPresent() ? v : names.resolve(v, type).id())
        .toList();
  }
}

package io.corridor.route;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Similar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of the network, as options by name: the same for the command line and for
 * procedures.
 *
 * @param from id of the place to start from; every place inside it counts
 * @param to id of the place to end at; likewise
 * @param options by their names; lists may be given as single values
 */
public record RouteQuestion(String from, String to, Map<String, Object> options) {

  /** All options that there are: each means something to some {@link Inquiry}. */
  private static final Set<String> NAMES =
      Arrays.stream(Inquiry.values())
          .flatMap(inquiry -> inquiry.options().stream())
          .collect(Collectors.toCollection(TreeSet::new));

  private static final int LONGEST = 100;

  /**
   * Checks the names.
   *
   * @throws CorridorException with the option that there is not
   */
  public RouteQuestion {
    options = Map.copyOf(options);
    for (String name : new TreeSet<>(options.keySet())) {
      if (!NAMES.contains(name)) {
        String known = "Options are %s.".formatted(String.join(", ", NAMES));
        throw usage("There is no option '%s'.".formatted(name), Similar.hint(name, NAMES, known));
      }
    }
  }

  /** This with another value of an option. */
  public RouteQuestion with(String name, Object value) {
    Map<String, Object> more = new HashMap<>(options);
    more.put(name, value);
    return new RouteQuestion(from, to, more);
  }

  /** This without the options that mean nothing to an inquiry. */
  public RouteQuestion only(Inquiry inquiry) {
    Map<String, Object> less = new HashMap<>(options);
    less.keySet().retainAll(inquiry.options());
    return new RouteQuestion(from, to, less);
  }

  /**
   * This, if it is one for an inquiry: an option that would change nothing is no answer to who
   * gives it.
   *
   * @throws CorridorException with the option that means nothing to it
   */
  RouteQuestion forInquiry(Inquiry inquiry) {
    Set<String> known = inquiry.options();
    for (String name : new TreeSet<>(options.keySet())) {
      if (!known.contains(name)) {
        throw usage(
            "The option '%s' means nothing to '%s'.".formatted(name, inquiry.key()),
            "Leave it out. Options here are %s.".formatted(String.join(", ", known)));
      }
    }
    return this;
  }

  /** Whether its answer depends on who tells of the legs: of no other are citations looked at. */
  public boolean dependsOnSources() {
    return options.containsKey("toldBy") || options.containsKey("certain");
  }

  /** The texts of an option; none where it is not given. */
  List<String> texts(String name) {
    Object value = options.get(name);
    if (value == null) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (@Nullable Object item : value instanceof Collection<?> many ? many : List.of(value)) {
      if (!(item instanceof String text) || text.isBlank() || text.length() > LONGEST) {
        throw wrong(name, "text, or a list of texts");
      }
      texts.add(text.strip());
    }
    return texts;
  }

  /** The one text of an option, or what stands for it. */
  String text(String name, String otherwise) {
    List<String> texts = texts(name);
    if (texts.size() > 1) {
      throw wrong(name, "one text");
    }
    return texts.isEmpty() ? otherwise : texts.get(0);
  }

  /** A whole number in a range. */
  int number(String name, int least, int most, int otherwise) {
    Object value = options.getOrDefault(name, (long) otherwise);
    if (value instanceof Number number
        && number.doubleValue() == number.longValue()
        && number.longValue() >= least
        && number.longValue() <= most) {
      return number.intValue();
    }
    throw wrong(name, "a whole number from %d to %d".formatted(least, most));
  }

  /** A number in a range. */
  double decimal(String name, double least, double most, double otherwise) {
    Object value = options.getOrDefault(name, otherwise);
    if (value instanceof Number number
        && number.doubleValue() >= least
        && number.doubleValue() <= most) {
      return number.doubleValue();
    }
    throw wrong(name, "a number from %s to %s".formatted(least, most));
  }

  boolean flag(String name) {
    Object value = options.getOrDefault(name, false);
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw wrong(name, "true or false");
  }

  /** The measures that an option names, in order and once each. */
  List<Measure> measures(String name) {
    return texts(name).stream().map(key -> measure(name, key)).distinct().toList();
  }

  private static Measure measure(String name, String key) {
    List<String> known = Arrays.stream(Measure.values()).map(Measure::key).toList();
    return Measure.find(key)
        .orElseThrow(
            () ->
                usage(
                    "Nothing is measured by '%s' (option '%s').".formatted(key, name),
                    Similar.hint(key, known, "One of: %s.".formatted(String.join(", ", known)))));
  }

  private static CorridorException wrong(String name, String wanted) {
    return usage("The option '%s' must be %s.".formatted(name, wanted), "Give it so.");
  }

  static CorridorException usage(String sentence, String remedy) {
    return new CorridorException(Fault.USAGE, sentence, remedy);
  }
}

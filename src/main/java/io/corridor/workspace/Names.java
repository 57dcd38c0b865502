package io.corridor.workspace;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes names of a model, of files and of ids out of any text. */
final class Names {

  private Names() {}

  /** The words of a text: {@code ActedIn}, {@code acted_in} and {@code acted-in} have two. */
  private static Stream<String> words(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return Stream.of(plain.replaceAll("([a-z0-9])([A-Z])", "$1 $2").split("[^A-Za-z0-9]+", -1))
        .filter(word -> !word.isEmpty());
  }

  /** Small letters and hyphens, as files and ids are called; never empty. */
  static String file(String text) {
    String name = words(text).map(word -> word.toLowerCase(Locale.ROOT)).collect(joined("-"));
    return name.isEmpty() ? "x" : name;
  }

  /** A label, in the singular: {@code Movie} of {@code movies}. */
  static String nodeType(String text) {
    String name =
        words(text)
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(joined(""));
    return unreserved(name(singular(name), "Type"));
  }

  /** A label that a file gives its nodes. */
  static String label(String text) {
    return unreserved(declared(text));
  }

  /** A model has none like the records of loads. */
  private static String unreserved(String label) {
    return label.equals("Load") ? "Load_" : label;
  }

  /** A type of relationship: {@code ACTED_IN} of {@code acted-in}. */
  static String relationshipType(String text) {
    return name(words(text).map(w -> w.toUpperCase(Locale.ROOT)).collect(joined("_")), "TYPE");
  }

  /** A name that a file gives itself, with what a model does not allow replaced. */
  static String declared(String text) {
    return name(text.strip().replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("^_+|_+$", ""), "x");
  }

  private static String singular(String name) {
    if (name.endsWith("ies") && name.length() > 4) {
      return name.substring(0, name.length() - 3) + "y";
    }
    return name.endsWith("s") && !name.endsWith("ss") && name.length() > 3
        ? name.substring(0, name.length() - 1)
        : name;
  }

  private static String name(String name, String before) {
    return name.matches("[A-Za-z].*") ? name : before + name;
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined(String separator) {
    return Collectors.joining(separator);
  }
}

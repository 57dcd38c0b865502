package io.corridor.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of answers as people read them; what nobody tells is a dash. */
final class Figures {

  static final String MISSING = "–";

  private Figures() {}

  /** A whole number: lengths are known to a few per cent, hours to less. */
  static Object whole(@Nullable Object value) {
    return value instanceof Number number ? (Object) Math.round(number.doubleValue()) : MISSING;
  }

  /** With one decimal. */
  static Object tenths(@Nullable Object value) {
    return value instanceof Number number
        ? String.format(Locale.ROOT, "%.1f", number.doubleValue())
        : MISSING;
  }

  /** {@code 4,123 km} in a sentence. */
  static String km(@Nullable Object value) {
    return value instanceof Number number
        ? String.format(Locale.ROOT, "%,d km", Math.round(number.doubleValue()))
        : "unknown length";
  }

  /** {@code 1,310 hours} in a sentence. */
  static String hours(@Nullable Object value) {
    return value instanceof Number number
        ? String.format(Locale.ROOT, "%,d hours", Math.round(number.doubleValue()))
        : "unknown time";
  }

  static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  /** The items of a list as texts. */
  static List<String> texts(@Nullable Object value) {
    return value instanceof List<?> many ? many.stream().map(String::valueOf).toList() : List.of();
  }

  /** The items of a list of maps. */
  static List<Map<String, @Nullable Object>> maps(@Nullable Object value) {
    return value instanceof List<?> many ? many.stream().map(Figures::map).toList() : List.of();
  }

  /** A map; none where there is something else. */
  static Map<String, @Nullable Object> map(@Nullable Object value) {
    Map<String, @Nullable Object> copy = new java.util.LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> copy.put(String.valueOf(key), item));
    }
    return copy;
  }

  /** {@code 1 route}, {@code 2 routes}. */
  static String counted(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}

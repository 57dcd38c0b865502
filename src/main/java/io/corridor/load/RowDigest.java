package io.corridor.load;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that stand for what rows and entities say: who says the same has the same number; that
 * two others have it, too, is to be expected once in 2<sup>64</sup> pairs.
 */
final class RowDigest {

  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final long TEXT = 1;
  private static final long WHOLE = 2;
  private static final long DECIMAL = 3;
  private static final long TRUTH = 4;
  private static final long LIST = 5;

  private RowDigest() {}

  /** Of properties, in whatever order. */
  static long of(Map<?, ?> properties, Predicate<String> counts) {
    long sum = 0;
    for (Map.Entry<?, ?> property : properties.entrySet()) {
      String key = String.valueOf(property.getKey());
      if (counts.test(key)) {
        sum += mixed(text(key) * FACTOR + value(property.getValue()));
      }
    }
    return sum;
  }

  /** Of a type of relationship and the ids of its ends; null for ends that have none. */
  static long of(String type, @Nullable String start, @Nullable String end) {
    return mixed(mixed(mixed(text(type)) + end(start)) + end(end));
  }

  private static long end(@Nullable String id) {
    return id == null ? 0 : text(id);
  }

  /** Of labels, in whatever order. */
  static long of(Collection<String> labels) {
    long sum = 0;
    for (String label : labels) {
      sum += mixed(text(label) + LIST);
    }
    return sum;
  }

  private static long value(@Nullable Object value) {
    if (value instanceof String text) {
      return text(text) + TEXT;
    } else if (value instanceof Long number) {
      return mixed(number) + WHOLE;
    } else if (value instanceof Double number) {
      return mixed(Double.doubleToLongBits(number)) + DECIMAL;
    } else if (value instanceof Boolean truth) {
      return mixed(truth ? 1 : 2) + TRUTH;
    } else if (value instanceof List<?> list) {
      long all = LIST;
      for (Object item : list) {
        all = mixed(all * FACTOR + value(item));
      }
      return all;
    }
    return value == null ? 0 : text(value.getClass().getName() + value);
  }

  private static long text(String text) {
    long all = text.length();
    for (int i = 0; i < text.length(); i++) {
      all = all * FACTOR + text.charAt(i);
    }
    return mixed(all);
  }

  /** The last steps of MurmurHash3. */
  private static long mixed(long number) {
    long mixed = (number ^ (number >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }
}

package io.corridor.load;

import io.corridor.value.IsoDuration;
import io.corridor.value.Point;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Appends values to an array of bytes; {@link Unpacker} takes them out again. */
final class Packer {

  static final byte NONE = 0;
  static final byte TEXT = 1;
  static final byte LONG = 2;
  static final byte DOUBLE = 3;
  static final byte BOOLEAN = 4;
  static final byte DATE = 5;
  static final byte DATE_TIME = 6;
  static final byte LIST = 7;
  static final byte LOCAL_TIME = 8;
  static final byte TIME = 9;
  static final byte LOCAL_DATE_TIME = 10;
  static final byte DURATION = 11;
  static final byte POINT = 12;

  private static final int START_BYTES = 1 << 20;
  private static final int SEVEN_BITS = 0x7f;

  private byte[] bytes = new byte[START_BYTES];
  private int length;

  /** What was appended. */
  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** A number from 0 up, small ones in fewer bytes. */
  void number(long number) {
    long rest = number;
    while (rest > SEVEN_BITS) {
      add((byte) (rest | SEVEN_BITS + 1));
      rest >>>= Byte.SIZE - 1;
    }
    add((byte) rest);
  }

  void text(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    number(encoded.length);
    append(encoded, encoded.length);
  }

  /** All that was appended to another one. */
  void append(Packer other) {
    append(other.bytes, other.length);
  }

  private void append(byte[] more, int count) {
    room(count);
    System.arraycopy(more, 0, bytes, length, count);
    length += count;
  }

  void texts(Collection<String> texts) {
    number(texts.size());
    texts.forEach(this::text);
  }

  /** A value of a property, or null. */
  void value(@Nullable Object value) {
    byte kind = kind(value);
    add(kind);
    if (value instanceof List<?> list) {
      // Of one kind, as the model declares and Neo4j asks for.
      byte items = list.isEmpty() ? TEXT : kind(list.get(0));
      number(list.size());
      add(items);
      list.forEach(item -> content(items, item));
    } else if (value != null) {
      content(kind, value);
    }
  }

  private static byte kind(@Nullable Object value) {
    if (value == null) {
      return NONE;
    } else if (value instanceof String) {
      return TEXT;
    } else if (value instanceof Long) {
      return LONG;
    } else if (value instanceof Double) {
      return DOUBLE;
    } else if (value instanceof Boolean) {
      return BOOLEAN;
    } else if (value instanceof LocalDate) {
      return DATE;
    } else if (value instanceof ZonedDateTime) {
      return DATE_TIME;
    } else if (value instanceof LocalTime) {
      return LOCAL_TIME;
    } else if (value instanceof OffsetTime) {
      return TIME;
    } else if (value instanceof LocalDateTime) {
      return LOCAL_DATE_TIME;
    } else if (value instanceof IsoDuration) {
      return DURATION;
    } else if (value instanceof Point) {
      return POINT;
    } else if (value instanceof List<?>) {
      return LIST;
    }
    throw new IllegalArgumentException("No property is a " + value.getClass());
  }

  private void content(byte kind, Object value) {
    switch (kind) {
      case LONG -> eight((Long) value);
      case DOUBLE -> eight(Double.doubleToRawLongBits((Double) value));
      case BOOLEAN -> add((byte) ((Boolean) value ? 1 : 0));
      case DATE -> eight(((LocalDate) value).toEpochDay());
      case DURATION -> duration((IsoDuration) value);
      case POINT -> point((Point) value);
      default -> text(value.toString());
    }
  }

  private void duration(IsoDuration lapse) {
    eight(lapse.months());
    eight(lapse.days());
    eight(lapse.seconds());
    number(lapse.nanoseconds());
  }

  private void point(Point point) {
    number(point.system().srid());
    eight(Double.doubleToRawLongBits(point.x()));
    eight(Double.doubleToRawLongBits(point.y()));
    eight(Double.doubleToRawLongBits(point.z()));
  }

  private void eight(long number) {
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      add((byte) (number >>> shift));
    }
  }

  private void add(byte one) {
    room(1);
    bytes[length++] = one;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}

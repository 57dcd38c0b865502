package io.corridor.load;

import io.corridor.value.IsoDuration;
import io.corridor.value.Point;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes out what a {@link Packer} put in, in the same order. */
final class Unpacker {

  private static final int SEVEN_BITS = 0x7f;

  private final byte[] bytes;
  private int position;

  Unpacker(byte[] bytes) {
    this.bytes = bytes;
  }

  int number() {
    return Math.toIntExact(longNumber());
  }

  long longNumber() {
    long number = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes[position++];
      number |= (long) (next & SEVEN_BITS) << shift;
      shift += Byte.SIZE - 1;
    } while (next < 0);
    return number;
  }

  String text() {
    int length = number();
    String text = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return text;
  }

  List<String> texts() {
    int count = number();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(text());
    }
    return texts;
  }

  /**
   * A value of a property: String, Long, Double, Boolean, a date, a time, a duration, a point, an
   * array of one of these, or null where there is none.
   */
  @Nullable Object value() {
    byte kind = bytes[position++];
    return switch (kind) {
      case Packer.NONE -> null;
      case Packer.LIST -> array(number());
      default -> content(kind);
    };
  }

  @Nullable Object[] values(int count) {
    @Nullable Object[] values = new @Nullable Object[count];
    for (int i = 0; i < count; i++) {
      values[i] = value();
    }
    return values;
  }

  private Object content(byte kind) {
    return switch (kind) {
      case Packer.TEXT -> text();
      case Packer.LONG -> eight();
      case Packer.DOUBLE -> decimal();
      case Packer.BOOLEAN -> bytes[position++] == 1;
      case Packer.DATE -> LocalDate.ofEpochDay(eight());
      case Packer.DATE_TIME -> ZonedDateTime.parse(text());
      case Packer.LOCAL_TIME -> LocalTime.parse(text());
      case Packer.TIME -> OffsetTime.parse(text());
      case Packer.LOCAL_DATE_TIME -> LocalDateTime.parse(text());
      case Packer.DURATION -> new IsoDuration(eight(), eight(), eight(), number());
      case Packer.POINT ->
          new Point(Point.Crs.find(number()).orElseThrow(), decimal(), decimal(), decimal());
      default -> throw new IllegalArgumentException("No value is of kind " + kind);
    };
  }

  /** An array of the type that its items have. */
  private Object array(int count) {
    byte kind = bytes[position++];
    Object[] array =
        switch (kind) {
          case Packer.TEXT -> new String[count];
          case Packer.LONG -> new Long[count];
          case Packer.DOUBLE -> new Double[count];
          case Packer.BOOLEAN -> new Boolean[count];
          case Packer.DATE -> new LocalDate[count];
          case Packer.DATE_TIME -> new ZonedDateTime[count];
          case Packer.LOCAL_TIME -> new LocalTime[count];
          case Packer.TIME -> new OffsetTime[count];
          case Packer.LOCAL_DATE_TIME -> new LocalDateTime[count];
          case Packer.DURATION -> new IsoDuration[count];
          case Packer.POINT -> new Point[count];
          default -> throw new IllegalArgumentException("No array is of kind " + kind);
        };
    for (int i = 0; i < count; i++) {
      array[i] = content(kind);
    }
    return array;
  }

  private double decimal() {
    return Double.longBitsToDouble(eight());
  }

  private long eight() {
    long number = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      number = (number << Byte.SIZE) | (bytes[position++] & 0xff);
    }
    return number;
  }
}

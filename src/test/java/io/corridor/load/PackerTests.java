package io.corridor.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.corridor.value.IsoDuration;
import io.corridor.value.Point;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is packed comes out as it went in. */
class PackerTests {

  @Property
  void valuesComeOutAsTheyWentIn(@ForAll("values") List<Object> values) {
    Packer packer = new Packer();
    values.forEach(packer::value);
    packer.value(null);
    Unpacker unpacker = new Unpacker(packer.bytes());
    List<@Nullable Object> out = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Object value = unpacker.value();
      out.add(value instanceof Object[] array ? Arrays.asList(array) : value);
    }
    assertThat(out).isEqualTo(values);
    assertThat(unpacker.value()).isNull();
  }

  @Provide
  Arbitrary<List<Object>> values() {
    Arbitrary<LocalDate> dates =
        Arbitraries.longs()
            .between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay())
            .map(LocalDate::ofEpochDay);
    List<Arbitrary<?>> single =
        List.of(
            Arbitraries.strings(),
            Arbitraries.longs(),
            Arbitraries.doubles(),
            Arbitraries.of(true, false),
            dates,
            Arbitraries.of(new IsoDuration(1, -2, -3, 4), new IsoDuration(0, 0, Long.MAX_VALUE, 0)),
            Arbitraries.of(
                new Point(Point.Crs.WGS_84, 62.3, 25.1, 0),
                new Point(Point.Crs.CARTESIAN_3D, -1, 0.5, 1e300)),
            Arbitraries.of(LocalTime.MIN, LocalTime.of(12, 50, 1, 2)),
            Arbitraries.of(OffsetTime.MAX, LocalTime.NOON.atOffset(ZoneOffset.ofHours(-5))),
            Arbitraries.of(LocalDateTime.MIN, LocalDateTime.of(2018, 8, 10, 1, 2)),
            Arbitraries.of(
                ZonedDateTime.of(2018, 8, 10, 1, 2, 3, 4, ZoneOffset.UTC),
                ZonedDateTime.of(2018, 8, 10, 1, 2, 3, 4, ZoneId.of("Europe/Stockholm"))));
    Arbitrary<Object> any =
        Arbitraries.of(single).flatMap(kind -> kind.map(value -> (Object) value));
    Arbitrary<Object> lists =
        Arbitraries.of(single).flatMap(kind -> kind.list().ofMaxSize(5).map(list -> (Object) list));
    return Arbitraries.oneOf(any, lists).list();
  }

  @Property
  void numbersComeOutAsTheyWentIn(@ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int number) {
    Packer packer = new Packer();
    packer.number(number);
    assertThat(new Unpacker(packer.bytes()).number()).isEqualTo(number);
  }

  @Test
  void timesAndLargeTextsComeOutAsTheyWentIn() {
    ZonedDateTime time = ZonedDateTime.of(2018, 8, 10, 1, 2, 3, 4_000_000, ZoneOffset.UTC);
    String large = "Гвадар ".repeat(500_000);
    Packer packer = new Packer();
    packer.value(time);
    packer.text(large);
    packer.texts(List.of("", "x"));
    Unpacker unpacker = new Unpacker(packer.bytes());
    assertThat(unpacker.value()).isEqualTo(time);
    assertThat(unpacker.text()).isEqualTo(large);
    assertThat(unpacker.texts()).containsExactly("", "x");
  }

  @Test
  void arraysHaveTheTypeOfTheirItems() {
    Packer packer = new Packer();
    packer.value(List.of(1L, 2L));
    packer.value(List.of());
    Unpacker unpacker = new Unpacker(packer.bytes());
    assertThat(unpacker.value()).isInstanceOf(Long[].class);
    assertThat(unpacker.value()).isInstanceOf(String[].class);
  }

  @Test
  void whatNoPropertyCanBeIsRefused() {
    assertThatThrownBy(() -> new Packer().value(new Object()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Unpacker(new byte[] {99}).value())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Unpacker(new byte[] {Packer.LIST, 1, Packer.LIST}).value())
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package io.corridor.route;

import io.corridor.time.Edtf;
import io.corridor.time.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A leg that a test writes: in use, both ways, of unknown length unless told. */
record TestLeg(
    String id,
    String from,
    String to,
    boolean oneway,
    Optional<Integer> km,
    String basis,
    LegKind kind) {

  static TestLeg by(String mode, String from, String to) {
    LegKind kind =
        new LegKind(
            mode, 0, "open", "reference", List.of(), Set.of(), Span.UNBOUNDED, Span.UNBOUNDED, "");
    return new TestLeg(from + "-" + to, from, to, false, Optional.empty(), "published", kind);
  }

  static TestLeg road(String from, String to, int km) {
    return by("road", from, to).km(km);
  }

  static TestLeg rail(String from, String to, int km, int gauge) {
    return by("rail", from, to).km(km).gauge(gauge);
  }

  static TestLeg sea(String from, String to, int km) {
    return by("sea", from, to).km(km);
  }

  TestLeg id(String other) {
    return new TestLeg(other, from, to, oneway, km, basis, kind);
  }

  TestLeg oneWay() {
    return new TestLeg(id, from, to, true, km, basis, kind);
  }

  TestLeg km(int length) {
    return new TestLeg(id, from, to, oneway, Optional.of(length), basis, kind);
  }

  TestLeg unknownLength() {
    return new TestLeg(id, from, to, oneway, Optional.empty(), basis, kind);
  }

  TestLeg estimated() {
    return new TestLeg(id, from, to, oneway, km, "estimated", kind);
  }

  TestLeg gauge(int gauge) {
    return with(gauge, kind.status(), kind.layer(), kind.corridors());
  }

  TestLeg status(String status) {
    return with(kind.gauge(), status, kind.layer(), kind.corridors());
  }

  TestLeg layer(String layer) {
    return with(kind.gauge(), kind.status(), layer, kind.corridors());
  }

  TestLeg corridors(String... corridors) {
    return with(kind.gauge(), kind.status(), kind.layer(), List.of(corridors));
  }

  private TestLeg with(int gauge, String status, String layer, List<String> corridors) {
    return new TestLeg(
        id,
        from,
        to,
        oneway,
        km,
        basis,
        new LegKind(
            kind.mode(),
            gauge,
            status,
            layer,
            corridors,
            kind.sources(),
            kind.since(),
            kind.until(),
            kind.season()));
  }

  /** From a partial date on. */
  TestLeg since(String date) {
    return told(kind.sources(), Edtf.span(date).orElseThrow(), kind.until(), kind.season());
  }

  /** Up to a partial date. */
  TestLeg until(String date) {
    return told(kind.sources(), kind.since(), Edtf.span(date).orElseThrow(), kind.season());
  }

  TestLeg sources(String... sources) {
    return told(Set.of(sources), kind.since(), kind.until(), kind.season());
  }

  TestLeg season(String season) {
    return told(kind.sources(), kind.since(), kind.until(), season);
  }

  private TestLeg told(Set<String> sources, Span since, Span until, String season) {
    LegKind other =
        new LegKind(
            kind.mode(),
            kind.gauge(),
            kind.status(),
            kind.layer(),
            kind.corridors(),
            sources,
            since,
            until,
            season);
    return new TestLeg(id, from, to, oneway, km, basis, other);
  }
}

package io.corridor.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PointTests {

  @Test
  void isPrintedAsCypherTakesIt() {
    assertThat(new Point(Point.Crs.WGS_84, 62.33, 25.12, 0))
        .hasToString("{latitude: 25.12, longitude: 62.33}");
    assertThat(new Point(Point.Crs.WGS_84_3D, 62, 25, -3))
        .hasToString("{latitude: 25, longitude: 62, height: -3}");
    assertThat(new Point(Point.Crs.CARTESIAN, -0.0, 1e300, 0)).hasToString("{x: -0, y: 1E300}");
    assertThat(new Point(Point.Crs.CARTESIAN_3D, 1, 2, 3)).hasToString("{x: 1, y: 2, z: 3}");
  }

  @Test
  void isSomewhere() {
    assertThat(new Point(Point.Crs.WGS_84, 180, -90, 0).isPossible()).isTrue();
    assertThat(new Point(Point.Crs.WGS_84, 181, 0, 0).isPossible()).isFalse();
    assertThat(new Point(Point.Crs.WGS_84, 0, 90.5, 0).isPossible()).isFalse();
    assertThat(new Point(Point.Crs.CARTESIAN, 181, 1e300, 0).isPossible()).isTrue();
    assertThat(new Point(Point.Crs.CARTESIAN, Double.NaN, 0, 0).isPossible()).isFalse();
  }
}

package io.corridor.cli;

import java.util.Locale;

/** Writes a drawing as SVG, one element a line. */
final class Svg {

  private final StringBuilder text = new StringBuilder();

  /** A line of markup; in its pattern {@code %s} stands for numbers and escaped texts. */
  Svg add(String pattern, Object... values) {
    Object[] written = values.clone();
    for (int i = 0; i < written.length; i++) {
      written[i] =
          written[i] instanceof Double number ? number(number) : escaped(written[i].toString());
    }
    text.append(String.format(Locale.ROOT, pattern, written)).append('\n');
    return this;
  }

  /** To a tenth of a pixel. */
  static String number(double number) {
    double rounded = Math.round(number * 10) / 10.0;
    return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
  }

  /** Text that stands for itself in elements and attributes. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

package io.corridor.seed;

import io.corridor.model.PropertyType;

/** What cells must hold, in words and by examples. */
final class CellTexts {

  private CellTexts() {}

  static String expected(PropertyType type) {
    return switch (type) {
      case STRING -> "a text";
      case CHAR -> "one character, of 16 bits";
      case BYTE -> "a whole number from -128 to 127";
      case SHORT -> "a whole number from -32768 to 32767";
      case INT -> "a whole number from -2147483648 to 2147483647";
      case LONG -> "a whole number from -9223372036854775808 to 9223372036854775807";
      case FLOAT -> "a number up to 3.4E38";
      case DOUBLE -> "a number up to 1.7E308";
      case BOOLEAN -> "true or false";
      case DATE -> "a date that exists";
      case LOCALTIME -> "a time of day";
      case TIME -> "a time of day with its offset";
      case LOCALDATETIME -> "a date and time that exists";
      case DATETIME -> "a date and time that exists, with its time zone";
      case DURATION -> "a duration";
      case POINT -> "a point that is somewhere";
      case EDTF -> "a date that exists, in EDTF";
      case SEASON -> "a season: its first and its last day, of any year";
    };
  }

  static String example(PropertyType type) {
    return switch (type) {
      case STRING -> "any";
      case CHAR -> "A";
      case BYTE, SHORT, INT, LONG -> "42";
      case FLOAT, DOUBLE -> "1234.5";
      case BOOLEAN -> "true";
      case DATE -> "2017-11-19";
      case LOCALTIME -> "21:40:32";
      case TIME -> "21:40:32+01:00, or 'time{timezone:+01:00}' in the header";
      case LOCALDATETIME -> "2017-11-19T21:40:32";
      case DATETIME ->
          "2017-11-19T21:40:32+01:00[Europe/Paris], or 'datetime{timezone:Europe/Paris}' in the"
              + " header";
      case DURATION -> "P1Y2M3DT4H5M6.5S, with the numbers that are needed";
      case POINT ->
          "{latitude: 25.12, longitude: 62.33} or {x: 1.5, y: 2}, in quotes because of the comma";
      case EDTF -> "2017-11-19, 2017-11, 2017, 2017~ or 2017/2018";
      case SEASON -> "04-25/11-15, month before day, in a column that holds text";
    };
  }
}

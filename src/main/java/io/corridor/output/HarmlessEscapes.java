package io.corridor.output;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/** Writes as escapes what could steer a terminal that shows the JSON; readers get the same text. */
final class HarmlessEscapes extends CharacterEscapes {

  static final HarmlessEscapes INSTANCE = new HarmlessEscapes();

  private static final long serialVersionUID = 1L;

  private static final int[] ASCII = standardAsciiEscapesForJSON();

  static {
    ASCII[0x7F] = ESCAPE_STANDARD;
  }

  private HarmlessEscapes() {}

  @Override
  public int[] getEscapeCodesForAscii() {
    return ASCII;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int character) {
    if (character < 0x80 || !Plain.steers(character)) {
      return null;
    }
    StringBuilder escape = new StringBuilder("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      escape.append(Character.forDigit((character >> shift) & 0xF, 16));
    }
    return new SerializedString(escape.toString());
  }
}

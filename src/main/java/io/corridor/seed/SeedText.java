package io.corridor.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * The text of a seed file while it is read: UTF-8 without its byte order mark.
 *
 * <p>Unlike the readers of the platform it hands over all that stands before a byte that is no
 * UTF-8, and can be asked for what comes first. Throws {@link
 * java.nio.charset.CharacterCodingException} there.
 */
final class SeedText extends Reader {

  private static final int BYTES = 1 << 16;
  private static final int CHARS = 1 << 14;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream in;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(BYTES).flip();
  private final CharBuffer chars = CharBuffer.allocate(CHARS).flip();
  private boolean allBytesAreHere;
  private boolean atEnd;

  /** Begins to read; closes the stream with itself. */
  SeedText(InputStream in) throws IOException {
    this.in = in;
    readBytes();
  }

  /**
   * Whether it is in UTF-16, which spreadsheets call Unicode: by its mark, or as every other byte
   * of a header in English letters is zero. To be asked first.
   */
  boolean isUtf16() {
    return SpreadsheetSlips.isUtf16(bytes.array(), bytes.limit());
  }

  /** The first line, or as much of it as is at hand. To be asked before any character is read. */
  String firstLine() throws IOException {
    if (readChars() && chars.get(chars.position()) == BYTE_ORDER_MARK) {
      // Spreadsheets put it in front; it is no part of the first column's name.
      chars.get();
    }
    return chars.toString().lines().findFirst().orElse("");
  }

  /** Whether somebody was told that nothing follows. */
  boolean isAtEnd() {
    return atEnd;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (!chars.hasRemaining() && !readChars()) {
      atEnd = true;
      return -1;
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean readChars() throws IOException {
    chars.clear();
    CoderResult result = decode();
    while (result.isUnderflow() && chars.position() == 0 && !allBytesAreHere) {
      readBytes();
      result = decode();
    }
    if (result.isError() && chars.position() == 0) {
      result.throwException();
    }
    chars.flip();
    return chars.hasRemaining();
  }

  private CoderResult decode() {
    return decoder.decode(bytes, chars, allBytesAreHere);
  }

  private void readBytes() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    allBytesAreHere = count < 0;
    bytes.position(bytes.position() + Math.max(0, count)).flip();
  }
}

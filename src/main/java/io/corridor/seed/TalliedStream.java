package io.corridor.seed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Counts what is read through it, and digests it. */
final class TalliedStream extends FilterInputStream {

  private final MessageDigest digest = Digests.digest();
  private long count;

  TalliedStream(InputStream in) {
    super(in);
  }

  /** How many bytes were read so far. */
  long count() {
    return count;
  }

  /** The SHA-256 of the bytes read; to be asked once. */
  byte[] digest() {
    return digest.digest();
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    if (one >= 0) {
      digest.update((byte) one);
      count++;
    }
    return one;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int some = in.read(target, offset, length);
    if (some > 0) {
      digest.update(target, offset, some);
      count += some;
    }
    return some;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}

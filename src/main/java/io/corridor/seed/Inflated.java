package io.corridor.seed;

import java.io.IOException;
import java.util.zip.GZIPInputStream;

/**
 * What a compressed file holds. Tables shrink to a tenth or a fiftieth; a file that grows much more
 * was made to fill a machine, and is refused.
 */
final class Inflated extends GZIPInputStream {

  private static final int BUFFER = 1 << 16;
  private static final int TIMES = 200;
  private static final long ALWAYS = 16 << 20;

  private final TalliedStream stored;
  private long count;

  Inflated(TalliedStream stored) throws IOException {
    super(stored, BUFFER);
    this.stored = stored;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int some = super.read(target, offset, length);
    count += Math.max(0, some);
    if (count > ALWAYS && count / TIMES > stored.count()) {
      throw new IOException("it inflates to more than " + TIMES + " times its size");
    }
    return some;
  }
}

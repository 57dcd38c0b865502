package io.corridor.seed;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read more than once. */
@FunctionalInterface
interface ByteSource {

  /** A stream from their beginning. */
  InputStream open() throws IOException;
}

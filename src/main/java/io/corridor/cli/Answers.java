package io.corridor.cli;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import io.corridor.problem.Reasons;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output, remembering why it took no more; a {@link java.io.PrintStream} tells nobody. */
final class Answers extends FilterOutputStream {

  private @Nullable IOException failure;

  Answers(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Why the answer is not whole; whoever has read enough, as {@code head} does, misses nothing. */
  Optional<CorridorException> failure() {
    return Optional.ofNullable(failure)
        .filter(e -> !"Broken pipe".equals(e.getMessage()))
        .map(e -> CorridorException.causedBy(e, Fault.OUTPUT_UNWRITABLE, Reasons.of(e)));
  }
}

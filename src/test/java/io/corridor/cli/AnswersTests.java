package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.problem.CorridorException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswersTests {

  private static Answers into(String reason) {
    return new Answers(
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            if (!reason.isEmpty()) {
              throw new IOException(reason);
            }
          }
        });
  }

  private static Answers printedInto(String reason) {
    Answers answers = into(reason);
    PrintStream out = new PrintStream(answers, true, StandardCharsets.UTF_8);
    out.print("an answer");
    out.flush();
    return answers;
  }

  @Test
  void anAnswerThatCouldNotBeWrittenIsAFailure() {
    assertThat(printedInto("No space left on device").failure().map(CorridorException::getMessage))
        .contains("The answer could not be written out: no space left on device.");
  }

  @Test
  void whoeverHasReadEnoughMissesNothing() {
    assertThat(printedInto("Broken pipe").failure()).isEmpty();
    assertThat(printedInto("").failure()).isEmpty();
  }
}

package io.corridor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.corridor.problem.CorridorException;
import io.corridor.problem.Fault;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFailuresTests {

  @TempDir private Path folder = Path.of("");

  private Fault said(Fault fault, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(Map.of("CORRIDOR_DATA", folder.toString()));
    environment.putAll(more);
    Context context = new Context(System.out, System.err, environment);
    context.setWorkspace(folder);
    Object[] arguments = {"bolt://127.0.0.1:1", "127.0.0.1", "because"};
    return new LocalFailures(context).of(new CorridorException(fault, arguments)).fault();
  }

  @Test
  void ofTheLocalServerNobodyNeedsToKnowTheAddress() {
    assertThat(said(Fault.DATABASE_UNREACHABLE, Map.of())).isEqualTo(Fault.SERVER_LOST);
    assertThat(said(Fault.DATABASE_REFUSED, Map.of())).isEqualTo(Fault.PASSWORD_CHANGED);
  }

  @Test
  void ofAnotherServerItIsSaidAsItIs() {
    Map<String, String> elsewhere = Map.of("CORRIDOR_URI", "bolt://graph.example.org");
    assertThat(said(Fault.DATABASE_UNREACHABLE, elsewhere)).isEqualTo(Fault.DATABASE_UNREACHABLE);
    assertThat(said(Fault.DATABASE_REFUSED, elsewhere)).isEqualTo(Fault.DATABASE_REFUSED);
  }

  @Test
  void whatIsNobodysServersFaultStays() {
    assertThat(said(Fault.QUERY_TIMED_OUT, Map.of())).isEqualTo(Fault.QUERY_TIMED_OUT);
    assertThat(said(Fault.DATABASE_FAILED, Map.of())).isEqualTo(Fault.DATABASE_FAILED);
  }
}

package io.corridor.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTests {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  @TempDir private Path folder = Path.of("");

  private final Map<String, String> environment = Map.of();

  @BeforeEach
  void rememberFreePorts() throws IOException {
    try (ServerSocket bolt = new ServerSocket(0);
        ServerSocket http = new ServerSocket(0)) {
      LastPorts.write(data().ports(), bolt.getLocalPort(), http.getLocalPort());
    }
  }

  @Test
  void whoeverChoosesNextGetsOthersUntilTheServerTakesItsOwn() throws Exception {
    Orders orders = Orders.of(data(), folder, StartOptions.of(environment));
    Ports first = Ports.choose(orders);
    assertThat(first.bolt()).isEqualTo(orders.boltPort());
    assertThat(first.http()).isEqualTo(orders.httpPort());
    Ports second = Ports.choose(orders);
    assertThat(second.bolt()).isNotEqualTo(first.bolt());
    assertThat(second.http()).isNotEqualTo(first.http());
    assertThatThrownBy(() -> new Socket(LOOPBACK, first.bolt()).close())
        .isInstanceOf(IOException.class);
    first.releaseBolt();
    listen(first.bolt());
    assertThatThrownBy(() -> listen(first.http())).isInstanceOf(IOException.class);
    first.releaseHttp();
    listen(first.http());
    second.releaseBolt();
    second.releaseHttp();
  }

  @Test
  void aPortWhoseConnectionsOnlyLingerIsFree() throws Exception {
    Orders orders = Orders.of(data(), folder, StartOptions.of(environment));
    try (ServerSocket server = new ServerSocket(orders.boltPort(), 1, LOOPBACK);
        Socket client = new Socket(LOOPBACK, orders.boltPort())) {
      // Who closes first is the one that lingers.
      server.accept().close();
      assertThat(client.getInputStream().read()).isNegative();
    }
    Ports ports = Ports.choose(orders);
    assertThat(ports.bolt()).isEqualTo(orders.boltPort());
    ports.releaseBolt();
    ports.releaseHttp();
  }

  private DataFolder data() {
    DataFolder data =
        DataFolder.of(folder, Map.of("CORRIDOR_DATA", folder.resolve("data").toString()));
    data.create();
    return data;
  }

  private static void listen(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(LOOPBACK, port));
    }
  }
}

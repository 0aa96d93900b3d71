package org.folioext.marcchecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.marcchecks.RunBench.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.folioext.okapitesting.LogCapture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Many clients that take files slowly, or leave; the instance has two threads for files. */
@TestInstance(Lifecycle.PER_CLASS)
class DownloadsTest {
  private static final int CLIENTS = 12;

  /** More than the sockets of both sides hold. */
  private static final int BYTES = 16 << 20;

  private RunBench bench;
  private MarcChecksModule module;
  private byte[] file;
  private String run;

  @BeforeAll
  void start() {
    bench = new RunBench();
    module = bench.instance(RunBench.options(500));
    bench.enable("diku");
    byte[] record = Records.iso2709(90_000).getBytes();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (all.size() < BYTES) {
      all.writeBytes(record);
    }
    file = all.toByteArray();
    run = json(bench.upload(module, "diku", file)).getString("id");
    assertThat(bench.ended(module, "diku", run).getString("state")).isEqualTo("finished");
  }

  @AfterAll
  void stop() {
    bench.close();
  }

  private String held() {
    return "/marc-checks/runs/" + run + "/records-file?part=held&severity=note";
  }

  /** A client that asked for the file, and has taken its first byte. */
  private Socket begun() throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(1 << 14);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), module.port()));
    String request =
        "GET "
            + held()
            + " HTTP/1.1\r\nHost: x\r\nX-Okapi-Tenant: diku\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    assertThat(socket.getInputStream().read()).isEqualTo('H');
    return socket;
  }

  @Test
  void slowClientsHoldUpNobodyAndThoseThatLeaveAreNoError() throws IOException {
    try (LogCapture log = new LogCapture()) {
      List<Socket> slow = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        slow.add(begun());
      }
      assertThat(bench.get(module, "diku", held()).body()).isEqualTo(file);
      for (Socket socket : slow.subList(0, CLIENTS / 2)) {
        socket.close();
      }
      for (Socket socket : slow.subList(CLIENTS / 2, CLIENTS)) {
        assertThat(socket.getInputStream().readAllBytes()).hasSizeGreaterThan(file.length);
        socket.close();
      }
      assertThat(log.text()).doesNotContain("ERROR");
    }
  }
}

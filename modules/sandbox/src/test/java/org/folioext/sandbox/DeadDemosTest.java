package org.folioext.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.folioext.okapitesting.Sql;
import org.folioext.okapitesting.TestPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadDemosTest {
  @TempDir Path folder;

  /** The number of a process that was there and is no more. */
  private static long dead() throws Exception {
    String java = ProcessHandle.current().info().command().orElseThrow();
    Process process = new ProcessBuilder(java, "-version").redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    process.waitFor();
    return process.pid();
  }

  @Test
  void whatADeadDemoLeftIsTidiedAndWhatLivesIsLeftAlone() throws Exception {
    Path real = folder.toRealPath();
    Path left = real.resolve("postgres-" + dead());
    Path living = DeadDemos.data(real);
    Path other = Files.createDirectories(real.resolve("postgres-of-mine"));
    try (TestPostgres ours = TestPostgres.startWhile(living);
        TestPostgres theirs = TestPostgres.startWhile(left)) {
      ProcessHandle server =
          ProcessHandle.of(
                  Long.parseLong(Files.readAllLines(left.resolve("postmaster.pid")).get(0)))
              .orElseThrow();
      DeadDemos.tidy(real);
      assertThat(server.isAlive()).isFalse();
      assertThat(left).doesNotExist();
      assertThat(other).exists();
      try (Sql sql = new Sql(ours.config())) {
        assertThat(sql.texts("SELECT 'here'")).containsExactly("here");
      }
      assertThat(theirs.port()).isPositive();
    }
    assertThat(living).doesNotExist();
  }

  @Test
  void aPortThatIsTakenIsSaidBeforeAnythingIsStarted() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> Ports.requireFree(at(port))).hasMessageContaining("port " + port);
      // The port before it may be taken too, by whatever else runs here.
      assertThatThrownBy(() -> Ports.requireFree(at(port - 1)))
          .hasMessageMatching("port (%d|%d) cannot be had.*".formatted(port - 1, port));
    }
    Ports.requireFree(at(0));
  }

  private static Options at(int port) {
    return Options.of(List.of("--port", String.valueOf(port)));
  }
}

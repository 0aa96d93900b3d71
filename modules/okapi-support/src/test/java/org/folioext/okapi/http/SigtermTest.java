package org.folioext.okapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.junit5.VertxExtension;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.folioext.okapi.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class SigtermTest {

  @Test
  void finishesTheRunningRequestAndEndsInOrder(Vertx vertx) throws Exception {
    WebClient client = WebClient.create(vertx);
    Process process = start();
    try (BufferedReader out = process.inputReader()) {
      int port = Integer.parseInt(out.readLine());
      Future<HttpResponse<Buffer>> running = client.get(port, "localhost", "/").send();
      assertThat(out.readLine()).isEqualTo("arrived");

      process.toHandle().destroy();

      assertThat(Await.result(running).bodyAsString()).isEqualTo("done");
      assertThat(out.lines())
          .extracting(line -> line.replaceFirst(".* Stopped: ", ""))
          .containsExactly("asked", "server", "Vert.x");
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      client.close();
      process.destroyForcibly();
    }
  }

  private static Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dfolioext.log=INFO",
            "-cp",
            System.getProperty("java.class.path"),
            SlowModule.class.getName())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}

package org.folioext.patronnotices.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.Figures;
import org.junit.jupiter.api.Test;

/**
 * {@code ./suite bench night}: a day of a big library is planned, in a process with 512 MiB of
 * heap; this one serves the library. Not a test: its name keeps it out of the build.
 */
class NightBench {
  private static final int PATRONS = Integer.getInteger("folioext.bench.patrons", 500_000);
  private static final int LOANS = 2 * PATRONS;

  @Test
  void aDayOfABigLibrary() throws IOException, InterruptedException {
    Vertx vertx = Vertx.vertx();
    HttpServer server = Await.of(new BigTown(PATRONS, LOANS).open(vertx));
    Process reading =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    NightReading.class.getName(),
                    "http://127.0.0.1:" + server.actualPort()))
            .redirectError(Redirect.INHERIT)
            .start();
    String figures = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(reading.waitFor()).isZero();
    String last = figures.strip().lines().reduce("", (before, line) -> line);
    assertThat(last.split(" ")).as(figures).hasSize(7);
    Figures.leave(last);
    Await.of(server.close());
    Await.of(vertx.close());
  }
}

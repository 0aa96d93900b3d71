package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.folioext.okapitesting.Figures;
import org.junit.jupiter.api.Test;

/**
 * {@code ./suite bench night}: the module plans the night of a big library, in a process with 512
 * MiB of heap; this one serves the library and has the database. Not a test: its name keeps it out
 * of the build.
 */
class NightBench {
  private static final int PATRONS = Integer.getInteger("folioext.bench.patrons", 500_000);
  private static final int LOANS = 2 * PATRONS;

  @Test
  void theNightOfABigLibrary() throws IOException, InterruptedException {
    try (Site site = Site.open()) {
      site.tenant(NightOfABench.TENANT);
      HttpServer town = Site.await(new BigTown(PATRONS, LOANS).open(site.vertx));
      Process night =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-Xmx512m",
                      "-cp",
                      System.getProperty("java.class.path"),
                      NightOfABench.class.getName(),
                      String.valueOf(site.postgres().port()),
                      "http://127.0.0.1:" + town.actualPort()))
              .redirectError(Redirect.INHERIT)
              .start();
      String figures = new String(night.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(night.waitFor()).as(figures).isZero();
      String last = figures.strip().lines().reduce("", (before, line) -> line);
      assertThat(last.split(" ")).as(figures).hasSize(7);
      Figures.leave(last);
      Site.await(town.close());
    }
  }
}

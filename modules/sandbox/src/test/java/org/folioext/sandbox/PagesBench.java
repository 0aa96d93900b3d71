package org.folioext.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.folioext.okapitesting.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./suite bench pages}: every kind of page that links of the console lead to, on the demo. A
 * line a page: 95th percentile in ms, KiB with all that it brings, its path. Not a test: its name
 * keeps it out of the build.
 */
@ExtendWith(OneDemo.class)
class PagesBench {

  private static final int WARM_UP = 20;
  private static final int MEASURED = 100;

  @Test
  void everyPage(Sandbox demo, @TempDir Path folder) throws Exception {
    Clock clock = Clock.systemUTC();
    PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    new FirstJob(demo.signIn(Login.CATALOGER), folder, clock).run(new Progress(silent, clock));
    List<String> figures = new ArrayList<>();
    for (Login person : List.of(Login.CATALOGER, Login.COORDINATOR)) {
      Crawler crawler = Crawler.signedIn(demo.consoleUrl(), person);
      for (Crawler.Found page : crawler.pages()) {
        figures.add(
            String.format(
                Locale.ROOT,
                "%.1f %.1f %s",
                millis(crawler, page.path()),
                page.bytes() / 1024.0,
                page.path().replaceFirst("\\?.*", "")));
      }
    }
    Figures.leaveLines(figures);
    assertThat(figures).hasSizeGreaterThan(20);
  }

  private static double millis(Crawler crawler, String path) throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      crawler.get(path);
    }
    long[] nanos = new long[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      long begun = System.nanoTime();
      HttpResponse<byte[]> answer = crawler.get(path);
      nanos[i] = System.nanoTime() - begun;
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
    }
    Arrays.sort(nanos);
    return nanos[MEASURED * 95 / 100 - 1] / 1e6;
  }
}

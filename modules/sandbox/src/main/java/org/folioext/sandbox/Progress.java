package org.folioext.sandbox;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Tells of each step when it begins, and how long it took when it is done. */
final class Progress {
  private final PrintStream out;
  private final Clock clock;
  private final Instant begun;

  Progress(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
    this.begun = clock.instant();
  }

  /** Does a step under its name. */
  <T> T step(String name, Callable<T> work) throws Exception {
    out.printf("  %-44s ", name + " …");
    out.flush();
    Instant from = clock.instant();
    try {
      T made = work.call();
      out.println(seconds(from));
      return made;
    } catch (Exception e) {
      out.println("failed");
      throw e;
    }
  }

  /** How long it has been since the first step, such as {@code 9.1 s}. */
  String sinceStart() {
    return seconds(begun);
  }

  private String seconds(Instant from) {
    return String.format(
        Locale.ROOT, "%.1f s", Duration.between(from, clock.instant()).toMillis() / 1000.0);
  }
}

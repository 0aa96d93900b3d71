package org.folioext.okapi.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

  private final AtomicLong now = new AtomicLong(1_000);
  private final List<Duration> waits = new ArrayList<>();
  private final Pace pace =
      new Pace(
          10,
          now::get,
          wait -> {
            waits.add(wait);
            return Future.succeededFuture();
          });

  @Test
  void callsAtOnceAreSpread() {
    for (int i = 0; i < 4; i++) {
      pace.turn();
    }
    assertThat(waits)
        .containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(300));
  }

  @Test
  void whatWasNotUsedIsNotMadeUpFor() {
    pace.turn();
    now.addAndGet(Duration.ofSeconds(5).toNanos());
    pace.turn();
    assertThat(waits).isEmpty();
    pace.turn();
    assertThat(waits).containsExactly(Duration.ofMillis(100));
  }
}

package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Previews that nobody asks for any more go when the timer rings. */
@TestInstance(Lifecycle.PER_CLASS)
class OldPreviewsGoTest {
  private static final long SOON = 20;
  private static final int TIMES = 3000;
  private static final String STATES = "SELECT state FROM preview ORDER BY created";

  private final Night night = new Night();

  @AfterAll
  void close() {
    night.close();
  }

  private void preview(String state, Duration ago) {
    night.site.sql(
        "oldpreviews",
        """
        INSERT INTO preview (id, state, first_day, last_day, rules, patrons, created)
        VALUES (gen_random_uuid(), '%s', '2026-01-01', '2026-01-01', '{}', '{}', '%s')\
        """
            .formatted(state, night.clock.instant().minus(ago)));
  }

  @Test
  void thatOfAWeekAgoIsGoneAndThatOfYesterdayIsNot() {
    night.site.tenant("oldpreviews");
    preview("failed", Duration.ofDays(8));
    preview("finished", Duration.ofDays(1));
    night.ring("oldpreviews");
    for (int i = 0; i < TIMES && night.site.sql("oldpreviews", STATES).size() > 1; i++) {
      Site.await(night.site.vertx.timer(SOON, TimeUnit.MILLISECONDS));
    }
    assertThat(night.site.sql("oldpreviews", STATES)).isEqualTo(List.of("finished"));
  }
}

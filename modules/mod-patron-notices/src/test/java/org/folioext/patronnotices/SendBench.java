package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.folioext.okapitesting.Figures;
import org.folioext.patronnotices.domain.settings.Caution;
import org.folioext.patronnotices.domain.settings.SendSettings;
import org.junit.jupiter.api.Test;

/** How fast one instance sends while its neighbours take 20 ms for each answer. */
class SendBench {
  private static final Duration ANSWER = Duration.ofMillis(20);
  private static final int WARM = 500;
  private static final int NOTICES = 3_000;

  @Test
  void sends() {
    try (SendSite site = new SendSite()) {
      site.mail.latency(ANSWER);
      site.templates.latency(ANSWER);
      rate(site, "warm", WARM);
      Figures.leave(NOTICES, rate(site, "measured", NOTICES));
    }
  }

  private static long rate(SendSite site, String tenant, int notices) {
    site.tenant(tenant, new SendSettings(SendSettings.FASTEST, 1_000_000, false, Caution.USUAL), SendSite.SOON);
    site.pending(tenant, IntStream.rangeClosed(1, notices).toArray());
    long begin = System.nanoTime();
    site.send(tenant);
    long nanos = System.nanoTime() - begin;
    assertThat(site.mail.counts(tenant)).hasSize(notices).values().containsOnly(1L);
    return notices * Duration.ofSeconds(1).toNanos() / nanos;
  }
}

package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.Figures;
import org.folioext.patronnotices.app.sending.SendingDesk;
import org.folioext.patronnotices.domain.sending.Sending;
import org.folioext.patronnotices.domain.settings.Caution;
import org.folioext.patronnotices.domain.settings.SendSettings;
import org.folioext.patronnotices.storage.SendingStore;
import org.folioext.patronnotices.storage.ledger.Pulses;
import org.junit.jupiter.api.Test;

/**
 * How fast one instance sends while its neighbours take 20 ms for each answer, and it asks before
 * each call whether it still may.
 */
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
    site.tenant(
        tenant,
        new SendSettings(SendSettings.FASTEST, 1_000_000, false, Caution.USUAL),
        SendSite.SOON);
    SendingDesk desk =
        new SendingDesk(
            new SendingStore(site.database),
            new Pulses(site.database),
            Optional.of("bench"),
            SendSite.at(SendSite.NOON));
    OkapiHeaders staff = site.headers(tenant);
    Sending before = Await.of(desk.read(staff));
    Await.of(desk.confirm(staff, before.here().fingerprint()));
    Await.of(desk.enable(staff, true, Await.of(desk.read(staff)).decided().version(), 0));
    site.pending(tenant, IntStream.rangeClosed(1, notices).toArray());
    long begin = System.nanoTime();
    Await.of(site.sender(desk, SendSite.NOON).send(staff));
    long nanos = System.nanoTime() - begin;
    assertThat(site.mail.counts(tenant)).hasSize(notices).values().containsOnly(1L);
    return notices * Duration.ofSeconds(1).toNanos() / nanos;
  }
}

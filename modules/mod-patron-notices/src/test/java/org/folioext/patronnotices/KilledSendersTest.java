package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.Figures;
import org.folioext.okapitesting.TestProcess;
import org.folioext.okapitesting.neighbours.Mail;
import org.folioext.patronnotices.domain.rule.SendingHours;
import org.folioext.patronnotices.domain.send.Looking;
import org.folioext.patronnotices.domain.settings.Caution;
import org.folioext.patronnotices.domain.settings.SendSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * kill -9 of one of two processes that send, at random points of a run, against a mail neighbour
 * that counts; {@code folioext.kill.points} says how often.
 */
@Tag("kill")
@TestInstance(Lifecycle.PER_CLASS)
class KilledSendersTest {
  private static final boolean FULL = Boolean.getBoolean("folioext.full");
  private static final int POINTS = Integer.getInteger("folioext.kill.points", FULL ? 200 : 20);
  private static final int NOTICES = FULL ? 10_000 : 1_000;
  private static final int MOST_CALLS = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration ANSWER = Duration.ofMillis(200);
  private static final long LONGEST_MILLIS = 1_500;

  /** So slow that the run lasts over all kills, more or less. */
  private static final int PER_SECOND = 10;

  private static final String TENANT = "killed";
  private static final String OPEN =
      "SELECT count(*) FROM cause WHERE state = 'pending'"
          + " OR state = 'sending' AND message IN (SELECT id FROM message"
          + " WHERE state IN ('ready', 'calling'))";

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private SendSite site;

  @BeforeAll
  void open() {
    site = new SendSite();
    site.mail.latency(ANSWER);
    site.tenant(TENANT, sending(PER_SECOND), SendSite.SOON);
    site.pending(TENANT, IntStream.rangeClosed(1, NOTICES).toArray());
  }

  @AfterAll
  void close() {
    site.close();
  }

  @Test
  void whateverIsKilledNoNoticeGoesOutTwice() throws Exception {
    long inFlight = 0;
    int early = 0;
    List<TestProcess> two = new ArrayList<>(List.of(start(), start()));
    for (int point = 0; point < POINTS; point++) {
      TestProcess one = two.remove(random.nextInt(2));
      // Not a wait for something to happen: the moment of the kill is what is tried.
      assertThat(one.endsWithin(random.nextLong(LONGEST_MILLIS))).isFalse();
      one.close();
      inFlight += calling();
      early += count(OPEN) > 0 ? 1 : 0;
      two.add(start());
    }
    site.mail.latency(Duration.ZERO);
    site.choose(TENANT, sending(SendSettings.FASTEST), SendingHours.USUAL);
    untilAllIsCalled();
    two.forEach(TestProcess::close);
    Await.of(site.sending(TENANT, SendSite.NOON.plus(Looking.PATIENCE)), PATIENCE);

    Set<String> arrived =
        site.mail.mails(TENANT).stream().map(Mail::notificationId).collect(Collectors.toSet());
    List<String> unknown = site.texts(TENANT, "SELECT id FROM message WHERE state = 'unknown'");
    long sent = count("SELECT count(*) FROM cause WHERE state = 'sent'");
    long unknownCauses = count("SELECT count(*) FROM cause WHERE state = 'unknown'");
    long twice =
        site.mail.mails(TENANT).stream()
            .collect(Collectors.groupingBy(Mail::recipientId, Collectors.counting()))
            .values()
            .stream()
            .filter(times -> times > 1)
            .count();
    Figures.leave(POINTS, NOTICES, inFlight, twice, sent, unknownCauses, early);
    assertThat(twice).as("sent twice, seed " + seed).isZero();
    assertThat(sent + unknownCauses).as("seed " + seed).isEqualTo(NOTICES);
    assertThat(unknownCauses).as("seed " + seed).isLessThanOrEqualTo(inFlight);
    assertThat(unknown)
        .as("what arrived is sent, seed " + seed)
        .doesNotContainAnyElementsOf(arrived);
    assertThat(early).as("kills of a run that was open").isPositive();
  }

  private TestProcess start() {
    return TestProcess.start(
        KilledSender.class,
        String.valueOf(site.postgres.port()),
        site.gateway.url().toString(),
        TENANT);
  }

  /** Of processes that live, and of those that were killed. */
  private long calling() {
    long calling = count("SELECT count(*) FROM message WHERE state = 'calling'");
    assertThat(calling).as("seed " + seed).isLessThanOrEqualTo(MOST_CALLS);
    return calling;
  }

  private static SendSettings sending(int perSecond) {
    return new SendSettings(perSecond, 1_000_000, false, Caution.USUAL);
  }

  private void untilAllIsCalled() {
    Instant until = Instant.now().plus(PATIENCE);
    while (count(OPEN) > 0) {
      assertThat(Instant.now()).as("seed " + seed).isBefore(until);
      Await.of(site.vertx.timer(200, TimeUnit.MILLISECONDS));
    }
  }

  private long count(String query) {
    return Long.parseLong(site.texts(TENANT, query).get(0));
  }
}

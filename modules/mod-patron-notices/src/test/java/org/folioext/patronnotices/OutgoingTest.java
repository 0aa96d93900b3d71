package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.neighbours.Mail;
import org.folioext.okapitesting.neighbours.MailFault;
import org.folioext.patronnotices.domain.rule.SendingHours;
import org.folioext.patronnotices.domain.settings.Caution;
import org.folioext.patronnotices.domain.settings.SendSettings;
import org.folioext.patronnotices.storage.ledger.Sweep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What is pending goes out once, where and when it may. */
@TestInstance(Lifecycle.PER_CLASS)
class OutgoingTest {
  private static final SendSettings FAST = new SendSettings(200, 1_000_000, false, Caution.USUAL);
  private static final Duration SOON = Duration.ofSeconds(30);

  private SendSite site;

  @BeforeAll
  void open() {
    site = new SendSite();
  }

  @AfterEach
  void heal() {
    site.mail.always(MailFault.NONE);
  }

  @AfterAll
  void close() {
    site.close();
  }

  @Test
  void aNoticeGoesOutOnceAndIsSentWhenFolioSaysSo() {
    String tenant = site.tenant("once");
    site.pending(tenant, 1, 2, 3);
    site.send(tenant);
    assertThat(site.messages(tenant)).containsOnly("email taken").hasSize(3);
    assertThat(site.causes(tenant)).containsOnly("sending");
    site.send(tenant, SendSite.NOON.plus(SOON));
    assertThat(site.messages(tenant)).containsOnly("email sent");
    assertThat(site.causes(tenant)).containsOnly("sent");
    assertThat(site.mail.mails(tenant))
        .hasSize(3)
        .extracting(Mail::header)
        .containsOnly("Your card expires March 9, 2026");
  }

  @Test
  void nothingGoesOutWhereSendingIsOff() {
    String tenant = site.tenant("off");
    site.pending(tenant, 1);
    Await.of(
        site.sender(headers -> Future.succeededFuture(false), SendSite.NOON)
            .send(site.headers(tenant)));
    assertThat(site.mail.calls(tenant)).isEmpty();
    assertThat(site.causes(tenant)).containsExactly("pending");
  }

  @Test
  void whatIsLeftWhenSendingIsSwitchedOffWaits() {
    String tenant = site.tenant("switched");
    site.pending(tenant, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    AtomicInteger asked = new AtomicInteger();
    Await.of(
        site.sender(headers -> Future.succeededFuture(asked.incrementAndGet() < 6), SendSite.NOON)
            .send(site.headers(tenant)));
    int called = site.mail.calls(tenant).size();
    assertThat(called).isBetween(1, 5);
    assertThat(site.causes(tenant)).filteredOn("pending"::equals).hasSize(9 - called);
    site.send(tenant);
    assertThat(site.mail.counts(tenant)).hasSize(9).values().containsOnly(1L);
  }

  @Test
  void outsideTheHoursNothingGoesOut() {
    String tenant = site.tenant("night");
    site.choose(tenant, FAST, new SendingHours(LocalTime.of(14, 0), LocalTime.of(15, 0)));
    site.pending(tenant, 1);
    site.send(tenant);
    assertThat(site.mail.calls(tenant)).isEmpty();
    site.send(tenant, SendSite.NOON.plus(Duration.ofMinutes(150)));
    assertThat(site.mail.calls(tenant)).hasSize(1);
  }

  @Test
  void aCardThatWasRenewedSinceThePlanIsNotToldOf() {
    String tenant = site.tenant("renewed");
    site.pending(tenant, 1, 2);
    site.user(tenant, 1, SendSite.EXPIRES.plusYears(1), "Renewed");
    site.send(tenant);
    assertThat(site.causes(tenant)).containsExactly("suppressed gone", "sending");
    assertThat(site.mail.calls(tenant)).hasSize(1);
  }

  @Test
  void aMailDomainGetsNoMoreInAnHourThanTheLibrarySays() {
    String tenant =
        site.tenant("domain", new SendSettings(200, 2, false, Caution.USUAL), SendSite.SOON);
    site.pending(tenant, 1, 2, 3);
    site.send(tenant);
    assertThat(site.mail.calls(tenant)).hasSize(2);
    site.send(tenant, SendSite.NOON.plus(Duration.ofMinutes(30)));
    assertThat(site.mail.calls(tenant)).hasSize(2);
    site.send(tenant, SendSite.NOON.plus(Duration.ofMinutes(70)));
    assertThat(site.mail.counts(tenant)).hasSize(3).values().containsOnly(1L);
  }

  @Test
  void whoWaitsForAMailDomainIsNotLookedUpBeforeItHasRoom() {
    String tenant =
        site.tenant("full", new SendSettings(200, 2, false, Caution.USUAL), SendSite.SOON);
    site.pending(tenant, 1, 2, 3);
    site.send(tenant);
    IntStream.rangeClosed(1, 3)
        .forEach(i -> site.user(tenant, i, SendSite.EXPIRES.plusYears(1), "Renewed"));
    site.send(tenant, SendSite.NOON.plus(Duration.ofMinutes(30)));
    assertThat(site.causes(tenant)).contains("pending");
    site.send(tenant, SendSite.NOON.plus(Duration.ofMinutes(70)));
    assertThat(site.causes(tenant)).contains("suppressed gone").doesNotContain("pending");
  }

  @Test
  void whatWaitedForAMailDomainUntilItWasTooLateSaysSo() {
    String tenant =
        site.tenant("expired", new SendSettings(200, 2, false, Caution.USUAL), SendSite.SOON);
    site.pending(tenant, 1, 2, 3);
    site.send(tenant);
    site.execute(tenant, "UPDATE cause SET until = '%s'".formatted(SendSite.NOON.plus(SOON)));
    Await.of(new Sweep(site.database).now(tenant, SendSite.NOON.plus(Duration.ofDays(4))));
    assertThat(site.causes(tenant)).contains("expired domain-full");
    assertThat(site.texts(tenant, "SELECT id FROM cause WHERE domain_hash IS NOT NULL")).isEmpty();
  }

  @Test
  void whatNobodySentWhileItsMailDomainHadRoomDoesNotBlameTheDomain() {
    String tenant =
        site.tenant("roomy", new SendSettings(200, 2, false, Caution.USUAL), SendSite.SOON);
    site.pending(tenant, 1, 2, 3);
    site.send(tenant);
    Await.of(new Sweep(site.database).now(tenant, SendSite.NOON.plus(Duration.ofDays(4))));
    assertThat(site.causes(tenant)).contains("expired not-sent");
  }

  @Test
  void whatWasHeldForItsMailDomainUntilItWasTooLateSaysSo() {
    String tenant =
        site.tenant("heldlong", new SendSettings(200, 2, false, Caution.USUAL), SendSite.SOON);
    site.pending(tenant, 1, 2, 3);
    site.send(tenant);
    site.execute(
        tenant,
        "INSERT INTO held_domain (id, domain_hash, blamed_from, since, until, addresses, message)"
            + " SELECT gen_random_uuid(), domain_hash, called, called, called + interval '9 days',"
            + " 5, id FROM message LIMIT 1");
    Await.of(new Sweep(site.database).now(tenant, SendSite.NOON.plus(Duration.ofDays(4))));
    assertThat(site.causes(tenant)).contains("expired domain-full");
  }

  @Test
  void severalInstancesShareTheWorkAndNoneDoesItTwice() {
    String tenant = site.tenant("shared");
    site.pending(tenant, IntStream.rangeClosed(1, 120).toArray());
    List<Future<Void>> three =
        List.of(1, 2, 3).stream()
            .map(
                i ->
                    site.sender(headers -> Future.succeededFuture(true), SendSite.NOON)
                        .send(site.headers(tenant)))
            .toList();
    Await.of(Future.all(three));
    site.send(tenant);
    assertThat(site.mail.counts(tenant)).hasSize(120).values().containsOnly(1L);
    assertThat(site.mail.mails(tenant)).extracting(Mail::recipientId).doesNotHaveDuplicates();
  }
}

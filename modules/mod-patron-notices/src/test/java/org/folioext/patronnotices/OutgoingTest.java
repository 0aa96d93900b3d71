package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.folioext.okapi.Failure;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.LogCapture;
import org.folioext.okapitesting.neighbours.Mail;
import org.folioext.okapitesting.neighbours.MailFault;
import org.folioext.patronnotices.domain.plan.SendingHours;
import org.folioext.patronnotices.domain.send.Looking;
import org.folioext.patronnotices.domain.send.Said;
import org.folioext.patronnotices.domain.settings.SendSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What is pending goes out once, and what became of it is told as far as anybody can tell. */
@TestInstance(Lifecycle.PER_CLASS)
class OutgoingTest {
  private static final SendSettings FAST = new SendSettings(200, 1_000_000, false, 30);
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
        site.sender(
                headers -> Future.succeededFuture(asked.incrementAndGet() < 6), SendSite.NOON)
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
  void aRefusalGoesToTheNextChannelAsAnotherMessage() {
    String tenant = site.tenant("refused");
    site.pending(tenant, 1);
    site.mail.next(2, MailFault.BAD_REQUEST);
    site.send(tenant);
    assertThat(site.messages(tenant))
        .containsExactly("email refused http-400", "print refused http-400", "note sent");
    assertThat(site.causes(tenant)).containsExactly("sent");
    assertThat(site.mail.mails(tenant)).isEmpty();
    assertThat(site.notes.all(tenant, "/notes")).hasSize(1);
    assertThat(site.mail.calls(tenant)).doesNotHaveDuplicates();
  }

  @Test
  void aServerErrorAfterTheMailIsUnknownUntilItsRecordIsFound() {
    String tenant = site.tenant("error");
    site.pending(tenant, 1);
    site.mail.next(1, MailFault.ERROR_AFTER);
    site.send(tenant);
    assertThat(site.messages(tenant)).containsExactly("email unknown http-500");
    site.send(tenant);
    assertThat(site.mail.mails(tenant)).hasSize(1);
    site.send(tenant, SendSite.NOON.plus(SOON));
    assertThat(site.causes(tenant)).containsExactly("sent");
  }

  @Test
  void aMailWithoutARecordIsUnknownAndNeverSentAgain() {
    String tenant = site.tenant("lost");
    site.pending(tenant, 1, 2);
    site.mail.next(1, MailFault.LOST);
    site.mail.next(1, MailFault.NO_ROW);
    site.send(tenant);
    for (Duration later : List.of(SOON, Looking.PATIENCE, Duration.ofHours(5))) {
      site.send(tenant, SendSite.NOON.plus(later));
    }
    assertThat(site.messages(tenant)).containsOnly("email unknown no-record").hasSize(2);
    assertThat(site.causes(tenant)).containsOnly("unknown no-record");
    assertThat(site.mail.calls(tenant)).hasSize(2);
  }

  @Test
  void aFailureIsNotSentAgainUnlessTheLibrarySaysSo() {
    String tenant = site.tenant("failed");
    site.pending(tenant, 1);
    site.mail.next(1, MailFault.FAILURE_THOUGH_DELIVERED);
    site.send(tenant);
    site.send(tenant, SendSite.NOON.plus(Looking.PATIENCE));
    site.send(tenant, SendSite.NOON.plus(Duration.ofHours(1)));
    assertThat(site.causes(tenant)).containsExactly("failed delivery-failed");
    assertThat(site.mail.mails(tenant)).hasSize(1);
  }

  @Test
  void aFailureIsSentAgainOnceAtMost() {
    String tenant =
        site.tenant("again", new SendSettings(200, 1_000_000, true, 30), SendSite.SOON);
    site.pending(tenant, 1);
    site.mail.always(MailFault.NO_SUCH_RECIPIENT);
    site.send(tenant);
    for (int hours = 1; hours < 5; hours++) {
      site.send(tenant, SendSite.NOON.plus(Duration.ofHours(hours)));
    }
    assertThat(site.messages(tenant)).containsOnly("email failed delivery-failed").hasSize(2);
    assertThat(site.causes(tenant)).containsExactly("failed delivery-failed");
  }

  @Test
  void aTemplateThatIsGoneIsToldAndTriesNothingElse() {
    String tenant = site.tenant("broken");
    site.pending(tenant, 1);
    site.template(tenant, "{{#broken", "{{#broken");
    site.send(tenant);
    assertThat(site.messages(tenant)).containsExactly("email refused not-rendered");
    assertThat(site.causes(tenant)).containsExactly("pending not-rendered");
    assertThat(site.mail.calls(tenant)).isEmpty();
  }

  @Test
  void aNameAddsNoHeaderNorMarkup() {
    String tenant = site.tenant("names");
    site.pending(tenant, 1);
    site.user(tenant, 1, SendSite.EXPIRES, "Doe\r\nBcc: x@example.org <script>{{{user}}}");
    site.template(tenant, "Dear {{{user.lastName}}}", "<p>{{{user.lastName}}}</p>");
    site.send(tenant);
    Mail mail = site.mail.mails(tenant).get(0);
    assertThat(mail.header()).doesNotContain("\n", "\r").contains("Bcc: x@example.org");
    assertThat(mail.body()).doesNotContain("<script>");
  }

  @Test
  void aSubjectOfTwoLinesIsRefused() {
    String tenant = site.tenant("subject");
    site.pending(tenant, 1);
    site.template(tenant, "Two\nBcc: x@example.org", "<p/>");
    site.send(tenant);
    assertThat(site.messages(tenant)).containsExactly("email refused subject-broken");
    assertThat(site.causes(tenant)).containsExactly("failed subject-broken");
  }

  @Test
  void aMailDomainGetsNoMoreInAnHourThanTheLibrarySays() {
    String tenant = site.tenant("domain", new SendSettings(200, 2, false, 30), SendSite.SOON);
    site.pending(tenant, 1, 2, 3);
    site.send(tenant);
    assertThat(site.mail.calls(tenant)).hasSize(2);
    site.send(tenant, SendSite.NOON.plus(Duration.ofMinutes(30)));
    assertThat(site.mail.calls(tenant)).hasSize(2);
    site.send(tenant, SendSite.NOON.plus(Duration.ofMinutes(70)));
    assertThat(site.mail.counts(tenant)).hasSize(3).values().containsOnly(1L);
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

  @Test
  void whatAStoppedInstanceLeftBehindIsLookedUpOrSent() {
    String tenant = site.tenant("stopped");
    site.pending(tenant, 1, 2);
    site.send(tenant);
    String lapsed = "owner = 'gone', lease_until = now() - interval '1 minute', look = NULL";
    site.execute(
        tenant,
        "UPDATE message SET state = 'calling', slot = 3, "
            + lapsed
            + " WHERE patron = '"
            + SendSite.patron(1)
            + "'");
    site.execute(
        tenant,
        "UPDATE message SET state = 'ready', called = NULL, "
            + lapsed
            + " WHERE patron = '"
            + SendSite.patron(2)
            + "'");
    site.send(tenant);
    assertThat(site.messages(tenant))
        .containsExactlyInAnyOrder(
            "email sent interrupted", "email dropped interrupted", "email taken");
    assertThat(site.causes(tenant)).containsExactly("sent", "sending");
  }

  @Test
  void aPersonHasAMessageSentOnceMoreInTheSameWords() {
    String tenant = site.tenant("resent");
    site.pending(tenant, 1);
    site.send(tenant);
    String first = site.texts(tenant, "SELECT id FROM message").get(0);
    assertThatThrownBy(() -> Await.of(site.desk().resend(site.headers(tenant), first)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("under way");
    site.send(tenant, SendSite.NOON.plus(SOON));
    site.template(tenant, "Other", "<p>Other</p>");
    Await.of(site.desk().resend(site.headers(tenant), first));
    assertThatThrownBy(() -> Await.of(site.desk().resend(site.headers(tenant), first)))
        .hasMessageContaining("under way");
    site.send(tenant);
    assertThat(site.mail.mails(tenant))
        .extracting(Mail::header)
        .containsExactly("Your card expires March 9, 2026", "Your card expires March 9, 2026");
    assertThat(site.texts(tenant, "SELECT action FROM deed")).containsExactly("message-resent");
    assertThat(site.causes(tenant)).containsExactly("sent");
  }

  @Test
  void aPersonSettlesWhatNobodyCanTell() {
    String tenant = site.tenant("settled");
    site.pending(tenant, 1, 2, 3);
    site.mail.always(MailFault.ERROR_BEFORE);
    site.send(tenant);
    site.mail.always(MailFault.NONE);
    List<String> ids = site.texts(tenant, "SELECT id FROM message ORDER BY patron");
    Await.of(site.desk().settle(site.headers(tenant), ids.get(0), Said.SENT));
    Await.of(site.desk().settle(site.headers(tenant), ids.get(1), Said.GIVEN_UP));
    Await.of(site.desk().settle(site.headers(tenant), ids.get(2), Said.NOT_SENT));
    assertThat(site.causes(tenant)).containsExactly("sent", "failed staff", "pending staff");
    assertThatThrownBy(
            () -> Await.of(site.desk().settle(site.headers(tenant), ids.get(0), Said.NOT_SENT)))
        .isInstanceOf(Failure.class);
    site.send(tenant);
    assertThat(site.mail.mails(tenant))
        .extracting(Mail::recipientId)
        .containsExactly(SendSite.patron(3).toString());
    assertThat(site.texts(tenant, "SELECT details->>'said' FROM deed ORDER BY number"))
        .containsExactly("sent", "given-up", "not-sent");
  }

  @Test
  void neitherTheLogNorTheTablesNameAnybody() {
    String tenant = site.tenant("canary");
    site.pending(tenant, 1, 2);
    site.user(tenant, 1, SendSite.EXPIRES, "Zaunkoenig");
    site.mail.next(1, MailFault.NO_SUCH_RECIPIENT);
    try (LogCapture log = new LogCapture()) {
      site.send(tenant);
      site.send(tenant, SendSite.NOON.plus(Looking.PATIENCE));
      assertThat(log.text()).doesNotContain("Zaunkoenig", "p1@mail", "p2@mail");
    }
    for (String table : List.of("message", "cause", "deed")) {
      assertThat(String.join("", site.texts(tenant, "SELECT t::text FROM " + table + " t")))
          .doesNotContain("Zaunkoenig", "p1@mail", "p2@mail");
    }
  }
}

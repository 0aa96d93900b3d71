package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.TestClock;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.settings.Caution;
import org.folioext.patronnotices.domain.settings.SendSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What is pending of a rule with hours of its own goes out within them, and is never lost. */
@TestInstance(Lifecycle.PER_CLASS)
class RuleHoursTest {
  private static final SendSettings FAST = new SendSettings(200, 1_000_000, false, Caution.USUAL);
  private static final String MORNING = "send-from: '09:00', send-until: '12:00'";
  private static final String AFTERNOON = "send-from: '14:00', send-until: '15:00'";
  private static final Duration DAY = Duration.ofDays(1);
  private static final NoticeRule BESIDE =
      Made.rule(
          "beside",
          "card-expiring",
          "{before: 7}",
          "also: true",
          "send: {by: [email], template: Soon}");

  private SendSite site;

  @BeforeAll
  void open() {
    site = new SendSite();
  }

  @AfterAll
  void close() {
    site.close();
  }

  private String library(String name, String limits) {
    NoticeRule soon =
        Made.rule(
            "soon",
            "card-expiring",
            "{before: 7}",
            "send: {by: [email], template: Soon}",
            "limits: {" + limits + "}");
    return site.tenant(name, FAST, soon, BESIDE);
  }

  /** In Berlin, where it is an hour later than in Greenwich. */
  private static Instant at(int hour, int minute) {
    return SendSite.NOON.plus(Duration.ofMinutes((hour - 12) * 60L + minute));
  }

  @Test
  void beforeItsHoursANoticeWaitsAndThoseOfOtherRulesDoNot() {
    String tenant = library("before", AFTERNOON);
    site.pending(tenant, 1, 2);
    site.execute(
        tenant, "UPDATE cause SET rule = 'beside' WHERE patron = '" + SendSite.patron(2) + "'");
    site.send(tenant, at(13, 59));
    assertThat(site.causes(tenant)).containsExactly("pending", "sending");
    site.send(tenant, at(14, 0));
    assertThat(site.mail.counts(tenant)).hasSize(2).values().containsOnly(1L);
  }

  @Test
  void ofOnePersonOneRulesNoticeGoesWhileTheOthersWaits() {
    String tenant = library("both", AFTERNOON);
    site.pending(tenant, 1);
    site.execute(
        tenant,
        """
        INSERT INTO cause (rule, step, patron, subject, value, event, rule_version, state, run,
          local_date, not_before, until, created, changed)
        SELECT 'beside', step, patron, subject, value, event, rule_version, state, run, local_date,
          not_before, until, created, changed FROM cause\
        """);
    site.send(tenant, at(13, 0));
    assertThat(site.texts(tenant, "SELECT rule || ' ' || state FROM cause ORDER BY rule"))
        .containsExactly("beside sending", "soon pending");
    site.send(tenant, at(14, 30));
    assertThat(site.texts(tenant, "SELECT rule || ' ' || attempts FROM cause ORDER BY rule"))
        .containsExactly("beside 1", "soon 1");
  }

  @Test
  void whatHasNotGoneWhenItsHoursEndWaitsForThoseOfTheNextDay() {
    String tenant = library("nextday", MORNING);
    site.pending(tenant, 1);
    site.send(tenant, at(12, 0));
    site.send(tenant, at(12, 0).plus(DAY).minus(Duration.ofHours(4)));
    assertThat(site.mail.calls(tenant)).as("at eight the library's hours begin").isEmpty();
    assertThat(site.causes(tenant)).containsExactly("pending");
    site.send(tenant, at(9, 0).plus(DAY));
    assertThat(site.mail.calls(tenant)).hasSize(1);
  }

  @Test
  void hoursThatEndWhileAPassSendsLeaveWhatWasMadeReadyForTheNextDay() {
    String tenant = library("meanwhile", MORNING);
    site.pending(tenant, IntStream.rangeClosed(1, 60).toArray());
    TestClock clock = new TestClock(at(11, 59));
    AtomicInteger asked = new AtomicInteger();
    Await.of(
        SendSite.sender(
                site.vertx,
                site.database,
                headers -> {
                  if (asked.incrementAndGet() == 20) {
                    clock.pass(Duration.ofMinutes(1));
                  }
                  return Future.succeededFuture(true);
                },
                clock,
                SendParts.Options.USUAL)
            .send(site.headers(tenant)));
    int called = site.mail.calls(tenant).size();
    assertThat(called).isBetween(1, 40);
    assertThat(
            site.texts(
                tenant, "SELECT count(*) FROM cause WHERE state = 'pending' AND attempts = 0"))
        .containsExactly(String.valueOf(60 - called));
    assertThat(site.texts(tenant, "SELECT state FROM message WHERE state IN ('ready', 'calling')"))
        .isEmpty();
    site.send(tenant, at(9, 0).plus(DAY));
    assertThat(site.mail.counts(tenant)).hasSize(60).values().containsOnly(1L);
  }

  @Test
  void whatAPersonWantsSentOnceMoreGoesInTheLibrarysHours() {
    String tenant = library("oncemore", MORNING);
    site.pending(tenant, 1);
    site.sendKnowing(tenant, at(11, 0));
    site.sendKnowing(tenant, at(11, 1));
    assertThat(site.messages(tenant)).containsExactly("email sent");
    String first = site.texts(tenant, "SELECT id FROM message").get(0);
    site.staff(tenant)
        .call("resendMessage", HttpMethod.POST, "/patron-notices/messages/" + first + "/resend");
    site.sendKnowing(tenant, at(19, 0));
    assertThat(site.mail.calls(tenant)).hasSize(2);
  }

  @Test
  void aRuleWhoseHoursAreNoneOfTheLibrarysAnyMoreSaysWhyItSendsNothing() {
    String tenant = library("never", "send-from: '21:00'");
    site.pending(tenant, 1);
    site.send(tenant);
    assertThat(site.causes(tenant)).containsExactly("suppressed rule-broken");
    assertThat(site.mail.calls(tenant)).isEmpty();
  }
}

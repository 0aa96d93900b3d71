package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.settings.Caution;
import org.folioext.patronnotices.domain.settings.SendSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Who gets the notices of several patrons gets no more of a rule on a day than it allows. */
@TestInstance(Lifecycle.PER_CLASS)
class RuleLimitTest {
  private static final SendSettings FAST = new SendSettings(200, 1_000_000, false, Caution.USUAL);
  private static final int MOTHER = 100;
  private static final NoticeRule ONE_A_DAY =
      Made.rule(
          "soon",
          "card-expiring",
          "{before: 7}",
          "send: {by: [email], template: Soon}",
          "limits: {per-patron-a-day: 1}");

  private SendSite site;

  @BeforeAll
  void open() {
    site = new SendSite();
  }

  @AfterAll
  void close() {
    site.close();
  }

  private String library(String name) {
    String tenant = site.tenant(name, FAST, ONE_A_DAY);
    site.user(tenant, MOTHER, SendSite.EXPIRES.plusYears(1), "Mother");
    return tenant;
  }

  /** Notices about children of one mother are pending. */
  private void pending(String tenant, int... children) {
    site.pending(tenant, children);
    for (int child : children) {
      site.users.putUser(
          tenant,
          new JsonObject()
              .put("id", SendSite.patron(child).toString())
              .put("active", true)
              .put("type", "patron")
              .put("expirationDate", SendSite.EXPIRES + "T20:00:00.000+00:00")
              .put(
                  "personal",
                  new JsonObject().put("lastName", "Child").put("dateOfBirth", "2020-02-02")));
      site.users.putProxy(
          tenant,
          new JsonObject()
              .put("id", new UUID(7, child).toString())
              .put("userId", SendSite.patron(child).toString())
              .put("proxyUserId", SendSite.patron(MOTHER).toString())
              .put("status", "Active")
              .put("requestForSponsor", "No")
              .put("notificationsTo", "Proxy")
              .put("accrueTo", "Sponsor"));
    }
  }

  @Test
  void ofWhatIsLookedAtTogetherOneGoes() {
    String tenant = library("together");
    pending(tenant, 1, 2, 3);
    site.send(tenant);
    assertThat(site.mail.calls(tenant)).hasSize(1);
    assertThat(site.texts(tenant, "SELECT concat_ws(' ', state, reason) FROM cause ORDER BY state"))
        .containsExactly("sending", "suppressed rule-day-full", "suppressed rule-day-full");
  }

  @Test
  void whatWentOutThatDayCountsAndThatOfADayBeforeDoesNot() {
    String tenant = library("counted");
    pending(tenant, 1);
    site.send(tenant);
    pending(tenant, 2);
    site.send(tenant, SendSite.NOON.plus(Duration.ofHours(1)));
    assertThat(site.causes(tenant)).containsExactly("sent", "suppressed rule-day-full");
    pending(tenant, 3);
    site.send(tenant, SendSite.NOON.plus(Duration.ofDays(1)));
    assertThat(site.mail.calls(tenant)).hasSize(2);
  }
}

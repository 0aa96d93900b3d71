package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.folioext.okapitesting.TestClock;
import org.folioext.okapitesting.UserRequests;
import org.folioext.okapitesting.neighbours.Mail;
import org.folioext.okapitesting.neighbours.MailNeighbour;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * From a rule to a mail behind a gateway that checks permissions, where all is done on what the
 * timer's call may do.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticeByTimerTest {
  private static final String TENANT = "bytimer";
  private static final long SOON = 50;
  private static final int TIMES = 600;
  private static final String SENDING = "/patron-notices/sending";

  private final TestClock clock = new TestClock(Instant.parse("2026-03-03T09:00:00Z"));
  private Site site;
  private MailNeighbour mail;

  @BeforeAll
  void open() {
    site = Site.open(PatronNoticesModule::start, clock);
    mail = Site.await(MailNeighbour.start(site.vertx, clock));
    site.gateway.register(mail.sender().descriptor(), mail.sender().uri());
    site.gateway.register(mail.email().descriptor(), mail.email().uri());
  }

  @AfterAll
  void close() {
    Site.await(mail.close());
    site.close();
  }

  private void until(BooleanSupplier holds) {
    for (int i = 0; i < TIMES && !holds.getAsBoolean(); i++) {
      Site.await(site.gateway.fireTimers(TENANT));
      Site.await(site.vertx.timer(SOON, TimeUnit.MILLISECONDS));
    }
    assertThat(holds.getAsBoolean()).isTrue();
  }

  private UserRequests library() {
    UserRequests staff = site.tenant(TENANT);
    for (JsonObject module : List.of(mail.email().descriptor(), mail.sender().descriptor())) {
      Site.await(site.gateway.enable(TENANT, module.getString("id"), Map.of()));
    }
    JsonObject patron =
        new JsonObject()
            .put("id", Night.id(1).toString())
            .put("username", "wren")
            .put("active", true)
            .put("patronGroup", Town.ADULT.toString())
            .put("expirationDate", "2026-04-02T21:59:59.000+00:00")
            .put(
                "personal",
                new JsonObject()
                    .put("firstName", "Jenny")
                    .put("lastName", "Wren")
                    .put("email", "wren@example.org")
                    .put("preferredContactTypeId", "002"));
    site.users.putUser(TENANT, patron);
    return staff;
  }

  private static void switchOn(UserRequests staff) {
    JsonObject sending = staff.get("getSending", SENDING);
    JsonObject shown = new JsonObject().put("fingerprint", sending.getString("fingerprint"));
    staff.call("confirmInstallation", HttpMethod.POST, SENDING + "/confirm", shown);
    JsonObject on = new JsonObject().put("enabled", true).put("version", 0);
    JsonObject now = staff.call("updateSending", HttpMethod.PUT, SENDING, on).bodyAsJsonObject();
    assertThat(now.getBoolean("open")).isTrue();
  }

  @Test
  void aNoticeIsPlannedAndSentOnceAndKnownToBeDelivered() {
    UserRequests staff = library();
    JsonObject rule =
        new JsonObject()
            .put("id", "soon")
            .put("name", "Soon")
            .put("event", "card-expiring")
            .put("when", new JsonObject().put("before", 30))
            .put(
                "send",
                new JsonObject().put("by", List.of("email")).put("template", "Card expires soon"));
    staff.call("createRule", HttpMethod.POST, "/patron-notices/rules", rule);
    Night.enable(staff, "soon");
    switchOn(staff);
    until(() -> !Night.held(staff).isEmpty());
    Night.confirmAll(staff);
    until(() -> !mail.mails(TENANT).isEmpty());
    clock.pass(Duration.ofMinutes(1));
    until(() -> site.sql(TENANT, "SELECT state FROM message").equals(List.of("sent")));
    assertThat(mail.mails(TENANT))
        .extracting(Mail::to, Mail::header)
        .containsExactly(tuple("wren@example.org", "Your card expires April 2, 2026"));
  }
}

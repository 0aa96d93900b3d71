package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.folioext.okapi.Failure;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.UserRequests;
import org.folioext.okapitesting.neighbours.Mail;
import org.folioext.okapitesting.neighbours.MailFault;
import org.folioext.patronnotices.app.send.MessageDesk.Shown;
import org.folioext.patronnotices.domain.send.Said;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What staff see of messages, and decide about them. */
@TestInstance(Lifecycle.PER_CLASS)
class MessageDeskTest {
  private static final String PATH = "/patron-notices/messages";
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

  private Future<Shown> again(String tenant, String first) {
    return site.desk().resend(site.headers(tenant), first, Optional.empty());
  }

  @Test
  void aPersonHasAMessageSentOnceMoreInTheSameWords() {
    String tenant = site.tenant("resent");
    site.pending(tenant, 1);
    site.send(tenant);
    String first = site.texts(tenant, "SELECT id FROM message").get(0);
    assertThatThrownBy(() -> Await.of(again(tenant, first)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("under way");
    site.send(tenant, SendSite.NOON.plus(SOON));
    site.template(tenant, "Other", "<p>Other</p>");
    Await.of(again(tenant, first));
    assertThatThrownBy(() -> Await.of(again(tenant, first))).hasMessageContaining("under way");
    site.send(tenant);
    assertThat(site.mail.mails(tenant))
        .extracting(Mail::header)
        .containsExactly("Your card expires March 9, 2026", "Your card expires March 9, 2026");
    assertThat(site.texts(tenant, SendSite.DEEDS)).containsExactly("message-resent");
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
    assertThat(
            site.texts(
                tenant, "SELECT details->>'said' FROM deed WHERE details ? 'said' ORDER BY number"))
        .containsExactly("sent", "given-up", "not-sent");
  }

  @Test
  void whySomebodyAskedForAMessageIsRecordedAndToldWithIt() {
    String tenant = site.tenant("because");
    site.pending(tenant, 1);
    site.send(tenant);
    site.send(tenant, SendSite.NOON.plus(SOON));
    String path = PATH + "/" + site.texts(tenant, "SELECT id FROM message").get(0) + "/resend";
    UserRequests staff = site.staff(tenant);
    assertThat(
            staff.call("resendMessage", HttpMethod.POST, path + "?because=dear-diary").statusCode())
        .isEqualTo(400);
    JsonObject made =
        staff
            .call("resendMessage", HttpMethod.POST, path + "?because=not-received")
            .bodyAsJsonObject();
    assertThat(made.getString("askedBecause")).isEqualTo("not-received");
    assertThat(staff.get("getMessage", PATH + "/" + made.getString("id")).getString("askedBecause"))
        .isEqualTo("not-received");
    assertThat(site.texts(tenant, "SELECT details->>'because' FROM deed WHERE details ? 'because'"))
        .containsExactly("not-received");
  }

  @Test
  void messagesAreListedWithWhatTheyMean() {
    String tenant = site.tenant("listed");
    site.pending(tenant, 1, 2);
    site.mail.next(1, MailFault.ERROR_BEFORE);
    site.send(tenant);
    UserRequests staff = site.staff(tenant);
    JsonObject list = staff.get("getMessages", PATH + "?query=state==unknown");
    assertThat(list.getInteger("totalRecords")).isEqualTo(1);
    JsonObject unknown = list.getJsonArray("messages").getJsonObject(0);
    assertThat(unknown.getString("because")).isEqualTo("FOLIO answered with status 500.");
    JsonObject one = staff.get("getMessage", PATH + "/" + unknown.getString("id"));
    assertThat(one.getJsonArray("causes")).hasSize(1);
    assertThat(one.getJsonArray("steps").encode()).contains("created", "called", "answered");
  }

  @Test
  void whoSettlesOrResendsIsToldWhyItCannotBe() {
    String tenant = site.tenant("told");
    site.pending(tenant, 1);
    site.send(tenant);
    UserRequests staff = site.staff(tenant);
    String path = PATH + "/" + site.texts(tenant, "SELECT id FROM message").get(0);
    JsonObject sent = new JsonObject().put("outcome", "sent");
    assertThat(staff.call("settleMessage", HttpMethod.POST, path + "/settle", sent).statusCode())
        .isEqualTo(409);
    assertThat(staff.call("resendMessage", HttpMethod.POST, path + "/resend").statusCode())
        .isEqualTo(409);
    site.execute(tenant, "UPDATE message SET body = NULL");
    assertThat(staff.call("resendMessage", HttpMethod.POST, path + "/resend").statusCode())
        .isEqualTo(422);
  }

  @Test
  void whoMayReadsWhatAMessageSaidAndIsRecorded() {
    String tenant = site.tenant("read");
    site.pending(tenant, 1);
    site.send(tenant);
    String id = site.texts(tenant, "SELECT id FROM message").get(0);
    String path = PATH + "/" + id + "/text";
    UserRequests staff = site.staff(tenant);
    JsonObject text = staff.get("getMessageText", path);
    assertThat(text.getString("header")).isEqualTo("Your card expires March 9, 2026");
    assertThat(text.getString("body")).isEqualTo("<p>Dear Patron1</p>");
    assertThat(
            site.texts(
                tenant,
                "SELECT concat(action, ' ', details->>'message') FROM deed WHERE details ? 'message'"))
        .containsExactly("message-read " + id);
    site.execute(tenant, "UPDATE message SET body = NULL");
    assertThat(staff.call("getMessageText", HttpMethod.GET, path).statusCode()).isEqualTo(422);
    assertThat(
            staff
                .call("getMessageText", HttpMethod.GET, PATH + "/" + Made.id("none") + "/text")
                .statusCode())
        .isEqualTo(404);
    assertThat(site.texts(tenant, SendSite.DEEDS)).hasSize(1);
  }
}

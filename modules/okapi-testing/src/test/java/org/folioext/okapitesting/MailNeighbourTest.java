package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.folioext.okapitesting.neighbours.MailFault;
import org.folioext.okapitesting.neighbours.MailNeighbour;
import org.folioext.okapitesting.neighbours.UsersNeighbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong between a call and its mail, and what its row says then. */
class MailNeighbourTest {
  private static final String USER = "000000a0-0000-4000-8000-000000000001";
  private static final int TIMES = 3000;
  private static final long SOON = 20;
  private final TestClock clock = new TestClock(Instant.parse("2026-03-02T23:30:00Z"));

  /** With one thread: what is done after an answer is done before the next request is read. */
  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));

  private final WebClient client = WebClient.create(vertx);
  private MailNeighbour mail;
  private UsersNeighbour users;

  @BeforeEach
  void start() {
    mail = Await.of(MailNeighbour.start(vertx, clock));
    users = Await.of(UsersNeighbour.start(vertx, clock));
    new Replay(vertx).enable(users.uri());
    users.putUser(
        "lib1",
        new JsonObject()
            .put("id", USER)
            .put("personal", new JsonObject().put("email", "anna@example.org")));
  }

  @AfterEach
  void stop() {
    Await.of(vertx.close());
  }

  private Future<HttpResponse<Buffer>> ask(String id, String channel) {
    JsonObject message =
        new JsonObject()
            .put("deliveryChannel", channel)
            .put("header", "Your card <b>")
            .put("body", "Dear Anna")
            .put("outputFormat", "text/plain");
    return client
        .postAbs(mail.sender().uri() + "/message-delivery")
        .putHeader("X-Okapi-Tenant", "lib1")
        .putHeader("X-Okapi-Url", users.uri().toString())
        .sendJsonObject(
            new JsonObject()
                .put("notificationId", id)
                .put("recipientUserId", USER)
                .put("messages", new JsonArray().add(message)));
  }

  private int sent(String id) {
    return Await.of(ask(id, "email")).statusCode();
  }

  private JsonArray rows(String id) {
    return Await.of(
            client
                .getAbs(mail.email().uri() + "/email?query=notificationId==" + id)
                .putHeader("X-Okapi-Tenant", "lib1")
                .send())
        .bodyAsJsonObject()
        .getJsonArray("emailEntity");
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, 204, 1, DELIVERED",
    "BAD_REQUEST, 400, 0, ",
    "ERROR_BEFORE, 500, 0, ",
    "ERROR_AFTER, 500, 1, DELIVERED",
    "NO_ROW, 204, 1, ",
    "LATE_ROW, 204, 1, ",
    "LOST, 204, 0, ",
    "FAILURE_THOUGH_DELIVERED, 204, 1, FAILURE",
    "NO_SUCH_RECIPIENT, 204, 0, FAILURE",
    "GREYLISTED, 204, 0, FAILURE",
    "REJECTED, 204, 0, FAILURE",
    "SERVER_DOWN, 204, 0, FAILURE"
  })
  void aFaultIsSeenInTheAnswerTheMailAndTheRow(
      MailFault fault, int status, long mails, String row) {
    String id = UUID.randomUUID().toString();
    mail.next(1, fault);
    assertThat(sent(id)).isEqualTo(status);
    JsonArray rows = rows(id);
    assertThat(mail.counts("lib1").getOrDefault(id, 0L)).isEqualTo(mails);
    assertThat(rows.isEmpty()).isEqualTo(row == null);
    if (row != null) {
      assertThat(rows.getJsonObject(0).getString("status")).isEqualTo(row);
    }
    assertThat(mail.calls("lib1")).containsExactly(id);
    assertThat(sent(UUID.randomUUID().toString())).as("the next").isEqualTo(204);
  }

  @Test
  void nobodyHearsOfAMailThatIsNotAnsweredFor() {
    String id = UUID.randomUUID().toString();
    mail.next(1, MailFault.SILENT);
    Future<HttpResponse<Buffer>> answer = ask(id, "email");
    for (int i = 0; i < TIMES && mail.counts("lib1").isEmpty(); i++) {
      Await.of(vertx.timer(SOON, TimeUnit.MILLISECONDS));
    }
    String later = UUID.randomUUID().toString();
    assertThat(sent(later)).isEqualTo(204);
    assertThat(rows(later)).hasSize(1);
    assertThat(rows(id)).hasSize(1);
    assertThat(mail.counts("lib1")).isEqualTo(Map.of(id, 1L, later, 1L));
    assertThat(answer.isComplete()).isFalse();
  }

  @Test
  void aRowThatIsLateComesWhenItIsToldSo() {
    String id = UUID.randomUUID().toString();
    mail.next(1, MailFault.LATE_ROW);
    sent(id);
    assertThat(rows(id)).isEmpty();
    mail.writeLateRows("lib1");
    assertThat(rows(id).getJsonObject(0).getString("status")).isEqualTo("DELIVERED");
  }

  @Test
  void whatWasNotDeliveredIsTriedThreeTimesAndNoMore() {
    String id = UUID.randomUUID().toString();
    mail.next(3, MailFault.GREYLISTED);
    sent(id);
    clock.pass(Duration.ofMinutes(4));
    mail.tryAgain("lib1");
    assertThat(rows(id).getJsonObject(0).getBoolean("shouldRetry")).isTrue();
    clock.pass(Duration.ofMinutes(5));
    mail.tryAgain("lib1");
    assertThat(rows(id).getJsonObject(0).getInteger("attemptCount")).isEqualTo(3);
    mail.tryAgain("lib1");
    assertThat(rows(id).getJsonObject(0).getString("status")).isEqualTo("FAILURE");
    assertThat(mail.mails("lib1")).isEmpty();
  }

  @Test
  void whatWasNotDeliveredGoesOutLaterUnlessItIsTenMinutesOld() {
    String young = UUID.randomUUID().toString();
    String old = UUID.randomUUID().toString();
    mail.next(2, MailFault.GREYLISTED);
    sent(old);
    clock.pass(Duration.ofMinutes(7));
    sent(young);
    clock.pass(Duration.ofMinutes(4));
    mail.tryAgain("lib1");
    assertThat(mail.counts("lib1")).isEqualTo(Map.of(young, 1L));
    assertThat(rows(old).getJsonObject(0).getBoolean("shouldRetry")).isTrue();
  }

  @Test
  void connectionsAreRefusedWhileAModuleIsDown() {
    Await.of(mail.sender().down());
    String id = UUID.randomUUID().toString();
    assertThatThrownBy(() -> sent(id)).hasStackTraceContaining("refused");
    Await.of(mail.sender().up());
    assertThat(sent(id)).isEqualTo(204);
    assertThat(mail.calls("lib1")).containsExactly(id);
  }

  @Test
  void aLetterHasNoRow() {
    String id = UUID.randomUUID().toString();
    assertThat(Await.of(ask(id, "mail")).statusCode()).isEqualTo(204);
    assertThat(rows(id)).isEmpty();
    assertThat(mail.mails("lib1"))
        .singleElement()
        .satisfies(one -> assertThat(one.channel()).isEqualTo("mail"));
  }

  @Test
  void peopleReadWhatWentOutAndNothingOfItIsMarkup() {
    String id = UUID.randomUUID().toString();
    sent(id);
    assertThat(rows(id)).hasSize(1);
    String page = Await.of(client.getAbs(mail.email().uri() + "/mails/lib1").send()).bodyAsString();
    assertThat(page).contains("anna@example.org", "Your card &lt;b&gt;", "Dear Anna");
    assertThat(page).doesNotContain("Your card <b>");
  }
}

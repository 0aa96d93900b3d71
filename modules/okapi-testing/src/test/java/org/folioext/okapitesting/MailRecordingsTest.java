package org.folioext.okapitesting;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folioext.okapitesting.neighbours.MailFault;
import org.folioext.okapitesting.neighbours.MailNeighbour;
import org.folioext.okapitesting.neighbours.UsersNeighbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages are sent, and their rows read, in the order in which that was recorded. */
class MailRecordingsTest {
  private static final String USER = "000000a0-0000-4000-8000-0000000000";

  /** Rows of calls that were not recorded, and what mod-email does when it knows no mail server. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "email-without-smtp-configuration",
          "email-row-without-smtp-configuration",
          "message-delivery-without-smtp-configuration",
          "email-list-default-limit",
          "email-row-smtp-554-after-data",
          "email-row-connection-lost-after-data",
          "patron-notice-email-row",
          "email-row-of-renewed-notice",
          "email-row-delivered-on-retry",
          "email-row-delivered-on-third-attempt",
          "email-row-after-3-attempts",
          "email-rows-after-crash-between-send-and-mark",
          "email-row-older-than-10-minutes",
          "email-row-young-control");

  private static final Map<String, MailFault> FAULTS =
      Map.of(
          "message-delivery-smtp-550", MailFault.NO_SUCH_RECIPIENT,
          "email-direct-smtp-550", MailFault.NO_SUCH_RECIPIENT,
          "message-delivery-smtp-451", MailFault.GREYLISTED,
          "message-delivery-smtp-down", MailFault.SERVER_DOWN,
          "email-direct-smtp-down", MailFault.SERVER_DOWN,
          "message-delivery-while-mod-email-down", MailFault.LOST);

  /** With one thread: what is done after an answer is done before the next request is read. */
  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));

  @AfterEach
  void stop() {
    Await.of(vertx.close());
  }

  @Test
  void answersAsTheModulesDid() {
    MailNeighbour mail = Await.of(MailNeighbour.start(vertx, Clock.systemUTC()));
    UsersNeighbour users = Await.of(UsersNeighbour.start(vertx, Clock.systemUTC()));
    Replay replay = new Replay(vertx);
    replay.enable(users.uri());
    for (String number : List.of("01", "20", "27", "28")) {
      users.putUser("lib1", user(number));
    }
    for (Recording recording : Recording.of("notify-sender-email.json")) {
      String path = recording.request().getString("path");
      if (Set.of("/message-delivery", "/email").contains(path)
          && !LEFT_OUT.contains(recording.name())) {
        mail.always(FAULTS.getOrDefault(recording.name(), MailFault.NONE));
        boolean sends = path.equals("/message-delivery");
        URI gateway = recording.name().contains("mod-users-down") ? nobody() : users.uri();
        replay.compare(recording, sends ? mail.sender().uri() : mail.email().uri(), gateway);
      }
    }
    replay.assertMoreThan(30);
  }

  private static JsonObject user(String number) {
    JsonObject personal = new JsonObject().put("lastName", "Beispiel");
    if (!number.equals("27")) {
      personal.put("email", number.equals("28") ? "" : "fx00" + number + "@example.org");
    }
    return new JsonObject().put("id", USER + number).put("personal", personal);
  }

  private static URI nobody() {
    return URI.create("http://127.0.0.1:1");
  }
}

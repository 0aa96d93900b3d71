package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What mod-sender, mod-email and the mail server of one tenant have. Thread-safe. */
final class Post {
  private static final Duration TRIED_AGAIN = Duration.ofMinutes(10);
  private static final int ATTEMPTS = 3;
  private static final String ERROR =
      "Error in the 'mod-email' module, the module didn't send email | message: ";
  private static final String FROM = "noreply@example.org";

  private final Clock clock;
  private final Queue<String> calls = new ConcurrentLinkedQueue<>();
  private final Queue<Mail> mails = new ConcurrentLinkedQueue<>();
  private final Queue<JsonObject> late = new ConcurrentLinkedQueue<>();
  private final Records rows = new Records();

  Post(Clock clock) {
    this.clock = clock;
  }

  /** mod-sender was asked. */
  void called(String notificationId) {
    calls.add(notificationId);
  }

  /** The notificationId of every call, in order. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  List<Mail> mails() {
    return List.copyOf(mails);
  }

  Records rows() {
    return rows;
  }

  /** A letter for the printer: no row says what becomes of it. */
  void print(String recipient, JsonObject message) {
    mails.add(mail(recipient, message.copy().put("to", "")));
  }

  /**
   * The mail server first, the row after it.
   *
   * @param recipient id of a user, empty where it is not known
   * @param entity as mod-email is asked for it
   * @param by user who asks
   * @return what mod-email answers
   */
  String deliver(String recipient, JsonObject entity, Optional<String> by, MailFault fault) {
    if (sent(entity, fault)) {
      mails.add(mail(recipient, entity));
    }
    JsonObject row =
        tried(written(entity, by), fault).put("id", UUID.randomUUID().toString()).put("from", FROM);
    if (fault.row() == MailFault.Row.LATE) {
      late.add(row);
    } else if (fault.row() != MailFault.Row.NEVER) {
      rows.put(row);
    }
    return row.getString("message");
  }

  private Mail mail(String recipient, JsonObject entity) {
    return new Mail(
        entity.getString("notificationId"),
        recipient,
        entity.getString("deliveryChannel", "email"),
        entity.getString("to"),
        entity.getString("header"),
        entity.getString("body"),
        entity.getString("outputFormat", "text/plain"),
        clock.instant());
  }

  private JsonObject written(JsonObject entity, Optional<String> by) {
    String now = now();
    JsonObject metadata = new JsonObject().put("createdDate", now).put("updatedDate", now);
    by.ifPresent(user -> metadata.put("createdByUserId", user).put("updatedByUserId", user));
    return entity
        .copy()
        .put("attachments", entity.getJsonArray("attachments", new JsonArray()))
        .put("attemptCount", 0)
        .put("metadata", metadata);
  }

  private JsonObject tried(JsonObject row, MailFault fault) {
    Optional<String> failure = failure(row, fault);
    int attempts = row.getInteger("attemptCount") + 1;
    return row.put("status", failure.isPresent() ? "FAILURE" : "DELIVERED")
        .put("shouldRetry", failure.isPresent() && attempts < ATTEMPTS)
        .put("attemptCount", attempts)
        .put(
            "message",
            failure
                .map(ERROR::concat)
                .orElse("The message has been delivered to " + row.getString("to")))
        .put("date", now());
  }

  private static boolean sent(JsonObject row, MailFault fault) {
    return fault.sent() && isAddress(row.getString("to"));
  }

  private static Optional<String> failure(JsonObject row, MailFault fault) {
    String to = row.getString("to");
    if (!isAddress(to)) {
      return Optional.of("invalid email address [" + to + "]");
    }
    return fault.row() == MailFault.Row.FAILURE ? Optional.of(fault.message()) : Optional.empty();
  }

  /** An empty one is nobody's, and is tried all the same. */
  private static boolean isAddress(String text) {
    return text.isEmpty() || text.contains("@");
  }

  private String now() {
    return UserRules.TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
  }

  /** Rows that are late are there from now on. */
  void writeLate() {
    for (JsonObject row = late.poll(); row != null; row = late.poll()) {
      rows.put(row);
    }
  }

  /** What mod-email does every five minutes: rows older than ten minutes are left alone. */
  void tryAgain(Faulty<MailFault> faults) {
    Instant oldest = clock.instant().minus(TRIED_AGAIN);
    for (JsonObject row : rows.all()) {
      if (row.getBoolean("shouldRetry") && created(row).isAfter(oldest)) {
        MailFault fault = faults.take();
        if (sent(row, fault)) {
          mails.add(mail("", row));
        }
        rows.put(tried(row.copy(), fault));
      }
    }
  }

  private static Instant created(JsonObject row) {
    return OffsetDateTime.parse(row.getJsonObject("metadata").getString("createdDate")).toInstant();
  }
}

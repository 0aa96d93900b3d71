package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Given;
import org.folioext.patronnotices.domain.plan.PlannedMessage;
import org.folioext.patronnotices.domain.who.Loan;

/**
 * The records that some messages are written from, those that are sent and those that are only
 * shown. They are personal data. Immutable.
 *
 * @param people users as mod-users has them, by id: patrons, and who acts for them
 * @param loans as mod-circulation has them, by id
 */
public record MessageRecords(Map<UUID, JsonObject> people, Map<UUID, JsonObject> loans) {

  /** Reads them; fails with CallFailed, or with NotSeen. */
  public static Future<MessageRecords> of(Gateway gateway, Collection<PlannedMessage> messages) {
    NoticeRecords reader = new NoticeRecords(gateway);
    return Future.all(reader.users(people(messages)), reader.loans(loans(messages)))
        .map(read -> new MessageRecords(read.resultAt(0), read.resultAt(1)));
  }

  private static Set<UUID> people(Collection<PlannedMessage> messages) {
    return messages.stream()
        .flatMap(
            message ->
                Stream.of(
                    message.way().recipient(),
                    message.decisions().get(0).candidate().patron().id()))
        .collect(Collectors.toSet());
  }

  private static Set<UUID> loans(Collection<PlannedMessage> messages) {
    return messages.stream()
        .flatMap(message -> message.decisions().stream())
        .flatMap(decision -> decision.candidate().loan().stream())
        .map(Loan::id)
        .collect(Collectors.toSet());
  }

  /** What a template is filled with for one of the messages. */
  public JsonObject context(PlannedMessage message, ZoneId zone) {
    return new NoticeContext(zone).of(message, people, loans);
  }

  /** The address of a person; empty where there is none. */
  public Optional<String> email(UUID person) {
    JsonObject user = people.getOrDefault(person, new JsonObject());
    return Given.text(Given.object(user, "personal"), "email")
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}

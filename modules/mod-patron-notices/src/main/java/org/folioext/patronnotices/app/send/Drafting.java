package org.folioext.patronnotices.app.send;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.plan.PlannedMessage;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.send.Recheck.Going;
import org.folioext.patronnotices.remote.MessageRecords;
import org.folioext.patronnotices.storage.message.Draft;
import org.folioext.patronnotices.storage.message.HashedAddress;
import org.folioext.patronnotices.storage.message.MessageBook;

/** Makes messages of what goes. Thread-safe. */
final class Drafting {

  private final MessageBook messages;
  private final Addresses addresses;
  private final Writing writing;
  private final Supplier<UUID> ids;
  private final Clock clock;

  Drafting(
      MessageBook messages, Addresses addresses, Writing writing, Supplier<UUID> ids, Clock clock) {
    this.messages = messages;
    this.addresses = addresses;
    this.writing = writing;
    this.ids = ids;
    this.clock = clock;
  }

  /** Messages that are ready; fails as calls do, and then there are none. */
  Future<List<Outgoing>> of(Round round, List<Going> going) {
    if (going.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    List<PlannedMessage> planned = going.stream().map(Going::message).toList();
    return Future.all(MessageRecords.of(round.gateway(), planned), addresses.of(round.tenant()))
        .compose(read -> made(round, going, read.resultAt(0), read.resultAt(1)));
  }

  private Future<List<Outgoing>> made(
      Round round,
      List<Going> going,
      MessageRecords records,
      Function<String, HashedAddress> hashes) {
    Map<UUID, Going> byId = new LinkedHashMap<>();
    going.forEach(one -> byId.put(ids.get(), one));
    List<Draft> drafts =
        byId.entrySet().stream()
            .map(one -> draft(round, one.getKey(), one.getValue(), records, hashes))
            .toList();
    return messages
        .add(round.tenant(), drafts, round.plan().settings().perDomainAnHour(), clock.instant())
        .map(
            made ->
                made.stream()
                    .map(draft -> outgoing(round, draft, byId.get(draft.id()).message(), records))
                    .toList());
  }

  private static Draft draft(
      Round round,
      UUID id,
      Going going,
      MessageRecords records,
      Function<String, HashedAddress> hashes) {
    KeptRule kept = round.plan().plan().rules().get(going.message().rule());
    Optional<HashedAddress> address =
        Optional.of(going.message().way())
            .filter(way -> way.channel() == Channel.EMAIL)
            .flatMap(way -> records.email(way.recipient()))
            .map(hashes);
    return new Draft(
        id,
        kept.version(),
        going.message().way(),
        kept.rule().delivery().orElseThrow().template(),
        round.plan().plan().today(),
        address,
        going.causes());
  }

  private Outgoing outgoing(
      Round round, Draft draft, PlannedMessage message, MessageRecords records) {
    Supplier<Future<Written>> text =
        () ->
            writing.of(
                round.gateway(),
                round.plan().templates().apply(draft.template()),
                draft.way().language(),
                records.context(message, round.plan().plan().time().zone()),
                draft.way().channel(),
                draft.attempt());
    return new Outgoing(
        draft.id(),
        draft.patron(),
        draft.way().recipient(),
        draft.way().channel(),
        draft.attempt(),
        round.plan().closes(Optional.of(message.decisions().get(0).rule())),
        text);
  }
}

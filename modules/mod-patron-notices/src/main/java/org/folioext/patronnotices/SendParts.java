package org.folioext.patronnotices;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.job.JobTokens;
import org.folioext.okapi.job.Worker;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapi.seal.Seal;
import org.folioext.patronnotices.app.SendPermit;
import org.folioext.patronnotices.app.cases.Cases;
import org.folioext.patronnotices.app.cases.Preparation;
import org.folioext.patronnotices.app.people.AddressHashes;
import org.folioext.patronnotices.app.send.Addresses;
import org.folioext.patronnotices.app.send.KeptTexts;
import org.folioext.patronnotices.app.send.Letterbox;
import org.folioext.patronnotices.app.send.MessageDesk;
import org.folioext.patronnotices.app.send.Sender;
import org.folioext.patronnotices.app.send.Senders;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.message.Bodies;
import org.folioext.patronnotices.storage.message.HashedAddress;
import org.folioext.patronnotices.storage.message.Holder;
import org.folioext.patronnotices.storage.message.Messages;
import org.folioext.patronnotices.storage.message.Resends;

/** The parts of one instance that have to do with sending, put together. Thread-safe. */
final class SendParts {

  /**
   * How an instance sends.
   *
   * @param lease how long it may be silent before others send what it has ready
   * @param call how long before nobody waits for the answer of its call; longer than calls take
   * @param slots tenants that it sends for at the same time
   * @param patience how long calls may take when it stops
   */
  record Options(Duration lease, Duration call, int slots, Duration patience) {
    /** For production. */
    static final Options USUAL =
        new Options(Duration.ofMinutes(5), Duration.ofSeconds(60), 2, Duration.ofSeconds(20));
  }

  private final JobTokens tokens = new JobTokens();
  private final Worker worker;
  private final MessageDesk desk;
  private final KeptTexts texts;

  SendParts(
      Vertx vertx,
      Database database,
      Gateways gateways,
      Preparation preparation,
      Cases cases,
      SendPermit permit,
      Addresses addresses,
      Seal seal,
      Clock clock,
      Options options) {
    Holder holder = new Holder(UUID.randomUUID().toString(), options.lease(), options.call());
    Sender sender =
        Senders.of(
            vertx,
            database,
            gateways,
            tokens,
            new ChoiceStore(database),
            preparation,
            cases,
            permit,
            addresses,
            new Letterbox(seal),
            holder,
            clock);
    this.worker =
        new Worker(vertx, "sending", options.slots(), options.patience(), sender::workOnce);
    this.desk =
        new MessageDesk(new Messages(database), new Resends(database), UUID::randomUUID, clock);
    this.texts = new KeptTexts(new Bodies(database), new Letterbox(seal), clock);
  }

  /** Addresses as the keys of tenants hash them. */
  static Addresses addresses(AddressHashes hashes) {
    return tenant ->
        hashes
            .of(tenant)
            .map(hash -> address -> new HashedAddress(hash.of(address), hash.ofDomain(address)));
  }

  /** What staff see of messages, and decide about them. */
  MessageDesk desk() {
    return desk;
  }

  /** What messages said, shown to staff. */
  KeptTexts texts() {
    return texts;
  }

  /** Sends what a tenant has pending, on the token of a call; a caller need not wait for it. */
  Future<Void> send(OkapiHeaders headers) {
    tokens.put(headers);
    return worker.kick(headers.tenant());
  }

  /** Ends the calls that are being made, and makes no others. */
  Future<Void> drain() {
    return worker.drain();
  }
}

package org.folioext.patronnotices.app.send;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.UUID;
import org.folioext.okapi.job.JobTokens;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.remote.Gateways;
import org.folioext.patronnotices.app.SendPermit;
import org.folioext.patronnotices.app.cases.Cases;
import org.folioext.patronnotices.app.cases.Preparation;
import org.folioext.patronnotices.app.flag.FlagTeller;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.ledger.CauseBook;
import org.folioext.patronnotices.storage.ledger.Pulses;
import org.folioext.patronnotices.storage.message.CallSlots;
import org.folioext.patronnotices.storage.message.Claims;
import org.folioext.patronnotices.storage.message.Holder;
import org.folioext.patronnotices.storage.message.Lapses;
import org.folioext.patronnotices.storage.message.MessageBook;
import org.folioext.patronnotices.storage.message.RepeatClaims;
import org.folioext.patronnotices.storage.message.Results;
import org.folioext.patronnotices.storage.people.AddressFlagBox;

/** Puts senders together. Stateless. */
public final class Senders {

  private Senders() {}

  /**
   * The sender of an instance.
   *
   * @param tokens under which it works, of calls that may have it work
   * @param letters where what is sent is kept
   */
  public static Sender of(
      Vertx vertx,
      Database database,
      Gateways gateways,
      JobTokens tokens,
      ChoiceStore choices,
      Preparation preparation,
      Cases cases,
      SendPermit permit,
      Addresses addresses,
      Letterbox letters,
      Holder holder,
      Clock clock) {
    Claims claims = new Claims(database, holder);
    Results results = new Results(database, holder);
    Drafting drafting =
        new Drafting(
            new MessageBook(database, holder),
            addresses,
            new Writing(clock),
            UUID::randomUUID,
            clock);
    Rechecks rechecks = new Rechecks(claims, new CauseBook(database), cases, clock);
    RepeatClaims repeats = new RepeatClaims(database, holder);
    CallSlots slots = new CallSlots(database, holder);
    return new Sender(
        vertx,
        gateways,
        tokens,
        permit,
        new SendPlans(choices, preparation, clock),
        new Lapses(database),
        new Lookups(results, clock),
        new Batches(claims, rechecks, drafting, clock),
        new Repeats(repeats, new RepeatChecks(repeats, cases, addresses, clock), letters, clock),
        new Caller(vertx, permit, slots, results, letters, clock),
        new FlagTeller(new AddressFlagBox(database)),
        new PassEnds(new Pulses(database), clock),
        holder,
        clock);
  }
}

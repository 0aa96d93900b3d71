package org.folioext.patronnotices.app.run;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronnotices.app.RuleShelf;
import org.folioext.patronnotices.app.ShownRule;
import org.folioext.patronnotices.app.sending.SendingDesk;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.ledger.Pulse;
import org.folioext.patronnotices.domain.ledger.Run;
import org.folioext.patronnotices.domain.ledger.Waiting;
import org.folioext.patronnotices.domain.overlap.Checked;
import org.folioext.patronnotices.domain.people.Undelivered;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.sending.Sending;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.ledger.Backlog;
import org.folioext.patronnotices.storage.ledger.Overlapping;
import org.folioext.patronnotices.storage.ledger.Pulses;
import org.folioext.patronnotices.storage.ledger.Runs;
import org.folioext.patronnotices.storage.people.AddressFlags;

/** Whether all is as it should be. Thread-safe. */
public final class StatusDesk {

  private final ChoiceStore choices;
  private final Runs runs;
  private final Backlog backlog;
  private final Pulses pulses;
  private final Overlapping overlaps;
  private final Heartbeat heartbeat;
  private final RuleShelf shelf;
  private final SendingDesk sending;
  private final AddressFlags undelivered;
  private final Clock clock;

  /** Of a tenant's rows, and of what FOLIO has for its rules. */
  public StatusDesk(
      ChoiceStore choices,
      Runs runs,
      Backlog backlog,
      Pulses pulses,
      Overlapping overlaps,
      Heartbeat heartbeat,
      RuleShelf shelf,
      SendingDesk sending,
      AddressFlags undelivered,
      Clock clock) {
    this.choices = choices;
    this.runs = runs;
    this.backlog = backlog;
    this.pulses = pulses;
    this.overlaps = overlaps;
    this.heartbeat = heartbeat;
    this.shelf = shelf;
    this.sending = sending;
    this.undelivered = undelivered;
    this.clock = clock;
  }

  /**
   * What there is.
   *
   * @param planAt the library's time
   * @param tooLate whether that is so late that what must go out on its day cannot
   * @param last the run of the last day that was planned to the end
   * @param open the run that is waiting or running
   * @param pulse what tells whether notices go on
   * @param silent whether the timer does not ring
   * @param broken rules that are on and cannot act
   * @param rules all of them
   * @param beside what FOLIO tells beside them
   * @param undelivered what is known of e-mail that does not arrive
   */
  public record Status(
      LocalTime planAt,
      boolean tooLate,
      Heartbeat.Nights nights,
      Optional<Run> last,
      Optional<Run> open,
      Waiting waiting,
      Pulse pulse,
      boolean silent,
      List<ShownRule> broken,
      List<NoticeRule> rules,
      Checked beside,
      Sending sending,
      Undelivered undelivered) {}

  /**
   * Looks; fails with UNAVAILABLE, {@code locale-not-read}, where nobody tells the zone, nor ever
   * did.
   */
  public Future<Status> now(OkapiHeaders headers) {
    String tenant = headers.tenant();
    var present = choices.present(tenant);
    var pulse = pulses.read(tenant, clock.instant());
    var last = runs.lastFinished(tenant);
    return Future.all(present, pulse, last)
        .compose(read -> now(headers, present.result(), pulse.result(), last.result()));
  }

  private Future<Status> now(
      OkapiHeaders headers, Choices present, Pulse pulse, Optional<Run> last) {
    String tenant = headers.tenant();
    var nights = heartbeat.nights(headers, present, pulse, last).recover(StatusDesk::told);
    var open = runs.open(tenant);
    var waiting = backlog.waiting(tenant);
    var broken = shelf.list(headers).map(StatusDesk::broken);
    var installation = sending.shown(headers);
    var flags = undelivered.counts(tenant, clock.instant());
    var beside = overlaps.read(tenant);
    return Future.all(List.of(nights, open, waiting, broken, installation, flags, beside))
        .map(
            read ->
                new Status(
                    present.settings().settings().planAt(),
                    !present.settings().settings().day().plansInTime(),
                    nights.result(),
                    last,
                    open.result(),
                    waiting.result(),
                    pulse,
                    heartbeat.silent(present, pulse),
                    broken.result(),
                    present.rules().stream().map(KeptRule::rule).toList(),
                    beside.result(),
                    installation.result(),
                    flags.result()));
  }

  private static Future<Heartbeat.Nights> told(Throwable failure) {
    return failure instanceof CallFailed || failure instanceof NotSeen
        ? Failure.unavailable("locale-not-read", failure.getMessage() + ".").future()
        : Future.failedFuture(failure);
  }

  private static List<ShownRule> broken(RuleShelf.Ordered rules) {
    return rules.rules().stream()
        .filter(shown -> shown.kept().rule().enabled())
        .filter(shown -> shown.lacks().filter(lacks -> !lacks.isEmpty()).isPresent())
        .toList();
  }
}

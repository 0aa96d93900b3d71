package org.folioext.patronnotices.app.run;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.patronnotices.app.sending.SendingDesk;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.ledger.Pulses;
import org.folioext.patronnotices.storage.ledger.Sweep;

/** What the timer has done for a tenant, every few minutes. Thread-safe. */
public final class TimerDesk {

  private final Sweep sweep;
  private final ChoiceStore choices;
  private final LibraryZone zones;
  private final Pulses pulses;
  private final NightBell nights;
  private final List<Consumer<OkapiHeaders>> goOn;
  private final Clock clock;

  /**
   * On the rows of runs.
   *
   * @param goOn have the jobs of a tenant worked on, under the headers of the timer
   */
  public TimerDesk(
      Sweep sweep,
      ChoiceStore choices,
      LibraryZone zones,
      Pulses pulses,
      NightBell nights,
      List<Consumer<OkapiHeaders>> goOn,
      Clock clock) {
    this.sweep = sweep;
    this.choices = choices;
    this.zones = zones;
    this.pulses = pulses;
    this.nights = nights;
    this.goOn = List.copyOf(goOn);
    this.clock = clock;
  }

  /**
   * The timer rang, which is written down first: what is too late is let go of, the day is planned
   * where that is due, and what was left is gone on with, whether the day could be planned or not.
   */
  public Future<Void> rang(OkapiHeaders headers) {
    String tenant = headers.tenant();
    Instant now = clock.instant();
    return pulses
        .rang(tenant, SendingDesk.gateway(headers), now)
        .compose(told -> sweep.now(tenant, now))
        .compose(swept -> choices.present(tenant))
        .compose(
            present ->
                begin(headers, present, now)
                    .onComplete(begun -> goOn.forEach(each -> each.accept(headers))));
  }

  private Future<Void> begin(OkapiHeaders headers, Choices present, Instant now) {
    if (present.rules().stream().noneMatch(kept -> kept.rule().enabled())) {
      return Future.succeededFuture();
    }
    return zones
        .of(headers, present.settings().settings())
        .compose(zone -> pulses.zone(headers.tenant(), zone).map(zone))
        .compose(
            zone ->
                nights.rings(headers.tenant(), zone, present.settings().settings().planAt(), now));
  }
}

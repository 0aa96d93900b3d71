package org.folioext.patronnotices.app.send;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronnotices.app.cases.NoticePlan;
import org.folioext.patronnotices.app.cases.Preparation;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.remote.DeskNote;
import org.folioext.patronnotices.remote.Rendering;
import org.folioext.patronnotices.storage.ChoiceStore;

/**
 * The plans by which senders look once more. What the library chose is read each time; what FOLIO
 * shows of it, once a minute, or when it chose something else. Thread-safe.
 */
final class SendPlans {

  /** For how long a plan holds where the library chose nothing else. */
  static final Duration GOOD_FOR = Duration.ofMinutes(1);

  private final ChoiceStore store;
  private final Preparation preparation;
  private final Clock clock;
  private final Map<String, SendPlan> latest = new ConcurrentHashMap<>();

  SendPlans(ChoiceStore store, Preparation preparation, Clock clock) {
    this.store = store;
    this.preparation = preparation;
    this.clock = clock;
  }

  /** That of a tenant now; fails as {@link Preparation#of} does. */
  Future<SendPlan> of(OkapiHeaders headers, Gateway gateway) {
    return store
        .present(headers.tenant())
        .compose(
            choices -> {
              SendPlan known = latest.get(headers.tenant());
              return known != null && isGood(known, choices)
                  ? Future.succeededFuture(known)
                  : made(headers, gateway, choices)
                      .onSuccess(plan -> latest.put(headers.tenant(), plan));
            });
  }

  private boolean isGood(SendPlan known, Choices choices) {
    return known.choices().equals(choices)
        && clock.instant().isBefore(known.made().plus(GOOD_FOR))
        && known.plan().time().dayOf(clock.instant()).equals(known.plan().today());
  }

  private Future<SendPlan> made(OkapiHeaders headers, Gateway gateway, Choices choices) {
    return preparation
        .of(headers, choices)
        .compose(
            plan ->
                Future.all(new Rendering(gateway).ids(), noteType(gateway, plan))
                    .map(
                        read ->
                            new SendPlan(
                                choices,
                                plan,
                                read.resultAt(0),
                                read.resultAt(1),
                                clock.instant())));
  }

  private static Future<Optional<UUID>> noteType(Gateway gateway, NoticePlan plan) {
    boolean leavesNotes =
        plan.rules().values().stream()
            .flatMap(kept -> kept.rule().delivery().stream())
            .anyMatch(delivery -> delivery.channels().contains(Channel.NOTE));
    return leavesNotes ? new DeskNote(gateway).type() : Future.succeededFuture(Optional.empty());
  }
}

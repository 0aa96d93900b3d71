package org.folioext.patronflags.app;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.Caller;
import org.folioext.okapi.Failure;
import org.folioext.okapi.Ids;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.patronflags.app.scan.Bases;
import org.folioext.patronflags.domain.flag.Deed;
import org.folioext.patronflags.domain.flag.StaffWork;
import org.folioext.patronflags.domain.flag.Tried;
import org.folioext.patronflags.storage.flag.StaffSteps;

/** What people decide on flags, one at a time. Thread-safe. */
public final class StaffDesk {

  private final StaffSteps steps;
  private final Bases bases;
  private final Assignees assignees;
  private final Clock clock;

  /** Steps kept in a store. */
  public StaffDesk(StaffSteps steps, Bases bases, Assignees assignees, Clock clock) {
    this.steps = steps;
    this.bases = bases;
    this.assignees = assignees;
    this.clock = clock;
  }

  /**
   * What somebody wants.
   *
   * @param version of the flag that they saw
   */
  public record Wish(Deed deed, Optional<String> comment, int version) {}

  /**
   * Does it, or says why not.
   *
   * @param id of the flag as the caller wrote it; fails with NOT_FOUND where there is none, and as
   *     {@link Assignees} does
   */
  public Future<Tried> take(OkapiHeaders headers, String id, Wish wish) {
    UUID flag = Ids.of("flag", id);
    UUID actor = Caller.of(headers).person();
    Instant now = clock.instant();
    return assignees
        .require(headers, wish.deed())
        .compose(can -> today(headers, wish.deed(), now))
        .map(today -> new StaffWork(wish.deed(), actor, wish.comment(), wish.version(), now, today))
        .compose(work -> steps.take(headers.tenant(), flag, work::on))
        .map(tried -> tried.orElseThrow(() -> Failure.notFound("flag", id)));
  }

  /** The library's day where it matters; else nobody is asked for the library's zone. */
  private Future<LocalDate> today(OkapiHeaders headers, Deed deed, Instant now) {
    return deed instanceof Deed.Snooze
        ? bases.zone(headers).map(zone -> LocalDate.ofInstant(now, zone))
        : Future.succeededFuture(LocalDate.ofInstant(now, ZoneOffset.UTC));
  }
}

package org.folioext.patronflags.app.action;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.folioext.okapi.Caller;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Message;
import org.folioext.okapi.text.Texts;
import org.folioext.patronflags.app.Assignees;
import org.folioext.patronflags.app.scan.Bases;
import org.folioext.patronflags.domain.action.BulkItem;
import org.folioext.patronflags.domain.action.BulkTask;
import org.folioext.patronflags.domain.flag.Answer;
import org.folioext.patronflags.domain.flag.Deed;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.flag.StaffWork;
import org.folioext.patronflags.storage.left.BulkSteps;
import org.folioext.patronflags.storage.left.BulkSteps.Taken;

/**
 * One step on many flags. A flag that somebody changed since it was chosen keeps what they did, and
 * its result says so. Thread-safe.
 */
public final class BulkWalk {

  private final BulkSteps steps;
  private final Bases bases;
  private final Assignees assignees;
  private final Texts texts;
  private final Clock clock;

  /** Steps kept in a store. */
  public BulkWalk(BulkSteps steps, Bases bases, Assignees assignees, Texts texts, Clock clock) {
    this.steps = steps;
    this.bases = bases;
    this.assignees = assignees;
    this.texts = texts;
    this.clock = clock;
  }

  /** Fails where no flag could be put off to that day, or be assigned to that user. */
  Future<Void> makesSense(OkapiHeaders headers, BulkTask.OnFlags task) {
    return today(headers, task.deed())
        .map(today -> checked(task.deed(), today))
        .compose(today -> assignees.require(headers, task.deed()));
  }

  private LocalDate checked(Deed deed, LocalDate today) {
    LocalDate last = today.plus(StaffWork.LONGEST_SNOOZE);
    if (deed instanceof Deed.Snooze snooze
        && (!snooze.until().isAfter(today) || snooze.until().isAfter(last))) {
      throw Failure.unprocessable(
          "refused-until", said(Message.of("refused.until", last.toString())));
    }
    return today;
  }

  /** Takes the step on the next flags; none are left where that is empty. */
  Future<List<BulkItem>> next(OkapiHeaders headers, UUID bulk, BulkTask.OnFlags task, int limit) {
    UUID person = Caller.of(headers).person();
    return today(headers, task.deed())
        .compose(
            today ->
                more(
                    headers.tenant(),
                    bulk,
                    (item, flag) -> taken(item, flag, task, person, today),
                    limit,
                    new ArrayList<>()));
  }

  private Future<List<BulkItem>> more(
      String tenant,
      UUID bulk,
      BiFunction<BulkItem, Optional<Flag>, Taken> work,
      int limit,
      List<BulkItem> done) {
    if (done.size() == limit) {
      return Future.succeededFuture(done);
    }
    return steps
        .next(tenant, bulk, work)
        .compose(
            item -> {
              if (item.isEmpty()) {
                return Future.succeededFuture(done);
              }
              done.add(item.get());
              return more(tenant, bulk, work, limit, done);
            });
  }

  private Taken taken(
      BulkItem item, Optional<Flag> flag, BulkTask.OnFlags task, UUID person, LocalDate today) {
    if (flag.isEmpty()) {
      return notTaken(person, "not-found", "The flag is gone.");
    }
    Answer answer =
        new StaffWork(task.deed(), person, task.comment(), item.version(), clock.instant(), today)
            .on(flag.get());
    if (answer instanceof Answer.Done done) {
      return new Taken(result(true, Optional.empty(), Optional.empty(), person), Optional.of(done));
    }
    Message why = ((Answer.Refused) answer).message();
    return notTaken(person, why.key().replace('.', '-'), said(why));
  }

  private Taken notTaken(UUID person, String code, String message) {
    return new Taken(
        result(false, Optional.of(code), Optional.of(message), person), Optional.empty());
  }

  private BulkItem.Result result(
      boolean done, Optional<String> code, Optional<String> message, UUID person) {
    return new BulkItem.Result(
        done,
        code,
        message,
        Optional.empty(),
        Optional.of(person),
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private String said(Message message) {
    return texts.of(message, Language.ENGLISH);
  }

  /** The library's day where it matters; else nobody is asked for the library's zone. */
  private Future<LocalDate> today(OkapiHeaders headers, Deed deed) {
    return deed instanceof Deed.Snooze
        ? bases.zone(headers).map(zone -> LocalDate.ofInstant(clock.instant(), zone))
        : Future.succeededFuture(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }
}

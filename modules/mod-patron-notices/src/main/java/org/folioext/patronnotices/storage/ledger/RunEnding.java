package org.folioext.patronnotices.storage.ledger;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.job.JobState;
import org.folioext.patronnotices.domain.ledger.Judged;
import org.folioext.patronnotices.domain.ledger.Run;

/** The end of a run, within a transaction in which its lease is held. Stateless. */
final class RunEnding {

  private static final String END =
      """
      UPDATE run SET state = $2, failure = $3, ended = $4, owner = NULL, lease_until = NULL,
        delay = NULL
      WHERE id = $1\
      """;
  private static final String DROP = "UPDATE run_rule SET state = 'dropped' WHERE run = $1";

  private RunEnding() {}

  /**
   * Lets go what is not too much, and holds the rest for a person.
   *
   * @param perRun what all rules together may let go
   */
  static Future<Void> finish(SqlConnection sql, Run run, long perRun, Instant now) {
    var known = RunRules.known(sql);
    var usual = RunRules.usual(sql, run.day());
    var rules = RunRules.of(sql, run.id());
    var rezoned = RunZones.isAnother(sql, run.id());
    var overlapping = OverlapRows.open(sql);
    return Future.all(known, usual, rules, rezoned, overlapping)
        .map(
            read ->
                Judged.of(
                    rules.result(),
                    known.result(),
                    usual.result(),
                    perRun,
                    rezoned.result(),
                    overlapping.result()))
        .compose(judged -> decide(sql, run.id(), judged, now))
        .compose(decided -> Sweep.now(sql, now))
        .compose(swept -> end(sql, run.id(), JobState.FINISHED, Optional.empty(), now));
  }

  private static Future<Void> decide(
      SqlConnection sql, UUID run, List<Judged> judged, Instant now) {
    List<String> free = judged.stream().filter(Judged::goes).map(Judged::rule).toList();
    return RunRules.decide(sql, run, judged)
        .compose(decided -> CauseRows.free(sql, run, free, now));
  }

  /** Gives a run up. */
  static Future<Void> fail(SqlConnection sql, UUID run, String failure, Instant now) {
    return drop(sql, run, JobState.FAILED, now)
        .compose(dropped -> end(sql, run, JobState.FAILED, Optional.of(failure), now));
  }

  /** Nothing of what a run planned goes out; the next one asks again. */
  static Future<Void> drop(SqlConnection sql, UUID run, JobState state, Instant now) {
    return sql.preparedQuery(DROP)
        .execute(Tuple.of(run))
        .compose(dropped -> CauseRows.takeBack(sql, run, "run-" + state.id(), now));
  }

  private static Future<Void> end(
      SqlConnection sql, UUID run, JobState state, Optional<String> failure, Instant now) {
    return sql.preparedQuery(END)
        .execute(Tuple.of(run, state.id(), failure.orElse(null), utc(now)))
        .mapEmpty();
  }
}

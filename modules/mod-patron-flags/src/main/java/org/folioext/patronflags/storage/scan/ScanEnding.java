package org.folioext.patronflags.storage.scan;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.folioext.okapi.job.JobState;
import org.folioext.patronflags.domain.scan.Scan;
import org.folioext.patronflags.domain.scan.ScanKind;
import org.folioext.patronflags.storage.RulesSeen;
import org.folioext.patronflags.storage.flag.UsualNights;

/** The end of a scan, within a transaction in which its lease is held. Stateless. */
final class ScanEnding {

  /** As {@code Life.held} has it. */
  private static final String HOLD =
      """
      WITH held AS (
        UPDATE flag SET held = true, version = version + 1, changed = $2
        WHERE scan = $1 AND state = 'open' AND NOT held AND NOT baseline
        RETURNING id, version)
      INSERT INTO flag_step (flag, number, at, action, state_before, state_after)
      SELECT id, version, $2, 'held', 'open', 'open' FROM held\
      """;

  private static final String IN_FORCE =
      " FROM unnest($1::text[], $2::text[]) AS t (rule, version)";
  private static final String FORGET =
      "DELETE FROM rule_seen WHERE (rule, version) NOT IN (SELECT rule, version" + IN_FORCE + ")";
  private static final String RULES =
      "INSERT INTO rule_seen AS r (rule, version, scan, looks) SELECT rule, version, $3, $4::int"
          + IN_FORCE
          + " ON CONFLICT (rule, version) DO UPDATE SET looks = least(r.looks + $4::int, "
          + RulesSeen.ENOUGH
          + ")";
  private static final String END =
      """
      UPDATE scan SET state = $2, failure = $3, ended = $4, held = $5, purged = purged + $6,
        gone = $7, owner = NULL, lease_until = NULL
      WHERE id = $1\
      """;

  private ScanEnding() {}

  /**
   * What the end found.
   *
   * @param gone so many that a person must say so before they are purged
   */
  private record Found(int held, long purged, long gone) {}

  static Future<Integer> end(SqlConnection sql, UUID id, ScanEnd end) {
    return Scans.find(sql, id)
        .map(scan -> scan.orElseThrow())
        .compose(
            scan ->
                hold(sql, scan, end.most(), end.now())
                    .compose(held -> gone(sql, scan, end, held))
                    .compose(found -> PatronRows.purgeLeft(sql).map(found))
                    .compose(found -> rules(sql, scan, end).map(found))
                    .compose(found -> close(sql, scan, end, found).map(found.held())));
  }

  /**
   * Holds the new flags of a scan where they are too many, however it ends.
   *
   * @return how many are held
   */
  static Future<Integer> hold(
      SqlConnection sql, Scan scan, ToLongFunction<List<Integer>> most, Instant now) {
    return UsualNights.raised(sql)
        .compose(
            nights ->
                scan.counts().raised() <= most.applyAsLong(nights)
                    ? Future.succeededFuture(0)
                    : sql.preparedQuery(HOLD)
                        .execute(Tuple.of(scan.id(), utc(now)))
                        .map(rows -> rows.rowCount()));
  }

  /** A scan that did not come to its end says nothing of who is gone. */
  private static Future<Found> gone(SqlConnection sql, Scan scan, ScanEnd end, int held) {
    if (end.state() != JobState.FINISHED) {
      return Future.succeededFuture(new Found(held, 0, 0));
    }
    return PatronRows.gone(sql)
        .compose(
            gone ->
                PatronRows.known(sql)
                    .compose(
                        known ->
                            end.purging().allows(gone.size(), known)
                                ? PatronRows.purge(sql, gone)
                                    .map(purged -> new Found(held, purged, 0))
                                : Future.succeededFuture(
                                    new Found(held, 0, waiting(scan, gone.size())))));
  }

  private static long waiting(Scan scan, long gone) {
    return scan.kind() == ScanKind.PATRON ? 0 : gone;
  }

  /**
   * Forgets the rules and versions that are not in force: where one is again, its first look is as
   * new. Counts the looks of those that are; what the first could not see, or looked at before a
   * person changed the rules, is still to come, and no news then.
   */
  private static Future<Void> rules(SqlConnection sql, Scan scan, ScanEnd end) {
    if (!scan.whole() || end.state() != JobState.FINISHED) {
      return Future.succeededFuture();
    }
    boolean all = scan.counts().unseen() == 0 && scan.judgedBy().equals(end.judgedBy());
    int looks = all ? RulesSeen.ENOUGH : 1;
    List<String> names = end.versions().keySet().stream().sorted().toList();
    String[] rules = names.toArray(String[]::new);
    String[] versions = names.stream().map(end.versions()::get).toArray(String[]::new);
    return sql.preparedQuery(FORGET)
        .execute(Tuple.of(rules, (Object) versions))
        .compose(
            done -> sql.preparedQuery(RULES).execute(Tuple.of(rules, versions, scan.id(), looks)))
        .mapEmpty();
  }

  private static Future<Void> close(SqlConnection sql, Scan scan, ScanEnd end, Found found) {
    Tuple values =
        Tuple.of(
            scan.id(),
            end.state().id(),
            end.failure().orElse(null),
            utc(end.now()),
            found.held() > 0,
            found.purged());
    values.addLong(found.gone());
    return sql.preparedQuery("DELETE FROM scan_patron WHERE scan = $1")
        .execute(Tuple.of(scan.id()))
        .compose(done -> sql.preparedQuery(END).execute(values))
        .mapEmpty();
  }
}

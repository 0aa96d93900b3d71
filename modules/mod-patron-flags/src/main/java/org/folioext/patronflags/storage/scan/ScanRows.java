package org.folioext.patronflags.storage.scan;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.instantIfAny;

import io.vertx.sqlclient.Row;
import java.util.Optional;
import org.folioext.okapi.job.JobState;
import org.folioext.patronflags.domain.scan.Gone;
import org.folioext.patronflags.domain.scan.Phase;
import org.folioext.patronflags.domain.scan.Scan;
import org.folioext.patronflags.domain.scan.ScanCounts;
import org.folioext.patronflags.domain.scan.ScanKind;

/** Scans as rows. Stateless. */
final class ScanRows {

  static final String COLUMNS =
      "id, kind, whole, local_date, state, phase, cursor, since, judged_by, seen, judged, raised,"
          + " baseline, resolved, purged, unseen, calls, held, gone, purged_by, purged_at, failure,"
          + " asked_by, created, started, ended";

  private ScanRows() {}

  static Scan scan(Row row) {
    return new Scan(
        row.getUUID("id"),
        ScanKind.of(row.getString("kind")),
        row.getBoolean("whole"),
        Optional.ofNullable(row.getLocalDate("local_date")),
        JobState.of(row.getString("state")),
        Phase.of(row.getString("phase")),
        idIfAny(row, "cursor"),
        instantIfAny(row, "since"),
        row.getString("judged_by"),
        counts(row),
        row.getBoolean("held"),
        new Gone(row.getLong("gone"), idIfAny(row, "purged_by"), instantIfAny(row, "purged_at")),
        Optional.ofNullable(row.getString("failure")),
        idIfAny(row, "asked_by"),
        instant(row, "created"),
        instantIfAny(row, "started"),
        instantIfAny(row, "ended"));
  }

  private static ScanCounts counts(Row row) {
    return new ScanCounts(
        row.getLong("seen"),
        row.getLong("judged"),
        row.getLong("raised"),
        row.getLong("baseline"),
        row.getLong("resolved"),
        row.getLong("purged"),
        row.getLong("unseen"),
        row.getLong("calls"));
  }
}

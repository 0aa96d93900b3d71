package org.folioext.patronflags.storage.scan;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.patronflags.domain.scan.SeenPatron;

/** What is kept of each patron, within a transaction that others open. Stateless. */
final class PatronRows {

  /** Rows are written in the order of ids, so that two transactions never wait for each other. */
  private static final String SEEN =
      """
      INSERT INTO patron AS p (id, expires, scan, checked)
      SELECT id, expires, $3, $4 FROM unnest($1::uuid[], $2::timestamptz[]) AS t (id, expires)
      ORDER BY id
      ON CONFLICT (id) DO UPDATE
        SET expires = excluded.expires, scan = excluded.scan, checked = excluded.checked,
          gone = false
        WHERE p.checked <= excluded.checked
      RETURNING id\
      """;

  /** Of those alone of whom something is kept. */
  private static final String GONE =
      """
      INSERT INTO patron AS p (id, scan, checked, gone)
      SELECT id, $2, $3, true FROM unnest($1::uuid[]) AS t (id)
      WHERE EXISTS (SELECT FROM patron k WHERE k.id = t.id)
        OR EXISTS (SELECT FROM flag f WHERE f.patron = t.id)
      ORDER BY id
      ON CONFLICT (id) DO UPDATE
        SET gone = true, scan = excluded.scan, checked = excluded.checked
        WHERE p.checked <= excluded.checked\
      """;

  /** Locked in the order of ids too. */
  private static final String ALL_GONE = "SELECT id FROM patron WHERE gone ORDER BY id FOR UPDATE";

  private static final List<String> PURGE =
      List.of(
          "DELETE FROM flag WHERE patron = ANY($1)",
          "DELETE FROM bulk_item WHERE patron = ANY($1)",
          "DELETE FROM patron WHERE id = ANY($1)");

  /** What is of no more use: its flag is no more, and in FOLIO there is nothing to take back. */
  private static final String PURGE_LEFT =
      """
      DELETE FROM left_behind l
      WHERE NOT EXISTS (SELECT FROM flag f WHERE f.id = l.flag)
        AND NOT (effect IN ('block', 'note')
          AND state IN ('planned', 'unsure', 'written', 'undoing'))\
      """;

  private PatronRows() {}

  /**
   * Keeps what was seen, unless something newer is known.
   *
   * @param asked when the other module was asked
   * @return those that were kept: the others are not to be judged by what was seen
   */
  static Future<Set<UUID>> seen(
      SqlConnection sql, UUID scan, Instant asked, List<SeenPatron> patrons) {
    UUID[] ids = patrons.stream().map(SeenPatron::id).toArray(UUID[]::new);
    OffsetDateTime[] expires =
        patrons.stream()
            .map(patron -> patron.expires().map(at -> utc(at)).orElse(null))
            .toArray(OffsetDateTime[]::new);
    return sql.preparedQuery(SEEN)
        .execute(Tuple.of(ids, expires, scan, utc(asked)))
        .map(rows -> rows.stream().map(row -> row.getUUID(0)).collect(Collectors.toSet()));
  }

  /** Marks those that FOLIO no longer has. */
  static Future<Void> gone(SqlConnection sql, UUID scan, Instant asked, Collection<UUID> patrons) {
    return patrons.isEmpty()
        ? Future.succeededFuture()
        : sql.preparedQuery(GONE)
            .execute(Tuple.of(patrons.toArray(UUID[]::new), scan, utc(asked)))
            .mapEmpty();
  }

  /** How many are known, with those that are gone. */
  static Future<Long> known(SqlConnection sql) {
    return sql.query("SELECT count(*) FROM patron")
        .execute()
        .map(rows -> rows.iterator().next().getLong(0));
  }

  /** Those that FOLIO no longer has; nobody else changes them before the transaction ends. */
  static Future<Set<UUID>> gone(SqlConnection sql) {
    return sql.query(ALL_GONE)
        .execute()
        .map(rows -> rows.stream().map(row -> row.getUUID(0)).collect(Collectors.toSet()));
  }

  /** FOLIO has them after all. */
  static Future<Void> back(SqlConnection sql, Collection<UUID> patrons) {
    return sql.preparedQuery("UPDATE patron SET gone = false WHERE id = ANY($1)")
        .execute(Tuple.of(patrons.toArray(UUID[]::new)))
        .mapEmpty();
  }

  /**
   * Takes away all that is kept of some; their flags and steps too. What still stands in FOLIO is
   * kept until it is taken back.
   *
   * @return how many they were
   */
  static Future<Integer> purge(SqlConnection sql, Collection<UUID> patrons) {
    Tuple ids = Tuple.of(patrons.toArray(UUID[]::new));
    Future<Integer> done = Future.succeededFuture(0);
    for (String statement : PURGE) {
      done =
          done.compose(
              before -> sql.preparedQuery(statement).execute(ids).map(rows -> rows.rowCount()));
    }
    return done;
  }

  /**
   * Takes away what staff left in FOLIO of those who were purged, once it is not there any more.
   */
  static Future<Void> purgeLeft(SqlConnection sql) {
    return sql.query(PURGE_LEFT).execute().mapEmpty();
  }
}

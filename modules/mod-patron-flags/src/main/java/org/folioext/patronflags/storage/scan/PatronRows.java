package org.folioext.patronflags.storage.scan;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
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

  private static final String GONE =
      "UPDATE patron SET gone = true, scan = $2, checked = $3"
          + " WHERE id = ANY($1) AND checked <= $3";
  private static final String COUNTS =
      "SELECT count(*) FILTER (WHERE gone) AS gone, count(*) AS known FROM patron";
  private static final String LOCK_GONE =
      "SELECT count(*) FROM (SELECT id FROM patron WHERE gone ORDER BY id FOR UPDATE) AS g";
  private static final String PURGE_FLAGS =
      "DELETE FROM flag f USING patron p WHERE p.gone AND f.patron = p.id";

  private static final String PURGE_BULKS =
      "DELETE FROM bulk_item i USING patron p WHERE p.gone AND i.patron = p.id";

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

  /**
   * How many there are.
   *
   * @param gone those that FOLIO no longer has
   * @param known all, with them
   */
  record Counted(long gone, long known) {}

  static Future<Counted> counted(SqlConnection sql) {
    return sql.query(COUNTS)
        .execute()
        .map(
            rows -> {
              Row row = rows.iterator().next();
              return new Counted(row.getLong("gone"), row.getLong("known"));
            });
  }

  /**
   * Takes away all that is kept of those that are gone; their flags and steps too. What still
   * stands in FOLIO is kept until it is taken back.
   */
  static Future<Integer> purge(SqlConnection sql) {
    return sql.query(LOCK_GONE)
        .execute()
        .compose(locked -> sql.query(PURGE_FLAGS).execute())
        .compose(flags -> sql.query(PURGE_BULKS).execute())
        .compose(items -> sql.query("DELETE FROM patron WHERE gone").execute())
        .map(rows -> rows.rowCount());
  }

  /**
   * Takes away what staff left in FOLIO of those who were purged, once it is not there any more.
   */
  static Future<Void> purgeLeft(SqlConnection sql) {
    return sql.query(PURGE_LEFT).execute().mapEmpty();
  }
}

package org.folioext.patronnotices.storage.ledger;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.deed.DeedKind;
import org.folioext.patronnotices.domain.overlap.Grown;
import org.folioext.patronnotices.domain.overlap.Overlap;
import org.folioext.patronnotices.domain.preview.FolioPolicy.Sends;
import org.folioext.patronnotices.storage.Deeds;

/**
 * What FOLIO tells beside rules, as rows, within transactions that others open. Names and kinds
 * travel as arrays, kinds of one policy joined by commas. Stateless.
 */
public final class OverlapRows {

  private static final String FORGET =
      """
      UPDATE overlap SET found = '{}', confirmed = CASE WHEN $2 THEN '{}' ELSE confirmed END
      WHERE rule = ANY($1)\
      """;

  /** A rule that was removed meanwhile is left out. */
  private static final String WRITE =
      """
      INSERT INTO overlap AS o (rule, policy, name, found, confirmed)
      SELECT t.rule, t.policy, t.name, string_to_array(t.found, ','),
        string_to_array(t.confirmed, ',')
      FROM unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::text[])
        AS t (rule, policy, name, found, confirmed)
      JOIN notice_rule r ON r.id = t.rule
      ON CONFLICT (rule, policy) DO UPDATE SET name = excluded.name, found = excluded.found,
        confirmed = ARRAY(SELECT DISTINCT kind
          FROM unnest(o.confirmed || excluded.confirmed) AS k (kind) ORDER BY kind)\
      """;

  private static final String CLEAN =
      "DELETE FROM overlap WHERE rule = ANY($1) AND found = '{}' AND confirmed = '{}'";

  private static final String OPEN =
      "SELECT DISTINCT rule FROM overlap WHERE NOT found <@ confirmed";

  /** What waits for nothing else goes out; the rest waits for its other reason. */
  private static final String FREE =
      """
      WITH freed AS (
        UPDATE run_rule SET held_for = coalesce(held_otherwise, held_for), held_otherwise = NULL,
          state = CASE WHEN held_otherwise IS NULL THEN 'confirmed' ELSE state END,
          decided = CASE WHEN held_otherwise IS NULL THEN $2::timestamptz END,
          decided_by = CASE WHEN held_otherwise IS NULL THEN $3::uuid END
        WHERE rule = $1 AND state = 'held' AND held_for = 'folio-overlap'
        RETURNING run, rule, state)
      UPDATE cause c SET state = 'pending', changed = $2
      FROM freed f WHERE f.state = 'confirmed'
        AND c.run = f.run AND c.rule = f.rule AND c.state = 'held'\
      """;

  private OverlapRows() {}

  /**
   * A person wants what was asked, of a rule, beside FOLIO's own notices: exactly those policies
   * are kept. What waited for that goes on waiting.
   */
  public static Future<Void> agreed(SqlConnection sql, String rule, Grown grown, Author author) {
    return write(sql, Map.of(rule, grown.agreed()), grown.anew())
        .compose(
            written ->
                grown.asked().isEmpty()
                    ? Future.succeededFuture()
                    : told(sql, author, Map.of("rule", rule, "policies", ids(grown.asked()))));
  }

  /**
   * The same of a rule that is on, and what waited for that alone goes out.
   *
   * @param whole all that FOLIO tells beside the rule
   * @param seen fails by throwing where so many are not to go
   */
  public static Future<Void> freed(
      SqlConnection sql, String rule, Grown whole, LongConsumer seen, Author author) {
    List<String> policies = ids(whole.asked());
    return sql.preparedQuery(FREE)
        .execute(Tuple.of(rule, utc(author.at()), author.by().orElse(null)))
        .map(freed -> looked(freed.rowCount(), seen))
        .map(count -> Map.<String, Object>of("rule", rule, "policies", policies, "count", count))
        .compose(deed -> told(sql, author, deed))
        .compose(told -> write(sql, Map.of(rule, whole.agreed()), whole.anew()));
  }

  private static long looked(long count, LongConsumer seen) {
    seen.accept(count);
    return count;
  }

  private static List<String> ids(List<Overlap> policies) {
    return policies.stream().map(Overlap::policy).map(UUID::toString).toList();
  }

  private static Future<Void> told(SqlConnection sql, Author author, Map<String, Object> deed) {
    return Deeds.add(sql, author, DeedKind.OVERLAP_CONFIRMED, deed);
  }

  /** What was found beside rules; what is wanted stays. */
  static Future<Void> found(SqlConnection sql, Map<String, List<Overlap>> beside, Instant now) {
    return write(sql, beside, false)
        .compose(
            written ->
                sql.preparedQuery(
                        "UPDATE overlap_check SET checked = $1, failed = NULL, failure = NULL")
                    .execute(Tuple.of(utc(now))))
        .mapEmpty();
  }

  /** Nobody could look; what was found before holds. */
  static Future<Void> missed(SqlConnection sql, String why, Instant now) {
    return sql.preparedQuery("UPDATE overlap_check SET failed = coalesce(failed, $1), failure = $2")
        .execute(Tuple.of(utc(now), why))
        .mapEmpty();
  }

  /** Rules beside which FOLIO tells what nobody said is wanted. */
  static Future<Set<String>> open(SqlConnection sql) {
    return sql.query(OPEN)
        .execute()
        .map(rows -> rows.stream().map(row -> row.getString(0)).collect(Collectors.toSet()));
  }

  private static Future<Void> write(
      SqlConnection sql, Map<String, List<Overlap>> beside, boolean anew) {
    String[] rules = beside.keySet().toArray(String[]::new);
    return sql.preparedQuery(FORGET)
        .execute(Tuple.of(rules, anew))
        .compose(forgotten -> sql.preparedQuery(WRITE).execute(values(beside)))
        .compose(written -> sql.preparedQuery(CLEAN).execute(Tuple.of((Object) rules)))
        .mapEmpty();
  }

  private static Tuple values(Map<String, List<Overlap>> beside) {
    List<Overlap> all = beside.values().stream().flatMap(List::stream).toList();
    String[] rules =
        beside.entrySet().stream()
            .flatMap(one -> one.getValue().stream().map(overlap -> one.getKey()))
            .toArray(String[]::new);
    return Tuple.tuple()
        .addArrayOfString(rules)
        .addArrayOfUUID(all.stream().map(Overlap::policy).toArray(UUID[]::new))
        .addArrayOfString(all.stream().map(Overlap::name).toArray(String[]::new))
        .addArrayOfString(all.stream().map(one -> kinds(one.found())).toArray(String[]::new))
        .addArrayOfString(all.stream().map(one -> kinds(one.confirmed())).toArray(String[]::new));
  }

  private static String kinds(Collection<Sends> kinds) {
    return kinds.stream().map(Sends::name).sorted().collect(Collectors.joining(","));
  }
}

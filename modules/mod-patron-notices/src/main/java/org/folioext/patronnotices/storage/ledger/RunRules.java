package org.folioext.patronnotices.storage.ledger;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instantIfAny;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folioext.patronnotices.domain.ledger.HeldFor;
import org.folioext.patronnotices.domain.ledger.Judged;
import org.folioext.patronnotices.domain.ledger.RuleOutcome;

/** What rules came to in runs, within transactions that others open. Stateless. */
final class RunRules {

  static final String COLUMNS =
      "rule, version, fresh, most, state, held_for, outcomes, decided, decided_by";

  /** A run that goes on where others planned is of the rule as it was then. */
  private static final String BEGIN =
      """
      INSERT INTO run_rule AS o (run, rule, version, state)
      SELECT $1, rule, version, 'open' FROM unnest($2::text[], $3::int[]) AS t (rule, version)
      ON CONFLICT (run, rule) DO UPDATE SET version = CASE
        WHEN EXISTS (SELECT FROM run WHERE id = $1 AND cursor IS NOT NULL)
        THEN least(o.version, excluded.version) ELSE excluded.version END\
      """;

  private static final String COUNT =
      """
      UPDATE run_rule r SET fresh = r.fresh + t.fresh, outcomes = t.outcomes::jsonb
      FROM unnest($2::text[], $3::bigint[], $4::text[]) AS t (rule, fresh, outcomes)
      WHERE r.run = $1 AND r.rule = t.rule\
      """;

  /** What rules came to in runs since they are what they are, and was let go. */
  private static final String LET_GO =
      """
      FROM run_rule o JOIN run r ON r.id = o.run LEFT JOIN %s AS origin ON origin.rule = o.rule
      WHERE o.state IN ('free', 'confirmed')
        AND (origin.rule IS NULL OR o.version >= origin.version AND r.created >= origin.born)
      """
          .formatted(RuleOrigins.NEWEST);

  private static final String KNOWN = "SELECT DISTINCT o.rule " + LET_GO + " AND o.fresh > 0";

  /** What was held says nothing of what is usual, unless a person let it go. */
  private static final String USUAL =
      "SELECT o.rule, r.local_date, sum(o.fresh)::bigint AS fresh "
          + LET_GO
          + """
        AND r.state = 'finished' AND r.local_date BETWEEN $1::date - 365 AND $1::date - 1
        AND extract(isodow FROM r.local_date) = extract(isodow FROM $1::date)
      GROUP BY o.rule, r.local_date
      ORDER BY r.local_date DESC\
      """;

  private static final String DECIDE =
      """
      UPDATE run_rule r SET most = t.most, held_for = t.held_for, held_otherwise = t.otherwise,
        state = CASE WHEN t.held_for IS NULL THEN 'free' ELSE 'held' END
      FROM unnest($2::text[], $3::bigint[], $4::text[], $5::text[])
        AS t (rule, most, held_for, otherwise)
      WHERE r.run = $1 AND r.rule = t.rule\
      """;

  private RunRules() {}

  static Future<List<RuleOutcome>> of(SqlConnection sql, UUID run) {
    return sql.preparedQuery("SELECT " + COLUMNS + " FROM run_rule WHERE run = $1 ORDER BY rule")
        .execute(Tuple.of(run))
        .map(rows -> rows.stream().map(RunRules::outcome).toList());
  }

  /** Rules that act in a run, and their versions. */
  static Future<Void> begin(SqlConnection sql, UUID run, Map<String, Integer> versions) {
    List<String> rules = List.copyOf(versions.keySet());
    return sql.preparedQuery(BEGIN)
        .execute(
            Tuple.of(
                run,
                rules.toArray(String[]::new),
                rules.stream().map(versions::get).toArray(Integer[]::new)))
        .mapEmpty();
  }

  /**
   * Counts on.
   *
   * @param fresh causes that came to be held
   * @param outcomes all of the run so far, of the rules that changed
   */
  static Future<Void> count(
      SqlConnection sql,
      UUID run,
      Map<String, Long> fresh,
      Map<String, Map<String, Long>> outcomes) {
    List<String> rules = List.copyOf(outcomes.keySet());
    return sql.preparedQuery(COUNT)
        .execute(
            Tuple.of(
                run,
                rules.toArray(String[]::new),
                rules.stream().map(rule -> fresh.getOrDefault(rule, 0L)).toArray(Long[]::new),
                rules.stream().map(rule -> encoded(outcomes.get(rule))).toArray(String[]::new)))
        .mapEmpty();
  }

  private static String encoded(Map<String, Long> counts) {
    JsonObject json = new JsonObject();
    counts.forEach(json::put);
    return json.encode();
  }

  /** Rules of which something was let go before, since they are what they are. */
  static Future<Set<String>> known(SqlConnection sql) {
    return sql.query(KNOWN)
        .execute()
        .map(rows -> rows.stream().map(row -> row.getString(0)).collect(Collectors.toSet()));
  }

  /** What rules brought on days before that were the same weekday, the newest first. */
  static Future<Map<String, List<Long>>> usual(SqlConnection sql, LocalDate day) {
    return sql.preparedQuery(USUAL)
        .execute(Tuple.of(day))
        .map(
            rows -> {
              Map<String, List<Long>> usual = new TreeMap<>();
              for (Row row : rows) {
                usual
                    .computeIfAbsent(row.getString("rule"), rule -> new ArrayList<>())
                    .add(row.getLong("fresh"));
              }
              return usual;
            });
  }

  /** What becomes of what rules brought. */
  static Future<Void> decide(SqlConnection sql, UUID run, List<Judged> judged) {
    return sql.preparedQuery(DECIDE)
        .execute(
            Tuple.of(
                run,
                judged.stream().map(Judged::rule).toArray(String[]::new),
                judged.stream().map(Judged::most).toArray(Long[]::new),
                whys(judged, Judged::heldFor),
                whys(judged, Judged::otherwise)))
        .mapEmpty();
  }

  private static String[] whys(List<Judged> judged, Function<Judged, Optional<HeldFor>> why) {
    return judged.stream()
        .map(one -> why.apply(one).map(HeldFor::id).orElse(null))
        .toArray(String[]::new);
  }

  static RuleOutcome outcome(Row row) {
    return new RuleOutcome(
        row.getString("rule"),
        row.getInteger("version"),
        row.getLong("fresh"),
        row.getLong("most"),
        RuleOutcome.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getString("held_for")).map(HeldFor::of),
        counts(row.getJsonObject("outcomes")),
        instantIfAny(row, "decided"),
        idIfAny(row, "decided_by"));
  }

  private static Map<String, Long> counts(JsonObject json) {
    return json.fieldNames().stream().collect(Collectors.toMap(name -> name, json::getLong));
  }
}

package org.folioext.patronflags.storage;

import static java.util.stream.Collectors.toMap;
import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.form.Reading;
import org.folioext.patronflags.domain.group.GroupRule;
import org.folioext.patronflags.domain.group.KeptRule;
import org.folioext.patronflags.domain.group.RuleText;
import org.folioext.patronflags.domain.group.WrittenRule;

/** Rules of a library as rows, within transactions that others open. Stateless. */
final class RuleRows {

  private static final String SELECT =
      "SELECT id, version, yaml, updated, updated_by FROM group_rule";

  private RuleRows() {}

  /** All of them, by name. */
  static Future<List<KeptRule>> all(SqlConnection sql) {
    return sql.query(SELECT + " ORDER BY lower(name), id")
        .execute()
        .map(rows -> rows.stream().map(RuleRows::rule).toList());
  }

  static Future<Map<UUID, String>> names(SqlConnection sql) {
    return sql.query("SELECT id, name FROM group_rule")
        .execute()
        .map(
            rows ->
                rows.stream()
                    .collect(toMap(row -> row.getUUID("id"), row -> row.getString("name"))));
  }

  static Future<Optional<KeptRule>> find(SqlConnection sql, UUID id) {
    return sql.preparedQuery(SELECT + " WHERE id = $1")
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().findFirst().map(RuleRows::rule));
  }

  static Future<Void> insert(SqlConnection sql, KeptRule rule) {
    return sql.preparedQuery(
            "INSERT INTO group_rule (id, name, version, enabled, yaml, updated, updated_by)"
                + " VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .execute(values(rule))
        .mapEmpty();
  }

  static Future<Void> update(SqlConnection sql, KeptRule rule) {
    return sql.preparedQuery(
            "UPDATE group_rule SET name = $2, version = $3, enabled = $4, yaml = $5, updated = $6,"
                + " updated_by = $7 WHERE id = $1")
        .execute(values(rule))
        .mapEmpty();
  }

  static Future<Boolean> delete(SqlConnection sql, UUID id) {
    return sql.preparedQuery("DELETE FROM group_rule WHERE id = $1")
        .execute(Tuple.of(id))
        .map(rows -> rows.rowCount() == 1);
  }

  private static Tuple values(KeptRule rule) {
    WrittenRule written = rule.rule().written();
    return Tuple.of(
            rule.rule().uuid(),
            written.name(),
            rule.rule().version(),
            written.enabled(),
            rule.yaml(),
            utc(rule.updated()))
        .addUUID(rule.updatedBy().orElse(null));
  }

  private static KeptRule rule(Row row) {
    String yaml = row.getString("yaml");
    Reading<WrittenRule> read = RuleText.read(yaml);
    if (read instanceof Reading.Good<WrittenRule> good) {
      return new KeptRule(
          new GroupRule(row.getUUID("id"), row.getInteger("version"), good.value()),
          yaml,
          instant(row, "updated"),
          idIfAny(row, "updated_by"));
    }
    throw new IllegalStateException("a rule was kept that cannot be read: " + row.getUUID("id"));
  }
}

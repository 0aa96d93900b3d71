package org.folioext.patronnotices.storage.preview;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.instantIfAny;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.job.JobState;
import org.folioext.okapi.text.Message;
import org.folioext.patronnotices.domain.book.BookText;
import org.folioext.patronnotices.domain.book.RuleBook;
import org.folioext.patronnotices.domain.preview.FolioTold;
import org.folioext.patronnotices.domain.preview.Preview;
import org.folioext.patronnotices.domain.preview.Wanted;
import org.folioext.patronnotices.domain.rule.NoticeRule;

/** Rows as previews, with what their rules came to. Stateless. */
final class PreviewRecords {

  private PreviewRecords() {}

  /** The previews of rows, in their order. */
  static Future<List<Preview>> of(SqlConnection sql, RowSet<Row> rows) {
    List<UUID> ids = rows.stream().map(row -> row.getUUID("id")).toList();
    return rules(sql, ids).map(rules -> rows.stream().map(row -> preview(row, rules)).toList());
  }

  private static Future<Map<UUID, List<Preview.Rule>>> rules(SqlConnection sql, List<UUID> ids) {
    return sql.preparedQuery("SELECT * FROM preview_rule WHERE preview = ANY ($1) ORDER BY place")
        .execute(Tuple.of((Object) ids.toArray(UUID[]::new)))
        .map(
            rows -> {
              Map<UUID, List<Preview.Rule>> rules = new HashMap<>();
              rows.forEach(
                  row ->
                      rules
                          .computeIfAbsent(row.getUUID("preview"), id -> new ArrayList<>())
                          .add(rule(row)));
              return rules;
            });
  }

  private static Preview.Rule rule(Row row) {
    Map<String, Long> outcomes = new HashMap<>();
    JsonObject counted = row.getJsonObject("outcomes");
    counted.fieldNames().forEach(outcome -> outcomes.put(outcome, counted.getLong(outcome)));
    List<Message> lacks =
        row.getJsonArray("lacks").stream()
            .map(JsonArray.class::cast)
            .map(one -> one.stream().map(String.class::cast).toList())
            .map(one -> new Message(one.get(0), one.subList(1, one.size())))
            .toList();
    return new Preview.Rule(row.getString("rule"), row.getInteger("version"), lacks, outcomes);
  }

  private static Preview preview(Row row, Map<UUID, List<Preview.Rule>> rules) {
    UUID id = row.getUUID("id");
    return new Preview(
        id,
        JobState.of(row.getString("state")),
        wanted(row),
        idIfAny(row, "asked_by"),
        instant(row, "created"),
        instantIfAny(row, "started"),
        instantIfAny(row, "ended"),
        Optional.ofNullable(row.getString("failure")),
        FolioTold.of(row.getString("folio")),
        new Preview.Progress(
            row.getLong("seen"),
            row.getLong("candidates"),
            row.getLong("decisions"),
            row.getLong("messages"),
            row.getLong("calls"),
            row.getLong("going") + row.getLong("staying")),
        rules.getOrDefault(id, List.of()));
  }

  private static Wanted wanted(Row row) {
    return new Wanted(
        Optional.of(row.getLocalDate("first_day")),
        (int) ChronoUnit.DAYS.between(row.getLocalDate("first_day"), row.getLocalDate("last_day")),
        List.of(row.getArrayOfStrings("rules")),
        Optional.ofNullable(row.getString("rule_yaml"))
            .map(BookText::read)
            .map(PreviewRecords::only),
        List.of(row.getArrayOfUUIDs("patrons")));
  }

  private static NoticeRule only(Reading<RuleBook> read) {
    return ((Reading.Good<RuleBook>) read).value().rules().get(0);
  }
}

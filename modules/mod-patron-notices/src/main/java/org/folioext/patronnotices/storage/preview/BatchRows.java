package org.folioext.patronnotices.storage.preview;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folioext.patronnotices.domain.preview.Counted;
import org.folioext.patronnotices.domain.preview.Preview;
import org.folioext.patronnotices.domain.preview.PreviewRow;
import org.folioext.patronnotices.storage.preview.PreviewJobs.Batch;

/** What a batch of a preview came to as rows, within transactions that others open. Stateless. */
final class BatchRows {

  private static final String PROGRESS =
      """
      UPDATE preview SET seen = seen + $2, candidates = candidates + $3, decisions = decisions + $4,
        messages = messages + $5, calls = calls + $6, going = going + $7, staying = staying + $8
      WHERE id = $1\
      """;
  private static final String OUTCOMES =
      """
      UPDATE preview_rule r SET outcomes = (
        SELECT coalesce(jsonb_object_agg(key, n), '{}') FROM (
          SELECT key, sum(value::bigint) AS n
          FROM (SELECT * FROM jsonb_each_text(r.outcomes)
            UNION ALL SELECT * FROM jsonb_each_text($3::jsonb)) both_of (key, value)
          GROUP BY key) added)
      WHERE preview = $1 AND rule = $2\
      """;
  private static final String VOLUME =
      """
      INSERT INTO preview_volume AS v (preview, day, rule, channel, messages, causes)
      VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (preview, day, rule, channel)
      DO UPDATE SET messages = v.messages + $5, causes = v.causes + $6\
      """;

  private BatchRows() {}

  /** Adds them, and the numbers to those of the preview. */
  static Future<Void> save(SqlConnection sql, UUID id, Batch batch) {
    return sql.preparedQuery("SELECT going, staying FROM preview WHERE id = $1")
        .execute(Tuple.of(id))
        .map(rows -> rows.iterator().next())
        .compose(kept -> save(sql, id, batch, KeptRows.of(kept, batch.rows())));
  }

  private static Future<Void> save(SqlConnection sql, UUID id, Batch batch, KeptRows kept) {
    Counted counted = batch.counted();
    Tuple progress =
        Tuple.of(id, counted.patrons(), counted.candidates(), counted.decisions())
            .addLong(counted.messages())
            .addLong(batch.calls())
            .addLong(kept.going())
            .addLong(kept.staying());
    return batch(sql, PreviewRows.ADD, kept.values(id))
        .compose(added -> batch(sql, OUTCOMES, outcomes(id, counted.outcomes())))
        .compose(added -> batch(sql, VOLUME, volume(id, counted.volume())))
        .compose(added -> sql.preparedQuery(PROGRESS).execute(progress))
        .mapEmpty();
  }

  private static List<Tuple> outcomes(UUID id, Map<String, Map<String, Long>> outcomes) {
    return outcomes.entrySet().stream()
        .map(one -> Tuple.of(id, one.getKey(), json(one.getValue())))
        .toList();
  }

  private static JsonObject json(Map<String, Long> counts) {
    JsonObject json = new JsonObject();
    counts.forEach(json::put);
    return json;
  }

  private static List<Tuple> volume(UUID id, Map<Counted.Slice, Counted.Amount> volume) {
    return volume.entrySet().stream()
        .map(
            one -> {
              Counted.Slice slice = one.getKey();
              return Tuple.of(id, slice.day(), slice.rule(), slice.channel())
                  .addLong(one.getValue().messages())
                  .addLong(one.getValue().causes());
            })
        .toList();
  }

  static Future<Void> batch(SqlConnection sql, String statement, List<Tuple> values) {
    return values.isEmpty()
        ? Future.succeededFuture()
        : sql.preparedQuery(statement).executeBatch(values).mapEmpty();
  }

  /**
   * The rows of a batch that are kept.
   *
   * @param before rows that there are
   * @param going of what goes
   * @param staying of what stays
   */
  private record KeptRows(long before, List<PreviewRow> rows, long going, long staying) {

    static KeptRows of(Row kept, List<PreviewRow> rows) {
      long going = kept.getLong("going");
      long staying = kept.getLong("staying");
      List<PreviewRow> some = new ArrayList<>();
      long goes = 0;
      long stays = 0;
      for (PreviewRow row : rows) {
        boolean fits = (row.goes() ? going + goes : staying + stays) < Preview.MOST_ROWS;
        if (fits) {
          some.add(row);
          goes += row.goes() ? 1 : 0;
          stays += row.goes() ? 0 : 1;
        }
      }
      return new KeptRows(going + staying, some, goes, stays);
    }

    List<Tuple> values(UUID preview) {
      List<Tuple> values = new ArrayList<>();
      for (PreviewRow row : rows) {
        values.add(PreviewRows.values(preview, before + values.size() + 1, row));
      }
      return values;
    }
  }
}

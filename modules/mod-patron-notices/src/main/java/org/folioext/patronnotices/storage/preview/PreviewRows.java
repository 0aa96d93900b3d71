package org.folioext.patronnotices.storage.preview;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instantIfAny;
import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.folioext.okapi.form.Tree;
import org.folioext.patronnotices.domain.book.BookText;
import org.folioext.patronnotices.domain.book.RuleForms;
import org.folioext.patronnotices.domain.fit.Seen;
import org.folioext.patronnotices.domain.plan.Way;
import org.folioext.patronnotices.domain.preview.FolioNotice;
import org.folioext.patronnotices.domain.preview.Foretold;
import org.folioext.patronnotices.domain.preview.PreviewRow;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Condition;
import org.folioext.patronnotices.domain.rule.Event;

/** Rows of previews, to and from the table. Stateless. */
final class PreviewRows {

  static final String ADD =
      """
      INSERT INTO preview_row (preview, number, patron, rule, event, subject, event_day, day, step,
        outcome, arguments, recipient, channel, language, not_before, until, condition, why,
        folio_policy, folio_name, renewal, renewal_reasons, renewal_due, renewal_day)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
        $20, $21, $22, $23, $24)\
      """;

  private PreviewRows() {}

  /** The values of {@link #ADD}. */
  static Tuple values(UUID preview, long number, PreviewRow row) {
    return Tuple.of(preview, number, row.patron(), row.rule(), row.event().id(), row.subject())
        .addLocalDate(row.eventDay())
        .addLocalDate(row.day())
        .addInteger(row.step().isPresent() ? row.step().getAsInt() : null)
        .addString(row.outcome())
        .addArrayOfString(row.arguments().toArray(String[]::new))
        .addUUID(row.way().map(Way::recipient).orElse(null))
        .addString(row.way().map(way -> way.channel().id()).orElse(null))
        .addString(row.way().map(Way::language).orElse(null))
        .addOffsetDateTime(row.notBefore().map(at -> utc(at)).orElse(null))
        .addOffsetDateTime(row.until().map(at -> utc(at)).orElse(null))
        .addValue(row.condition().map(RuleForms::condition).map(JsonObject::new).orElse(null))
        .addValue(new JsonArray(row.why().stream().map(PreviewRows::json).toList()))
        .addUUID(row.alsoByFolio().map(FolioNotice::policy).orElse(null))
        .addString(row.alsoByFolio().map(FolioNotice::name).orElse(null))
        .addString(row.renewal().map(Foretold::outcome).orElse(null))
        .addArrayOfString(
            row.renewal().map(one -> one.reasons().toArray(String[]::new)).orElse(null))
        .addOffsetDateTime(
            row.renewal().flatMap(Foretold::due).map(instant -> utc(instant)).orElse(null))
        .addLocalDate(row.renewal().flatMap(Foretold::dueDay).orElse(null));
  }

  private static JsonObject json(Seen seen) {
    return new JsonObject()
        .put("key", seen.key())
        .put("value", seen.value())
        .put("personal", seen.personal());
  }

  static PreviewRow row(Row row) {
    Event event = Event.of(row.getString("event")).orElseThrow();
    Integer step = row.getInteger("step");
    return new PreviewRow(
        row.getUUID("patron"),
        row.getString("rule"),
        event,
        row.getUUID("subject"),
        row.getLocalDate("event_day"),
        row.getLocalDate("day"),
        step == null ? OptionalInt.empty() : OptionalInt.of(step),
        row.getString("outcome"),
        List.of(row.getArrayOfStrings("arguments")),
        idIfAny(row, "recipient").map(to -> way(row, to)),
        instantIfAny(row, "not_before"),
        instantIfAny(row, "until"),
        condition(row, event),
        row.getJsonArray("why").stream()
            .map(JsonObject.class::cast)
            .map(PreviewRows::seen)
            .toList(),
        idIfAny(row, "folio_policy")
            .map(policy -> new FolioNotice(policy, row.getString("folio_name"))),
        Optional.ofNullable(row.getString("renewal")).map(outcome -> foretold(row, outcome)));
  }

  private static Foretold foretold(Row row, String outcome) {
    return new Foretold(
        outcome,
        List.of(row.getArrayOfStrings("renewal_reasons")),
        instantIfAny(row, "renewal_due"),
        Optional.ofNullable(row.getLocalDate("renewal_day")));
  }

  private static Way way(Row row, UUID recipient) {
    Channel channel = Channel.of(row.getString("channel")).orElseThrow();
    return new Way(recipient, channel, row.getString("language"));
  }

  private static Optional<Condition> condition(Row row, Event event) {
    return Optional.ofNullable(row.getJsonObject("condition"))
        .flatMap(json -> BookText.condition(event, Tree.of(json.getMap())));
  }

  private static Seen seen(JsonObject json) {
    return new Seen(json.getString("key"), json.getString("value"), json.getBoolean("personal"));
  }
}

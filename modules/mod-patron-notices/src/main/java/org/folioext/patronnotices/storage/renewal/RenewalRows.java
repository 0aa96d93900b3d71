package org.folioext.patronnotices.storage.renewal;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.instantIfAny;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.folioext.patronnotices.domain.renew.Attempt;
import org.folioext.patronnotices.domain.renew.AttemptState;
import org.folioext.patronnotices.domain.renew.PastRenewal;
import org.folioext.patronnotices.domain.renew.Reasons;
import org.folioext.patronnotices.domain.renew.Refusal;
import org.folioext.patronnotices.domain.renew.RefusalCode;
import org.folioext.patronnotices.domain.renew.Settled;
import org.folioext.patronnotices.domain.who.Loan;

/** Rows of attempts as values. Stateless. */
final class RenewalRows {

  /** What a statement must select for {@link #attempt}. */
  static final String ATTEMPT =
      "id, loan, local_date, patron, item, due, renewals, state, calls, note, fence";

  private RenewalRows() {}

  static Attempt attempt(Row row) {
    return new Attempt(
        row.getUUID("id"),
        row.getUUID("loan"),
        row.getLocalDate("local_date"),
        row.getUUID("patron"),
        row.getUUID("item"),
        instant(row, "due"),
        row.getInteger("renewals"),
        AttemptState.of(row.getString("state")),
        row.getInteger("calls"),
        Settled.STILL_UNMOVED.equals(row.getString("note")),
        row.getLong("fence"));
  }

  /** Of a row with all columns, and whether it is held. */
  static PastRenewal past(Row row) {
    return new PastRenewal(
        attempt(row),
        row.getString("rule"),
        row.getInteger("rule_version"),
        row.getUUID("run"),
        loan(row, ZoneOffset.UTC),
        idIfAny(row, "patron_group"),
        row.getBoolean("held"),
        row.getString("predicted"),
        words(row.getString("predicted_reasons")),
        instantIfAny(row, "predicted_due"),
        Optional.ofNullable(row.getString("note")),
        Reasons.read(row.getString("reasons")),
        row.getJsonArray("refusals").stream()
            .map(JsonObject.class::cast)
            .map(RenewalRows::refusal)
            .toList(),
        instantIfAny(row, "new_due"),
        Optional.ofNullable(row.getInteger("new_renewals")),
        row.getBoolean("news"),
        row.getBoolean("told_by_folio"),
        row.getBoolean("folio_unclear"),
        instant(row, "created"),
        instantIfAny(row, "called"),
        instantIfAny(row, "ended"));
  }

  /** The loan as it is since the attempt: with the new date, where it moved. */
  static Loan loan(Row row, ZoneId zone) {
    Instant due = instantIfAny(row, "new_due").orElseGet(() -> instant(row, "due"));
    return new Loan(
        row.getUUID("loan"),
        row.getUUID("patron"),
        row.getUUID("item"),
        due,
        due.atZone(zone).toLocalDate(),
        idIfAny(row, "proxy"),
        Optional.ofNullable(row.getInteger("new_renewals")).orElse(row.getInteger("renewals")),
        idIfAny(row, "loan_policy"),
        idIfAny(row, "item_type"),
        idIfAny(row, "location"),
        false);
  }

  private static Refusal refusal(JsonObject json) {
    return new Refusal(RefusalCode.of(json.getString("code")), json.getString("message"));
  }

  static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
  }
}

package org.folioext.patronnotices.storage.renewal;

import static org.folioext.okapi.pg.Columns.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronnotices.domain.renew.AttemptState;
import org.folioext.patronnotices.domain.renew.FolioTells;
import org.folioext.patronnotices.domain.renew.PlannedRenewal;
import org.folioext.patronnotices.domain.renew.Prediction;
import org.folioext.patronnotices.domain.who.Loan;

/** Attempts as a run plans them, within transactions that others open. Stateless. */
public final class RenewalPlans {

  /**
   * An attempt of the day that was called, or is to be, stays what it is; one whose run failed
   * before it was judged is never called, and is another run's now.
   */
  private static final String ADD =
      """
      INSERT INTO renewal (id, loan, local_date, rule, rule_version, run, patron, patron_group, item,
        item_type, location, loan_policy, proxy, due, renewals, predicted, predicted_reasons,
        predicted_due, state, told_by_folio, folio_unclear, created)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
        $20, $21, $22)
      ON CONFLICT (loan, local_date) DO UPDATE SET rule = excluded.rule,
        rule_version = excluded.rule_version, run = excluded.run,
        patron_group = excluded.patron_group, item_type = excluded.item_type, due = excluded.due,
        renewals = excluded.renewals, predicted = excluded.predicted,
        predicted_reasons = excluded.predicted_reasons, predicted_due = excluded.predicted_due,
        state = excluded.state, told_by_folio = excluded.told_by_folio,
        folio_unclear = excluded.folio_unclear
      WHERE renewal.state = 'predicted' OR (renewal.state = 'ready' AND renewal.calls = 0
        AND NOT EXISTS (SELECT FROM renewal_run h
          WHERE h.run = renewal.run AND h.rule = renewal.rule))\
      """;

  private RenewalPlans() {}

  /**
   * Plans attempts of a day; those that the loans have already stay, but for what was only
   * predicted.
   *
   * @param real whether they are to be called; else they are predictions alone
   */
  public static Future<Void> add(
      SqlConnection sql,
      UUID run,
      LocalDate day,
      List<PlannedRenewal> planned,
      boolean real,
      Instant now) {
    AttemptState state = real ? AttemptState.READY : AttemptState.PREDICTED;
    return planned.isEmpty()
        ? Future.succeededFuture()
        : sql.preparedQuery(ADD)
            .executeBatch(planned.stream().map(one -> values(run, day, one, state, now)).toList())
            .mapEmpty();
  }

  private static Tuple values(
      UUID run, LocalDate day, PlannedRenewal planned, AttemptState state, Instant now) {
    Loan loan = planned.loan();
    Prediction prediction = planned.prediction();
    Optional<Instant> due =
        prediction instanceof Prediction.Renews renews ? renews.due() : Optional.empty();
    return Tuple.tuple()
        .addUUID(planned.id())
        .addUUID(loan.id())
        .addLocalDate(day)
        .addString(planned.rule())
        .addInteger(planned.ruleVersion())
        .addUUID(run)
        .addUUID(loan.patron())
        .addUUID(planned.group().orElse(null))
        .addUUID(loan.item())
        .addUUID(loan.itemType().orElse(null))
        .addUUID(loan.location().orElse(null))
        .addUUID(loan.policy().orElse(null))
        .addUUID(loan.proxy().orElse(null))
        .addOffsetDateTime(utc(loan.due()))
        .addInteger(loan.renewals())
        .addString(prediction.id())
        .addString(String.join(" ", prediction.grounds()))
        .addOffsetDateTime(due.map(instant -> utc(instant)).orElse(null))
        .addString(state.id())
        .addBoolean(planned.folio().maybe())
        .addBoolean(planned.folio() == FolioTells.CANNOT_TELL)
        .addOffsetDateTime(utc(now));
  }
}

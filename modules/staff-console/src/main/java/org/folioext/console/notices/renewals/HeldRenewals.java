package org.folioext.console.notices.renewals;

import io.vertx.core.json.JsonObject;
import org.folioext.console.gateway.Url;

/**
 * Renewals that a rule asks for in a run, and that wait for a person.
 *
 * @param date of the run, written {@code 2026-01-31}; at its end they are dropped
 * @param unclear of how many nobody can tell whether FOLIO tells of them
 * @param why first, unusual or zone, as the module says it
 * @param most so many would not have been held
 */
public record HeldRenewals(
    String run, String date, String rule, long count, long unclear, String why, long most) {

  static HeldRenewals of(JsonObject json) {
    return new HeldRenewals(
        json.getString("runId"),
        json.getString("date"),
        json.getString("ruleId"),
        json.getLong("count"),
        json.getLong("folioUnclear", 0L),
        json.getString("why"),
        json.getLong("most"));
  }

  /** Where it is decided. */
  public Url link() {
    return link(run, rule);
  }

  static Url link(String run, String rule) {
    return Url.of("/notices/renewals/held/%s/%s", run, rule);
  }

  /** The loans. */
  public Url loans() {
    return RenewalFilter.HOME.with("state", "ready").with("run", run).with("rule", rule);
  }
}

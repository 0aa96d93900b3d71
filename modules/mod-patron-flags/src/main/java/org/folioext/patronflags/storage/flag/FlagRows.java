package org.folioext.patronflags.storage.flag;

import static org.folioext.okapi.pg.Columns.idIfAny;
import static org.folioext.okapi.pg.Columns.instant;
import static org.folioext.okapi.pg.Columns.instantIfAny;
import static org.folioext.okapi.pg.Columns.text;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.Map;
import java.util.Optional;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.flag.FlagState;
import org.folioext.patronflags.domain.rule.Severity;

/** Flags as rows. Stateless. */
public final class FlagRows {

  /** What {@link #flag} reads. */
  public static final String COLUMNS =
      "id, owner, kind, rule, rule_version, patron, state, severity, held, baseline, evidence,"
          + " evidence_personal, evidence_hash, patron_group, expires_on, assigned, snoozed_until,"
          + " version, raised, changed, resolved";

  /** Severities as numbers: the graver, the greater. */
  public static final Map<String, Integer> SEVERITIES = Map.of("error", 3, "warning", 2, "note", 1);

  private FlagRows() {}

  /** The flag of a row. */
  public static Flag flag(Row row) {
    return new Flag(
        row.getUUID("id"),
        row.getString("owner"),
        row.getString("kind"),
        row.getString("rule"),
        row.getString("rule_version"),
        row.getUUID("patron"),
        FlagState.of(row.getString("state")).orElseThrow(),
        severity(row.getInteger("severity")),
        row.getBoolean("held"),
        row.getBoolean("baseline"),
        EvidenceRows.of(row),
        row.getString("evidence_hash"),
        idIfAny(row, "patron_group"),
        Optional.ofNullable(row.getLocalDate("expires_on")),
        idIfAny(row, "assigned"),
        Optional.ofNullable(row.getLocalDate("snoozed_until")),
        row.getInteger("version"),
        instant(row, "raised"),
        instant(row, "changed"),
        instantIfAny(row, "resolved"));
  }

  private static Severity severity(int number) {
    return Severity.values()[Severity.values().length - number];
  }

  /** For jsonb_to_recordset, by the names of the columns. */
  static JsonObject json(Flag flag) {
    return new JsonObject()
        .put("id", flag.id().toString())
        .put("owner", flag.owner())
        .put("kind", flag.kind())
        .put("rule", flag.rule())
        .put("rule_version", flag.ruleVersion())
        .put("patron", flag.patron().toString())
        .put("state", flag.state().id())
        .put("severity", SEVERITIES.get(flag.severity().id()))
        .put("held", flag.held())
        .put("baseline", flag.baseline())
        .put("evidence", EvidenceRows.open(flag.evidence()))
        .put("evidence_personal", EvidenceRows.personal(flag.evidence()))
        .put("evidence_hash", flag.evidenceHash())
        .put("patron_group", text(flag.group()))
        .put("expires_on", text(flag.expiresOn()))
        .put("assigned", text(flag.assigned()))
        .put("snoozed_until", text(flag.snoozedUntil()))
        .put("version", flag.version())
        .put("raised", flag.raised().toString())
        .put("changed", flag.changed().toString())
        .put("resolved", text(flag.resolvedAt()));
  }
}

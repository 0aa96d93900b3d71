package org.folioext.marcchecks.storage.run;

import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.folioext.marc.Position;
import org.folioext.marc.checks.Severity;
import org.folioext.marcchecks.domain.run.RunFinding;

/** Findings as rows. Stateless. */
final class FindingRows {
  static final String COLUMNS =
      "record, n, record_offset, line, col, control, type, rule, rule_group, severity, at,"
          + " pointer, message, args";

  private FindingRows() {}

  static RunFinding finding(Row row) {
    Long line = row.getLong("line");
    Long column = row.getLong("col");
    return new RunFinding(
        new Position(
            row.getLong("record"),
            row.getLong("record_offset"),
            line == null ? 0 : line,
            column == null ? 0 : column),
        row.getInteger("n"),
        Optional.ofNullable(row.getString("control")),
        Optional.ofNullable(row.getString("type")),
        row.getString("rule"),
        row.getString("rule_group"),
        severity(row.getShort("severity")),
        row.getString("at"),
        row.getString("pointer"),
        row.getString("message"),
        row.getJsonArray("args").stream().map(String::valueOf).toList());
  }

  /** The number of a severity: the graver, the greater. */
  static int number(Severity severity) {
    return Severity.NOTE.ordinal() - severity.ordinal();
  }

  private static Severity severity(int number) {
    return Severity.values()[Severity.NOTE.ordinal() - number];
  }

  /** Each column of many findings as an array, behind the run's id. */
  static Tuple columns(UUID run, List<RunFinding> findings) {
    Tuple values = Tuple.tuple().addUUID(run);
    values.addArrayOfLong(column(findings, f -> f.position().ordinal(), Long[]::new));
    values.addArrayOfInteger(column(findings, RunFinding::number, Integer[]::new));
    values.addArrayOfLong(column(findings, f -> f.position().offset(), Long[]::new));
    values.addArrayOfLong(column(findings, f -> placed(f, f.position().line()), Long[]::new));
    values.addArrayOfLong(column(findings, f -> placed(f, f.position().column()), Long[]::new));
    values.addArrayOfString(column(findings, f -> f.control().orElse(null), String[]::new));
    values.addArrayOfString(column(findings, f -> f.type().orElse(null), String[]::new));
    values.addArrayOfString(column(findings, RunFinding::rule, String[]::new));
    values.addArrayOfString(column(findings, RunFinding::group, String[]::new));
    values.addArrayOfShort(column(findings, f -> (short) number(f.severity()), Short[]::new));
    values.addArrayOfString(column(findings, RunFinding::at, String[]::new));
    values.addArrayOfString(column(findings, RunFinding::pointer, String[]::new));
    values.addArrayOfString(column(findings, RunFinding::message, String[]::new));
    values.addArrayOfString(column(findings, f -> new JsonArray(f.args()).encode(), String[]::new));
    return values;
  }

  private static Long placed(RunFinding finding, long place) {
    return finding.position().hasLine() ? (Long) place : null;
  }

  private static <T> T[] column(
      List<RunFinding> findings, Function<RunFinding, T> value, IntFunction<T[]> array) {
    return findings.stream().map(value).toArray(array);
  }
}

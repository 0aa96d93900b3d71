package org.folioext.marcchecks.domain.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Position;
import org.folioext.marc.checks.Finding;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.io.Reading;

/**
 * A finding as a run keeps it. Immutable; text is made when it is read.
 *
 * @param position where its record begins
 * @param number its place among the findings of the record, from 1
 * @param control control number of the record
 * @param type short name of the record's format, such as {@code bib}
 * @param rule id of the rule
 * @param group id of the rule's group
 * @param severity in the profile used
 * @param at field address, or {@code byte N}
 * @param pointer JSON Pointer into MARC-in-JSON
 * @param message key of the message within the rule
 * @param args what the message tells
 */
public record RunFinding(
    Position position,
    int number,
    Optional<String> control,
    Optional<String> type,
    String rule,
    String group,
    Severity severity,
    String at,
    String pointer,
    String message,
    List<String> args) {

  private static final int LONGEST = 1000;
  private static final char CUT = '\u2026';
  private static final char NUL = '\0';
  private static final char NUL_SHOWN = '\u2400';

  /** What was found in one record. */
  static List<RunFinding> of(Reading reading, List<Finding> findings) {
    if (findings.isEmpty()) {
      return List.of();
    }
    Optional<String> control = controlOf(reading);
    Optional<String> type = typeOf(reading);
    List<RunFinding> all = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      all.add(
          new RunFinding(
              reading.position(),
              all.size() + 1,
              control,
              type,
              finding.rule().id(),
              finding.rule().group().id(),
              finding.severity(),
              storable(finding.place().toString()),
              storable(finding.place().pointer()),
              finding.message(),
              finding.args().stream().map(RunFinding::storable).toList()));
    }
    return all;
  }

  /** How long it is, for whoever keeps many: characters of all that comes from the record. */
  long characters() {
    return at.length()
        + pointer.length()
        + control.map(String::length).orElse(0)
        + args.stream().mapToLong(String::length).sum();
  }

  /** The control number of a record that has one. */
  public static Optional<String> controlOf(Reading reading) {
    return reading instanceof Reading.Readable readable
        ? Optional.ofNullable(readable.record().controlNumber()).map(RunFinding::storable)
        : Optional.empty();
  }

  /** The short name of a record's format, where it can be told. */
  public static Optional<String> typeOf(Reading reading) {
    if (!(reading instanceof Reading.Readable readable)) {
      return Optional.empty();
    }
    MarcRecord record = readable.record();
    return Optional.ofNullable(record.format()).map(format -> format.id());
  }

  /**
   * NUL is no character of a PostgreSQL text; its symbol stands for it. What is very long is cut: a
   * control number of megabytes would stand in each finding of its record.
   */
  private static String storable(String text) {
    String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + CUT;
    return cut.indexOf(NUL) < 0 ? cut : cut.replace(NUL, NUL_SHOWN);
  }
}

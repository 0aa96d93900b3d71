package org.folioext.marc.checks.rules.schema;

import java.util.List;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.checks.Group;
import org.folioext.marc.checks.Option;
import org.folioext.marc.checks.Place;
import org.folioext.marc.checks.Report;
import org.folioext.marc.checks.Rule;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Setup;
import org.folioext.marc.checks.Severity;
import org.folioext.marc.checks.Subscriptions;
import org.folioext.marc.schema.CodeDefinition;
import org.folioext.marc.schema.FixedFieldLayout;
import org.folioext.marc.schema.FixedPosition;
import org.folioext.marc.schema.State;

/**
 * Coded positions of the leader: 05 to 08 and 17 to 19. Lengths, counts and the coding flag have
 * rules of their own. Source: MARC 21 leader of each format; OCLC encoding levels from OCLC's
 * Bibliographic Formats and Standards, ELvl.
 */
public final class LeaderCode implements Rule {
  private static final Option LEVELS =
      new Option(
          "local-encoding-levels",
          List.of("E", "I", "J", "K", "L", "M"),
          "Values of leader/17 that are allowed beside the standard's; OCLC's unless set.");
  private static final RuleInfo INFO =
      RuleInfo.of(
              "leader-code",
              Group.SCHEMA,
              Severity.ERROR,
              Definitions.SCOPE,
              "https://www.loc.gov/marc/bibliographic/bdleader.html")
          .saying("undefined")
          .with(LEVELS);
  private static final int[] POSITIONS = {5, 6, 7, 8, 17, 18, 19};
  private static final int LEVEL = 17;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void subscribe(Subscriptions on, Setup setup) {
    FixedFieldLayout layout = setup.schema().layout(0, 0, 0, 0);
    String levels = String.join("", setup.option(LEVELS.name()));
    on.record((record, report) -> check(record, layout, levels, report));
  }

  private static void check(
      MarcRecord record, FixedFieldLayout layout, String levels, Report report) {
    String leader = record.leader();
    for (int at : POSITIONS) {
      FixedPosition position = layout.at(at);
      if (position != null
          && position.stateIn(leader) == State.UNDEFINED
          && !(at == LEVEL && levels.indexOf(leader.charAt(at)) >= 0)) {
        report.add(
            Place.leader(at, at),
            "undefined",
            leader.substring(at, at + 1).replace(' ', CodeDefinition.BLANK_SIGN),
            position.label(),
            position.describe());
      }
    }
  }
}

package org.folioext.marc.checks;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.folioext.marc.io.RawRecord;

/**
 * Which rules a file gets. A file that is mostly not MARC 21 (UNIMARC, say) gets one finding that
 * says so, and beyond that only the rules on wrapping and characters, which hold for its kind too.
 * Immutable and thread-safe.
 */
public final class Checking {
  /** Records by which a file is judged, at most. */
  public static final int HEAD_RECORDS = 64;

  /** Bytes of records by which a file is judged: with the record that reaches it, enough. */
  public static final int HEAD_BYTES = 1 << 18;

  private final Checker usual;
  private final Checker neutral;
  private final Optional<Checker> detector;

  /**
   * Rules for a run.
   *
   * @param all every rule there is
   * @param profile the library's choice
   * @param standards what records are held against
   * @param only ids of the only rules wanted, even where the profile has them off; empty for all
   */
  public Checking(List<Rule> all, Profile profile, Collection<String> only, Standards standards) {
    List<Rule> wanted =
        all.stream().filter(rule -> only.isEmpty() || only.contains(rule.info().id())).toList();
    Profile applied = only.isEmpty() ? profile : profile.switchingOn(only);
    this.usual = new Checker(wanted, applied, standards);
    this.neutral = usual.wrappingOnly();
    this.detector =
        all.stream()
            .filter(rule -> isDetector(rule) && applied.choice(ForeignFormat.RULE).on())
            .findFirst()
            .map(rule -> new Checker(List.of(rule), applied, standards));
  }

  private static boolean isDetector(Rule rule) {
    return rule.info().id().equals(ForeignFormat.RULE);
  }

  /**
   * Decides by the first records of a file.
   *
   * @param head its first records, {@link #HEAD_RECORDS} and {@link #HEAD_BYTES} of them, or all;
   *     read here, and again when they are checked
   */
  public FileChecks of(List<RawRecord> head) {
    List<Finding> foreign =
        detector.stream()
            .flatMap(detect -> head.stream().map(raw -> detect.check(raw.read())))
            .filter(findings -> !findings.isEmpty())
            .map(findings -> findings.get(0))
            .toList();
    return foreign.size() * 2 > head.size()
        ? new FileChecks(neutral, Optional.of(foreign.get(0)))
        : new FileChecks(usual, Optional.empty());
  }
}

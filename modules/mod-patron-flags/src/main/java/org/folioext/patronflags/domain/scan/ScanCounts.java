package org.folioext.patronflags.domain.scan;

import java.util.List;
import org.folioext.patronflags.domain.flag.Action;
import org.folioext.patronflags.domain.flag.Change;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.flag.FlagState;

/**
 * What a scan did so far.
 *
 * @param seen users read
 * @param judged patrons in scope that were judged
 * @param raised flags that came up, those of the baseline not counted
 * @param baseline flags that were there when their rule first looked
 * @param resolved flags whose rule is clear now
 * @param purged patrons that FOLIO no longer has
 * @param unseen patrons of whom something could not be read
 * @param calls to other modules
 */
public record ScanCounts(
    long seen,
    long judged,
    long raised,
    long baseline,
    long resolved,
    long purged,
    long unseen,
    long calls) {

  /** Nothing yet. */
  public static final ScanCounts NONE = new ScanCounts(0, 0, 0, 0, 0, 0, 0, 0);

  /** What changes of flags come to. */
  public static ScanCounts of(List<Change> changes) {
    ScanCounts counts = NONE;
    for (Change change : changes) {
      if (change instanceof Change.Raise raise) {
        counts = counts.plus(raised(raise.flag()));
      } else if (change instanceof Change.Update update) {
        counts = counts.plus(moved(update.flag(), update.step().action()));
      }
    }
    return counts;
  }

  private static ScanCounts moved(Flag flag, Action action) {
    if (flag.state() == FlagState.RESOLVED) {
      return new ScanCounts(0, 0, 0, 0, 1, 0, 0, 0);
    }
    return action == Action.RAISED || action == Action.RETURNED ? raised(flag) : NONE;
  }

  private static ScanCounts raised(Flag flag) {
    return flag.baseline()
        ? new ScanCounts(0, 0, 0, 1, 0, 0, 0, 0)
        : new ScanCounts(0, 0, 1, 0, 0, 0, 0, 0);
  }

  /** Both together. */
  public ScanCounts plus(ScanCounts other) {
    return new ScanCounts(
        seen + other.seen,
        judged + other.judged,
        raised + other.raised,
        baseline + other.baseline,
        resolved + other.resolved,
        purged + other.purged,
        unseen + other.unseen,
        calls + other.calls);
  }
}

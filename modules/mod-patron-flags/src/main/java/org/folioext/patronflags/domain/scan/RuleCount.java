package org.folioext.patronflags.domain.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.folioext.patronflags.domain.rule.Outcome;

/**
 * How many patrons a rule would flag, of those that were read. Immutable.
 *
 * @param read patrons read
 * @param leftOut of them, those whom the settings leave out, or who are no people
 * @param cannotTell by why nobody can tell, a key of the bundle
 * @param unseen patrons known to be there who did not come, their page being cut short
 * @param stopped why the rest was not read; empty where all of it was
 * @param samples the first of those flagged, {@value #SAMPLES} at most
 */
public record RuleCount(
    long read,
    long leftOut,
    long flagged,
    long clear,
    Map<String, Long> cannotTell,
    long unseen,
    Optional<Stop> stopped,
    List<UUID> samples) {

  /** Samples at most. */
  public static final int SAMPLES = 20;

  /** Nothing was read yet. */
  public static final RuleCount NONE =
      new RuleCount(0, 0, 0, 0, Map.of(), 0, Optional.empty(), List.of());

  /** Why reading ended before its end. */
  public enum Stop {
    /** As many calls were made as one count may. */
    CALLS,
    /** It took as long as one count may. */
    TIME,
    /** FOLIO did not answer any more. */
    FAILED;

    /** The name in answers, in lower case. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public RuleCount {
    cannotTell = Map.copyOf(cannotTell);
    samples = List.copyOf(samples);
  }

  /** With a patron whom the settings leave out. */
  public RuleCount leftOutToo() {
    return new RuleCount(
        read + 1, leftOut + 1, flagged, clear, cannotTell, unseen, stopped, samples);
  }

  /** With what the rule says of another patron. */
  public RuleCount with(UUID patron, Outcome outcome) {
    boolean flags = outcome instanceof Outcome.Flagged;
    boolean clears = outcome instanceof Outcome.Clear;
    Map<String, Long> unknown = new TreeMap<>(cannotTell);
    if (outcome instanceof Outcome.CannotTell cannot) {
      unknown.merge(cannot.why(), 1L, Long::sum);
    }
    List<UUID> some = new ArrayList<>(samples);
    if (flags && some.size() < SAMPLES) {
      some.add(patron);
    }
    return new RuleCount(
        read + 1,
        leftOut,
        flagged + (flags ? 1 : 0),
        clear + (clears ? 1 : 0),
        unknown,
        unseen,
        stopped,
        some);
  }

  /** With more who did not come. */
  public RuleCount unseenToo(long more) {
    return new RuleCount(
        read, leftOut, flagged, clear, cannotTell, unseen + more, stopped, samples);
  }

  /** The same, at its end. */
  public RuleCount stoppedBy(Stop why) {
    return new RuleCount(
        read, leftOut, flagged, clear, cannotTell, unseen, Optional.of(why), samples);
  }

  /** Whether every patron was seen. */
  public boolean isWhole() {
    return stopped.isEmpty() && unseen == 0;
  }

  /** Patrons of whom nobody can tell. */
  public long unknown() {
    return cannotTell.values().stream().mapToLong(Long::longValue).sum();
  }
}

package org.folioext.patronnotices.domain.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.job.JobState;
import org.folioext.okapi.text.Message;
import org.folioext.patronnotices.domain.choice.KeptRule;

/**
 * A preview that a person asked for.
 *
 * @param wanted with its first day
 * @param rules those it tells of, in their order; empty until it began
 * @param failure why it was given up
 * @param folio whether FOLIO's own notices could be told
 */
public record Preview(
    UUID id,
    JobState state,
    Wanted wanted,
    Optional<UUID> askedBy,
    Instant created,
    Optional<Instant> started,
    Optional<Instant> ended,
    Optional<String> failure,
    FolioTold folio,
    Progress progress,
    List<Rule> rules) {

  /** Rows that are kept of what goes, and as many of what stays. */
  public static final int MOST_ROWS = 100_000;

  public Preview {
    rules = List.copyOf(rules);
  }

  /**
   * How far it is.
   *
   * @param patrons that were looked at
   * @param candidates what happens to them
   * @param decisions of all rules it tells of
   * @param messages that would go out
   * @param calls of other modules
   * @param rows that are kept, {@value Preview#MOST_ROWS} of what goes and as many of what stays
   */
  public record Progress(
      long patrons, long candidates, long decisions, long messages, long calls, long rows) {

    /** Nothing yet. */
    public static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0);

    /** Whether there is a row for each decision. */
    public boolean isComplete() {
      return rows == decisions;
    }
  }

  /**
   * A rule, and what it came to.
   *
   * @param lacks what it names and the library does not have; it reaches nobody then
   * @param outcomes how many decisions came to which
   */
  public record Rule(String id, int version, List<Message> lacks, Map<String, Long> outcomes) {
    public Rule {
      lacks = List.copyOf(lacks);
      outcomes = Map.copyOf(outcomes);
    }

    /** A rule of which nothing is known yet. */
    public static Rule of(KeptRule kept, List<Message> lacks) {
      return new Rule(kept.rule().id(), kept.version(), lacks, Map.of());
    }
  }

  /** The first day. */
  public LocalDate first() {
    return wanted.first().orElseThrow();
  }

  /** The last day. */
  public LocalDate last() {
    return first().plusDays(wanted.days());
  }
}

package org.folioext.patronflags.domain.flag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronflags.domain.rule.Evidence;
import org.folioext.patronflags.domain.rule.Severity;

/**
 * A flag on a patron. There is one for an owner, rule and patron: it resolves and opens again.
 * Immutable; {@link Life} and {@link StaffWork} say how one becomes the next.
 *
 * @param owner {@link #OURS}, or the name of another module
 * @param held whether it waits behind the banner of a storm until a person releases it
 * @param baseline whether it came with the first scan under its rule, which is never an event
 * @param evidence of the last judgement that flagged
 * @param evidenceHash HMAC-SHA256 of the evidence in lower case hex
 * @param group of the patron at the last judgement
 * @param expiresOn last day of the card at the last judgement
 * @param assigned who is to look at it
 * @param snoozedUntil the day on which a snoozed flag is shown again
 * @param version the number of its steps
 * @param raised when it last opened by a judgement
 * @param changed when its last step was taken
 * @param resolvedAt when the rule became clear, of a resolved flag
 */
public record Flag(
    UUID id,
    String owner,
    String kind,
    String rule,
    String ruleVersion,
    UUID patron,
    FlagState state,
    Severity severity,
    boolean held,
    boolean baseline,
    Evidence evidence,
    String evidenceHash,
    Optional<UUID> group,
    Optional<LocalDate> expiresOn,
    Optional<UUID> assigned,
    Optional<LocalDate> snoozedUntil,
    int version,
    Instant raised,
    Instant changed,
    Optional<Instant> resolvedAt) {

  /** The owner of what our own rules flag. */
  public static final String OURS = "patron-flags";

  /** Checks that a day of waking is there exactly when it is snoozed, as is one of resolving. */
  public Flag {
    Objects.requireNonNull(evidence, "evidence");
    if (snoozedUntil.isPresent() != (state == FlagState.SNOOZED)
        || resolvedAt.isPresent() != (state == FlagState.RESOLVED)) {
      throw new IllegalArgumentException("dates do not fit a flag that is " + state.id());
    }
  }
}

package org.folioext.patronnotices.domain.renew;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronnotices.domain.who.Loan;

/**
 * An attempt with all that is kept of it.
 *
 * @param loan as it was before
 * @param group of the patron
 * @param held whether a person is still to say that it may be called
 * @param predicted renews, refuses or cannot-tell
 * @param predictedReasons ids of reasons, or of what was not seen
 * @param refusals what FOLIO said
 * @param newDue where the date moved
 * @param news whether a refusal is another than the last of the same loan with the same due date
 * @param toldByFolio whether FOLIO tells the patron of it itself, or may
 * @param folioUnclear whether nobody could tell that
 */
public record PastRenewal(
    Attempt attempt,
    String rule,
    int ruleVersion,
    UUID run,
    Loan loan,
    Optional<UUID> group,
    boolean held,
    String predicted,
    List<String> predictedReasons,
    Optional<Instant> predictedDue,
    Optional<String> note,
    Reasons reasons,
    List<Refusal> refusals,
    Optional<Instant> newDue,
    Optional<Integer> newRenewals,
    boolean news,
    boolean toldByFolio,
    boolean folioUnclear,
    Instant created,
    Optional<Instant> called,
    Optional<Instant> ended) {}

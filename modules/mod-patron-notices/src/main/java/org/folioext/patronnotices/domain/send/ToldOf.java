package org.folioext.patronnotices.domain.send;

import java.util.Optional;
import java.util.UUID;

/**
 * What a message tells of.
 *
 * @param cause its number in the ledger
 * @param event id of what happened
 * @param step days after the event's day
 * @param subject the loan or flag, or the patron where it is the card
 * @param value what makes it another event than the last one of the same subject
 * @param state of the cause
 * @param reason a code, where there is something to say
 */
public record ToldOf(
    long cause,
    String event,
    int step,
    UUID subject,
    String value,
    String state,
    Optional<String> reason) {}

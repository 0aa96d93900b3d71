package org.folioext.patronnotices.domain.ledger;

import org.folioext.patronnotices.domain.plan.CauseKey;
import org.folioext.patronnotices.domain.rule.Event;

/**
 * A cause that is in the ledger.
 *
 * @param also whether its rule acted beside others when it was planned
 */
public record KnownCause(CauseKey key, Event event, boolean also, CauseState state) {}

package org.folioext.patronnotices.domain.plan;

import java.util.UUID;
import org.folioext.patronnotices.domain.who.Candidate;

/**
 * What a notice goes out for at most once.
 *
 * @param step days after the event's day; edits of the rule leave it what it is
 * @param cause of the {@link Candidate}
 */
public record CauseKey(String rule, int step, UUID patron, UUID subject, String cause) {

  static CauseKey of(String rule, int step, Candidate candidate) {
    return new CauseKey(
        rule, step, candidate.patron().id(), candidate.subject(), candidate.cause());
  }
}

package org.folioext.patronflags.domain.card;

import org.folioext.patronflags.domain.patron.PatronFacts;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.rule.Outcome;
import org.folioext.patronflags.domain.rule.PatronRule;
import org.folioext.patronflags.domain.rule.Severity;
import org.folioext.patronflags.domain.settings.FlagSettings;

/**
 * The card has expired, whether or not FOLIO has already made the account inactive. An inactive
 * account whose date is still to come is suspended, which is another thing.
 */
public final class CardExpired implements PatronRule {

  @Override
  public String id() {
    return "card-expired";
  }

  @Override
  public String kind() {
    return id();
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String version(FlagSettings settings) {
    return "1";
  }

  @Override
  public Outcome judge(PatronFacts facts, Circumstances at) {
    return Card.of(facts, at)
        .judge(
            date ->
                date.isPast(at.now())
                    ? new Outcome.Flagged(Card.evidence("expiredOn", date))
                    : new Outcome.Clear());
  }
}

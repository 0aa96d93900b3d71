package org.folioext.patronflags.domain.card;

import org.folioext.patronflags.domain.patron.PatronFacts;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.rule.Outcome;
import org.folioext.patronflags.domain.rule.PatronRule;
import org.folioext.patronflags.domain.rule.Severity;
import org.folioext.patronflags.domain.settings.FlagSettings;

/** The card of an active account expires within the days of the settings. */
public final class CardExpiring implements PatronRule {

  @Override
  public String id() {
    return "card-expiring";
  }

  @Override
  public String kind() {
    return id();
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String version(FlagSettings settings) {
    return "1, " + settings.expiringDays() + " days";
  }

  @Override
  public Outcome judge(PatronFacts facts, Circumstances at) {
    return Card.of(facts, at)
        .judge(
            date ->
                facts.patron().active()
                        && date.isWithin(at.settings().expiringDays(), at.now(), at.zone())
                    ? new Outcome.Flagged(Card.evidence("expiresOn", date))
                    : new Outcome.Clear());
  }
}

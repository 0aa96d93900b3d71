package org.folioext.patronflags.domain.card;

import java.util.function.Function;
import org.folioext.okapi.time.Expiry;
import org.folioext.patronflags.domain.patron.PatronFacts;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.rule.Evidence;
import org.folioext.patronflags.domain.rule.Fact;
import org.folioext.patronflags.domain.rule.Outcome;

/** A patron's card and its date. */
record Card(Expiry expiry) {

  static Card of(PatronFacts facts, Circumstances at) {
    return new Card(Expiry.read(facts.patron().expiration(), at.zone()));
  }

  /** Clear of a card without a date; of one that is no date nobody can tell. */
  Outcome judge(Function<Expiry.At, Outcome> dated) {
    if (expiry instanceof Expiry.At date) {
      return dated.apply(date);
    }
    return expiry instanceof Expiry.Never
        ? new Outcome.Clear()
        : new Outcome.CannotTell("unknown.expiration");
  }

  static Evidence evidence(String dayKey, Expiry.At date) {
    return Evidence.of(day(dayKey, date), Fact.open("expiration", date.instant()));
  }

  static Fact day(String key, Expiry.At date) {
    return Fact.open(key, date.day());
  }
}

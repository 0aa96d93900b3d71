package org.folioext.patronflags.domain.book;

import java.util.List;
import org.folioext.patronflags.domain.card.CardExpired;
import org.folioext.patronflags.domain.card.CardExpiring;
import org.folioext.patronflags.domain.card.ExpiredWithOpenBusiness;
import org.folioext.patronflags.domain.contact.IncompleteAddress;
import org.folioext.patronflags.domain.contact.MalformedEmail;
import org.folioext.patronflags.domain.contact.NoContact;
import org.folioext.patronflags.domain.contact.PlaceholderBirthDate;
import org.folioext.patronflags.domain.contact.PlaceholderPhone;
import org.folioext.patronflags.domain.rule.PatronRule;

/** The registry of the rules that every library has. */
public final class PatronRules {

  private static final List<PatronRule> BUILT_IN =
      List.of(
          new CardExpired(),
          new CardExpiring(),
          new ExpiredWithOpenBusiness(),
          new NoContact(),
          new MalformedEmail(),
          new PlaceholderPhone(),
          new PlaceholderBirthDate(),
          new IncompleteAddress());

  private PatronRules() {}

  /** All of them, always in the same order. */
  public static List<PatronRule> builtIn() {
    return BUILT_IN;
  }
}

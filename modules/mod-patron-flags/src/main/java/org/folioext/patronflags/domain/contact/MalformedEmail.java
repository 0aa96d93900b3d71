package org.folioext.patronflags.domain.contact;

import org.folioext.okapi.text.EmailAddress;
import org.folioext.patronflags.domain.patron.Person;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.rule.Evidence;
import org.folioext.patronflags.domain.rule.Fact;
import org.folioext.patronflags.domain.rule.Outcome;

/** The e-mail address is one that no mail can go to. */
public final class MalformedEmail extends ContactRule {

  @Override
  public String id() {
    return "contact-email-malformed";
  }

  @Override
  Outcome judge(Person person, Circumstances at) {
    return person
        .email()
        .filter(address -> !EmailAddress.mayBeDelivered(address))
        .<Outcome>map(address -> new Outcome.Flagged(Evidence.of(Fact.personal("email", address))))
        .orElseGet(Outcome.Clear::new);
  }
}

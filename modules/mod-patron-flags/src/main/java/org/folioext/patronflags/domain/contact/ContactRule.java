package org.folioext.patronflags.domain.contact;

import org.folioext.patronflags.domain.patron.PatronFacts;
import org.folioext.patronflags.domain.patron.Person;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.rule.Outcome;
import org.folioext.patronflags.domain.rule.PatronRule;
import org.folioext.patronflags.domain.rule.Severity;
import org.folioext.patronflags.domain.settings.FlagSettings;

/** What the rules over contact data share. */
abstract class ContactRule implements PatronRule {

  @Override
  public final String kind() {
    return "contact-data";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String version(FlagSettings settings) {
    return "1";
  }

  @Override
  public final Outcome judge(PatronFacts facts, Circumstances at) {
    return judge(facts.patron().person(), at);
  }

  abstract Outcome judge(Person person, Circumstances at);
}

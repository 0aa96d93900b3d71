package org.folioext.patronflags.domain.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folioext.patronflags.domain.patron.Person;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.rule.Evidence;
import org.folioext.patronflags.domain.rule.Fact;
import org.folioext.patronflags.domain.rule.Outcome;
import org.folioext.patronflags.domain.rule.Severity;
import org.folioext.patronflags.domain.settings.FlagSettings;

/** A phone number is one that was typed to fill the field. */
public final class PlaceholderPhone extends ContactRule {

  @Override
  public String id() {
    return "contact-phone-placeholder";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String version(FlagSettings settings) {
    return "1, " + settings.defaultCountry() + " " + settings.placeholderPhones();
  }

  @Override
  Outcome judge(Person person, Circumstances at) {
    PhoneNumbers numbers =
        new PhoneNumbers(at.settings().defaultCountry(), at.settings().placeholderPhones());
    List<Fact> facts = new ArrayList<>();
    add(facts, "phone", person.phone(), numbers);
    add(facts, "mobilePhone", person.mobilePhone(), numbers);
    return facts.isEmpty() ? new Outcome.Clear() : new Outcome.Flagged(new Evidence(facts));
  }

  private static void add(
      List<Fact> facts, String key, Optional<String> number, PhoneNumbers numbers) {
    number.filter(numbers::isPlaceholder).ifPresent(given -> facts.add(Fact.personal(key, given)));
  }
}

package org.folioext.patronflags.domain.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folioext.patronflags.domain.patron.Person;
import org.folioext.patronflags.domain.patron.PostalAddress;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.rule.Evidence;
import org.folioext.patronflags.domain.rule.Fact;
import org.folioext.patronflags.domain.rule.Outcome;
import org.folioext.patronflags.domain.rule.Severity;
import org.folioext.patronflags.domain.settings.FlagSettings;

/** The address that a letter would go to lacks what the post of its country needs. */
public final class IncompleteAddress extends ContactRule {

  @Override
  public String id() {
    return "contact-address-incomplete";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String version(FlagSettings settings) {
    return "1, " + settings.defaultCountry();
  }

  @Override
  Outcome judge(Person person, Circumstances at) {
    return used(person.addresses())
        .map(address -> judge(address, at.settings().defaultCountry()))
        .orElseGet(Outcome.Clear::new);
  }

  private static Optional<PostalAddress> used(List<PostalAddress> addresses) {
    return addresses.stream()
        .filter(PostalAddress::primary)
        .findFirst()
        .or(() -> addresses.stream().findFirst());
  }

  private static Outcome judge(PostalAddress address, String defaultCountry) {
    String country = address.country().orElse(defaultCountry);
    List<String> missing = AddressNeeds.of(country).missingIn(address);
    if (missing.isEmpty()) {
      return new Outcome.Clear();
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.open("missing", String.join(" ", missing)));
    facts.add(Fact.personal("country", country));
    address.line1().ifPresent(line -> facts.add(Fact.personal("addressLine1", line)));
    address.line2().ifPresent(line -> facts.add(Fact.personal("addressLine2", line)));
    address.postalCode().ifPresent(code -> facts.add(Fact.personal("postalCode", code)));
    address.city().ifPresent(city -> facts.add(Fact.personal("city", city)));
    return new Outcome.Flagged(new Evidence(facts));
  }
}

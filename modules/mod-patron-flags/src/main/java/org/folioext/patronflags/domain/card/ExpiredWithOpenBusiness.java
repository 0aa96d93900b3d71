package org.folioext.patronflags.domain.card;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.okapi.time.Expiry;
import org.folioext.patronflags.domain.patron.OpenBusiness;
import org.folioext.patronflags.domain.patron.PatronFacts;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.rule.Evidence;
import org.folioext.patronflags.domain.rule.Fact;
import org.folioext.patronflags.domain.rule.Outcome;
import org.folioext.patronflags.domain.rule.PatronRule;
import org.folioext.patronflags.domain.rule.Severity;
import org.folioext.patronflags.domain.settings.FlagSettings;

/** The card has expired, and there is still something to settle. */
public final class ExpiredWithOpenBusiness implements PatronRule {

  @Override
  public String id() {
    return "expired-with-open-business";
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
  public boolean asksForBusiness(PatronFacts facts, Circumstances at) {
    return Card.of(facts, at).expiry() instanceof Expiry.At date && date.isPast(at.now());
  }

  @Override
  public Outcome judge(PatronFacts facts, Circumstances at) {
    return Card.of(facts, at)
        .judge(
            date ->
                date.isPast(at.now())
                    ? facts
                        .business()
                        .map(business -> expired(date, business))
                        .orElseGet(() -> new Outcome.CannotTell("unknown.business"))
                    : new Outcome.Clear());
  }

  private static Outcome expired(Expiry.At date, OpenBusiness business) {
    if (business.isNone()) {
      return new Outcome.Clear();
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(Card.day("expiredOn", date));
    add(facts, "loans", "loanIds", business.loans());
    add(facts, "requests", "requestIds", business.requests());
    add(facts, "accounts", "accountIds", business.accounts());
    if (!business.accounts().isEmpty()) {
      facts.add(Fact.open("owed", business.owed().stripTrailingZeros().toPlainString()));
    }
    add(facts, "proxies", "proxyIds", business.proxies());
    return new Outcome.Flagged(new Evidence(facts));
  }

  private static void add(List<Fact> facts, String count, String list, List<UUID> ids) {
    if (!ids.isEmpty()) {
      facts.add(Fact.open(count, ids.size()));
      facts.add(Fact.open(list, ids.stream().map(UUID::toString).collect(Collectors.joining(" "))));
    }
  }
}

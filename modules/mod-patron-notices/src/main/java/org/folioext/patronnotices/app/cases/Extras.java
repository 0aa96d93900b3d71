package org.folioext.patronnotices.app.cases;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.folioext.patronnotices.domain.plan.Proxy;
import org.folioext.patronnotices.domain.plan.Wishes;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.domain.who.Patron;
import org.folioext.patronnotices.remote.Balances;
import org.folioext.patronnotices.remote.FoundPatron;
import org.folioext.patronnotices.remote.ProxyReader.Acting;

/**
 * What was read of patrons beside their records and what happens to them.
 *
 * @param wishes of patrons, and of those who act for them
 * @param balances what they owe; one who is in none of them was not asked for
 * @param itemTypes by item
 * @param acting who acts for a patron
 * @param persons those who act for somebody
 * @param refused patrons, and those who act for them, whose address failed before
 */
record Extras(
    Map<UUID, Wishes> wishes,
    List<Balances.Found> balances,
    Map<UUID, UUID> itemTypes,
    Map<UUID, List<Acting>> acting,
    Map<UUID, FoundPatron> persons,
    Set<UUID> refused) {

  Wishes wishes(UUID patron) {
    return wishes.getOrDefault(patron, Wishes.NONE);
  }

  Loan typed(Loan loan) {
    return loan.of(Optional.ofNullable(itemTypes.get(loan.item())));
  }

  Patron whole(FoundPatron found, OptionalInt openLoans) {
    return with(found, owed(found.patron().id()), openLoans);
  }

  List<Proxy> proxies(UUID patron) {
    return acting.getOrDefault(patron, List.of()).stream()
        .map(
            one -> new Proxy(one.proxy(), one.notified(), person(one.proxy()), wishes(one.proxy())))
        .toList();
  }

  boolean isUnclear(UUID patron) {
    return balances.stream().anyMatch(found -> found.unclear().contains(patron));
  }

  private Optional<Patron> person(UUID id) {
    return Optional.ofNullable(persons.get(id))
        .map(found -> with(found, Optional.empty(), OptionalInt.empty()));
  }

  private Patron with(FoundPatron found, Optional<BigDecimal> owed, OptionalInt openLoans) {
    Patron patron = found.patron();
    boolean failed = refused.contains(patron.id());
    return patron.with(owed, openLoans, failed ? Set.of(Channel.EMAIL) : Set.of());
  }

  private Optional<BigDecimal> owed(UUID patron) {
    return balances.stream()
        .filter(found -> found.asked().contains(patron))
        .findFirst()
        .flatMap(found -> found.of(patron));
  }
}

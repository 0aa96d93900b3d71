package org.folioext.patronnotices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.who.CardDate;
import org.folioext.patronnotices.domain.who.Patron;
import org.folioext.patronnotices.domain.who.Reach;

/** An active patron, reached by everything, of whom nothing else is known until it is said. */
public final class PatronMaker {
  private final UUID id;
  private boolean active = true;
  private Optional<String> type = Optional.empty();
  private CardDate expires = new CardDate.Never();
  private Optional<UUID> group = Optional.empty();
  private Set<UUID> departments = Set.of();
  private Optional<LocalDate> born = Optional.empty();
  private Set<String> tags = Set.of();
  private final Map<String, List<String>> customFields = new HashMap<>();
  private Optional<BigDecimal> balance = Optional.empty();
  private OptionalInt openLoans = OptionalInt.empty();
  private Reach reach = new Reach(Set.of(Channel.values()), Set.of());
  private Optional<String> language = Optional.empty();

  private PatronMaker(UUID id) {
    this.id = id;
  }

  public static PatronMaker patron() {
    return new PatronMaker(Made.PATRON);
  }

  public static PatronMaker patron(UUID id) {
    return new PatronMaker(id);
  }

  public PatronMaker inactive() {
    active = false;
    return this;
  }

  public PatronMaker expires(LocalDate day) {
    expires = new CardDate.On(day, Optional.empty());
    return this;
  }

  public PatronMaker type(String text) {
    type = Optional.of(text);
    return this;
  }

  public PatronMaker group(UUID other) {
    group = Optional.of(other);
    return this;
  }

  public PatronMaker departments(UUID... all) {
    departments = Set.of(all);
    return this;
  }

  public PatronMaker born(String day) {
    born = Optional.of(LocalDate.parse(day));
    return this;
  }

  public PatronMaker tags(String... all) {
    tags = Set.of(all);
    return this;
  }

  public PatronMaker custom(String name, String... values) {
    customFields.put(name, List.of(values));
    return this;
  }

  public PatronMaker owes(String amount) {
    balance = Optional.of(new BigDecimal(amount));
    return this;
  }

  public PatronMaker openLoans(int n) {
    openLoans = OptionalInt.of(n);
    return this;
  }

  public PatronMaker reachedBy(Channel... channels) {
    reach = new Reach(Set.of(channels), reach.refused());
    return this;
  }

  public PatronMaker refused(Channel... channels) {
    reach = new Reach(reach.channels(), Set.of(channels));
    return this;
  }

  public PatronMaker language(String tag) {
    language = Optional.of(tag);
    return this;
  }

  public Patron make() {
    return new Patron(
        id,
        active,
        type,
        group,
        departments,
        expires,
        born,
        tags,
        customFields,
        balance,
        openLoans,
        reach,
        language);
  }
}

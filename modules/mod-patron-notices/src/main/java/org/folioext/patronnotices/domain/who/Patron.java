package org.folioext.patronnotices.domain.who;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.folioext.patronnotices.domain.rule.Channel;

/**
 * A patron, as far as rules look. What is empty was not there or not read: nobody can tell.
 *
 * @param type patron, staff, shadow, system or dcb; absent in old records
 * @param born birth date
 * @param tags in lower case
 * @param customFields values in lower case by reference id
 * @param balance what the patron owes; empty where fees were not read
 * @param openLoans how many; empty where loans were not read
 * @param language tag of BCP 47, from where the library keeps it
 */
public record Patron(
    UUID id,
    boolean active,
    Optional<String> type,
    Optional<UUID> group,
    Set<UUID> departments,
    CardDate expires,
    Optional<LocalDate> born,
    Set<String> tags,
    Map<String, List<String>> customFields,
    Optional<BigDecimal> balance,
    OptionalInt openLoans,
    Reach reach,
    Optional<String> language) {

  private static final Set<String> NOBODY = Set.of("shadow", "system", "dcb");

  public Patron {
    Objects.requireNonNull(id, "id");
    departments = Set.copyOf(departments);
    tags = Set.copyOf(tags);
    customFields = Map.copyOf(customFields);
  }

  /** Whether there is a person of this library behind the record. */
  public boolean isPerson() {
    return type.map(text -> text.toLowerCase(Locale.ROOT)).filter(NOBODY::contains).isEmpty();
  }

  /** Whether staff switched the account off: it is not only that its card expired. */
  public boolean isSuspended(LocalDate day) {
    return !active && !(expires instanceof CardDate.On on && day.isAfter(on.day()));
  }

  /** The same patron, of whom this was read too. */
  public Patron with(Optional<BigDecimal> owed, OptionalInt loans, Set<Channel> refused) {
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
        owed,
        loans,
        new Reach(reach.channels(), refused),
        language);
  }

  /** The id, and nothing else of the patron. */
  @Override
  public String toString() {
    return "Patron " + id;
  }
}

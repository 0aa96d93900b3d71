package org.folioext.patronflags.domain.group;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A made-up patron, and what a library's rule must say of them.
 *
 * @param name of the case
 * @param today the day it is; the rule's cases all stand on their own day
 * @param group name of the patron's group, absent for none
 * @param offset days after which a new card of that group expires
 * @param born the birth date
 * @param departments names
 * @param expires the last day of the card, absent for never
 * @param tags as the patron has them
 * @param active whether the account is
 * @param expected what the rule must say
 */
public record ProfileCase(
    String name,
    LocalDate today,
    Optional<String> group,
    OptionalInt offset,
    Optional<LocalDate> born,
    List<String> departments,
    Optional<LocalDate> expires,
    List<String> tags,
    boolean active,
    Expected expected) {

  public ProfileCase {
    departments = List.copyOf(departments);
    tags = List.copyOf(tags);
  }

  /** What a rule may say. */
  public enum Expected {
    CLEAR("clear"),
    FLAGGED("flagged"),
    CANNOT_TELL("cannot tell");

    private final String id;

    Expected(String id) {
      this.id = id;
    }

    /** The word in the text of a rule. */
    public String id() {
      return id;
    }
  }
}

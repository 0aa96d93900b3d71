package org.folioext.patronnotices.domain.plan;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.patronnotices.domain.renew.RefusalCode;
import org.folioext.patronnotices.domain.rule.Event;

/**
 * What a template may name in a message: tokens, and what holds tokens. It is what a message's
 * context has, under the names that FOLIO's own notices use where these have them too. Immutable.
 *
 * @param inside what a section of that name, or the name before a dot, holds; of a token nothing
 */
public record Tokens(Map<String, Tokens> inside) {

  private static final Tokens LEAF = new Tokens(Map.of());

  private static final Tokens NAME =
      leaves("firstName", "middleName", "lastName", "preferredFirstName");

  private static final Tokens USER =
      NAME.and(leaves("barcode", "expirationDate", "expirationDateTime", "expiresOn"));

  private static final Tokens ITEM =
      leaves("title", "barcode", "callNumber", "primaryContributor", "materialType");

  private static final Tokens LENT =
      leaves("dueDate", "dueDateTime", "dueOn", "numberOfRenewalsTaken");

  private static final Tokens REFUSED =
      LENT.and(leaves("reason"))
          .and(
              new Tokens(
                  Map.of(
                      "because",
                      leaves(
                          Arrays.stream(RefusalCode.values())
                              .map(RefusalCode::id)
                              .toArray(String[]::new)))));

  private static final Tokens FLAGS = new Tokens(Map.of("flags", leaves("kind", "on")));

  public Tokens {
    inside = Collections.unmodifiableMap(new HashMap<>(inside));
  }

  /**
   * What a message of an event has.
   *
   * @param digest whether it may tell of several things: then what is of one stands in a section
   */
  public static Tokens of(Event event, boolean digest) {
    Tokens people = new Tokens(Map.of("user", USER, "recipient", NAME));
    return switch (event.subject()) {
      case CARD -> people;
      case FLAG -> people.and(FLAGS);
      case LOAN -> {
        Tokens lent = event == Event.RENEWAL_REFUSED ? REFUSED : LENT;
        Tokens loan = new Tokens(Map.of("item", ITEM, "loan", lent));
        Tokens loans = people.and(new Tokens(Map.of("loans", loan)));
        yield digest ? loans : loans.and(loan);
      }
    };
  }

  /** Whether it is a token, and not what holds tokens. */
  boolean isOne() {
    return inside.isEmpty();
  }

  /** What stands under a name with its dots; empty where nothing does. */
  Optional<Tokens> at(String name) {
    Optional<Tokens> found = Optional.of(this);
    for (String part : name.split("\\.", -1)) {
      found = found.map(tokens -> tokens.inside.get(part));
    }
    return found;
  }

  private Tokens and(Tokens more) {
    Map<String, Tokens> both = new HashMap<>(inside);
    both.putAll(more.inside);
    return new Tokens(both);
  }

  private static Tokens leaves(String... names) {
    Map<String, Tokens> leaves = new HashMap<>();
    List.copyOf(Arrays.asList(names)).forEach(name -> leaves.put(name, LEAF));
    return new Tokens(leaves);
  }
}

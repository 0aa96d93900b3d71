package org.folioext.okapitesting.neighbours;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the circulation rules of a tenant choose: by item type or by loan type, as the simplest
 * rules do.
 *
 * @param text of the rules
 * @param usual for all types that have no rule
 * @param byType by the id of the item type or of the loan type; that of the item type comes first
 */
public record ChosenPolicies(String text, Policies usual, Map<String, Policies> byType) {

  /**
   * Ids of policies.
   *
   * @param line of the rule in the text, from 1
   */
  public record Policies(String loan, String notice, int line) {}

  /** Those of an item. */
  Policies of(String itemType, String loanType) {
    return Stream.of(itemType, loanType)
        .flatMap(type -> Optional.ofNullable(byType.get(type)).stream())
        .findFirst()
        .orElse(usual);
  }
}

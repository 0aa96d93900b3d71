package org.folioext.okapitesting.neighbours;

import java.util.Map;

/**
 * What the circulation rules of a tenant choose: by loan type, as the simplest rules do.
 *
 * @param text of the rules
 * @param usual for all loan types that have no rule
 * @param byLoanType by the id of the loan type
 */
public record ChosenPolicies(String text, Policies usual, Map<String, Policies> byLoanType) {

  /**
   * Ids of policies.
   *
   * @param line of the rule in the text, from 1
   */
  public record Policies(String loan, String notice, int line) {}

  /** Those of a loan type. */
  Policies of(String loanType) {
    return byLoanType.getOrDefault(loanType, usual);
  }
}

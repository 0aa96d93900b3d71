package org.folioext.marc.checks;

/** A rule broke on a record. That is a fault of the rule, never of the record. */
public final class RuleFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RuleFailure(String rule, RuntimeException cause) {
    super("rule " + rule + " failed: " + cause, cause);
  }
}

package org.folioext.marc.checks;

/**
 * One check: a class, a doc, messages and cases under one id (CONTRIBUTING, "Add a rule").
 * Stateless and thread-safe; what it needs for a format is bound when it subscribes.
 */
public interface Rule {
  /** What the rule says of itself. */
  RuleInfo info();

  /**
   * Says which parts of a record the rule wants to see. Called once for each format of the rule's
   * scope when a checker is made, never while records are checked.
   */
  void subscribe(Subscriptions on, Setup setup);
}

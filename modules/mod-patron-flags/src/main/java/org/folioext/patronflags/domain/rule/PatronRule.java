package org.folioext.patronflags.domain.rule;

import org.folioext.patronflags.domain.patron.PatronFacts;
import org.folioext.patronflags.domain.settings.FlagSettings;

/** One reason for which an account may need a hand. Stateless, so thread-safe. */
public interface PatronRule {

  /** Stable: lower case words joined by hyphens, or {@code group:} and a UUID. */
  String id();

  /** What a list is filtered by; several rules may share one. */
  String kind();

  /** How much its flags matter. */
  Severity severity();

  /**
   * Another text whenever the rule may judge otherwise than before: it was edited, or a setting
   * that it heeds. Its first scan under a version is a baseline.
   */
  String version(FlagSettings settings);

  /** Whether it needs {@link PatronFacts#business()} of a patron that it would else flag. */
  default boolean asksForBusiness(PatronFacts facts, Circumstances at) {
    return false;
  }

  /** What it says of a patron; never throws, whatever the patron's record holds. */
  Outcome judge(PatronFacts facts, Circumstances at);
}

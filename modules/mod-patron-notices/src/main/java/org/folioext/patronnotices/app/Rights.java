package org.folioext.patronnotices.app;

import java.util.Map;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;

/** What a route leaves to those who have a permission beside its own. Stateless. */
public final class Rights {

  private static final String SWITCH = "patron-notices.rules.enabled.put";

  private Rights() {}

  /** Whether who asks has a permission that the route desires. */
  public static boolean has(OkapiHeaders headers, String permission) {
    boolean nobodyChecks = headers.token().isEmpty();
    return nobodyChecks || headers.permissions().contains(permission);
  }

  /**
   * Nothing, where each rule that is on stays as it is, or goes; else only who may switch rules on
   * makes another of it.
   *
   * @throws Failure FORBIDDEN, {@code rule-is-on}
   */
  static void requireForRewriting(OkapiHeaders headers, Choices before, Choices after) {
    if (!has(headers, SWITCH)) {
      before.rules().stream()
          .filter(kept -> kept.rule().enabled())
          .filter(kept -> isAnother(kept, after))
          .findFirst()
          .ifPresent(Rights::refuse);
    }
  }

  private static boolean isAnother(KeptRule kept, Choices after) {
    return after.rule(kept.rule().id()).filter(next -> !next.equals(kept)).isPresent();
  }

  private static void refuse(KeptRule kept) {
    throw new Failure(
        FailureKind.FORBIDDEN,
        "rule-is-on",
        "The rule "
            + kept.rule().id()
            + " is on: what it says would go out. Have somebody switch it off first, or ask somebody"
            + " who has the permission "
            + SWITCH
            + " to write it.",
        Map.of("rule", kept.rule().id(), "permission", SWITCH));
  }
}

package org.folioext.patronnotices.app;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.rule.Event;

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
   * Nothing, where each rule that is on stays as it is, and before or behind the others of its
   * event that are on; else only who may switch rules on makes another of it, takes it away or
   * moves it.
   *
   * @throws Failure FORBIDDEN, {@code rule-is-on}
   */
  static void requireForRewriting(OkapiHeaders headers, Choices before, Choices after) {
    if (!has(headers, SWITCH)) {
      acting(before).values().stream()
          .flatMap(rules -> touched(rules, acting(after)))
          .findFirst()
          .ifPresent(Rights::refuse);
    }
  }

  /** Rules that are on, in their order, of one event the first that fits acts. */
  private static Map<Event, List<KeptRule>> acting(Choices choices) {
    return choices.rules().stream()
        .filter(kept -> kept.rule().enabled())
        .collect(
            Collectors.groupingBy(
                kept -> kept.rule().event(),
                () -> new EnumMap<>(Event.class),
                Collectors.toList()));
  }

  /** Those of an event that are not what or where they were. */
  private static Stream<KeptRule> touched(List<KeptRule> rules, Map<Event, List<KeptRule>> after) {
    List<KeptRule> next = after.getOrDefault(rules.get(0).rule().event(), List.of());
    return IntStream.range(0, rules.size())
        .filter(i -> i >= next.size() || !next.get(i).equals(rules.get(i)))
        .mapToObj(rules::get);
  }

  private static void refuse(KeptRule kept) {
    throw new Failure(
        FailureKind.FORBIDDEN,
        "rule-is-on",
        "The rule "
            + kept.rule().id()
            + " is on: other notices would go out. Have somebody switch it off first, or ask somebody"
            + " who has the permission "
            + SWITCH
            + " to change it.",
        Map.of("rule", kept.rule().id(), "permission", SWITCH));
  }
}

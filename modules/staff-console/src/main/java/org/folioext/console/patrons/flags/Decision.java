package org.folioext.console.patrons.flags;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folioext.console.patrons.Flag;

/** What staff decide on a flag, and from which states, as mod-patron-flags has it. Stateless. */
public final class Decision {

  /** Those that take nothing but a comment, in the order of the page. */
  public static final List<String> PLAIN =
      List.of("confirm", "dismiss", "reopen", "release", "comment");

  private static final Map<String, Set<String>> FROM =
      Map.of(
          "confirm", Set.of("open", "snoozed"),
          "dismiss", Set.of("open", "confirmed", "snoozed"),
          "snooze", Set.of("open", "confirmed", "snoozed"),
          "reopen", Set.of("confirmed", "dismissed", "snoozed"),
          "assign", Set.of("open", "confirmed", "dismissed", "snoozed"),
          "comment", Set.copyOf(Flag.STATES),
          "release", Set.copyOf(Flag.STATES));

  private Decision() {}

  /** Whether there is such a decision. */
  static boolean isOne(String step) {
    return FROM.containsKey(step);
  }

  /** Whether the flag can be decided on so. */
  public static boolean fits(String step, Flag flag) {
    return FROM.get(step).contains(flag.state()) && (!step.equals("release") || flag.held());
  }

  /** The permission that it takes. */
  public static String permission(String step) {
    return "patron-flags.steps." + step + ".post";
  }
}

package org.folioext.console.patrons.flags;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.patrons.Flag;
import org.folioext.console.patrons.Left;
import org.folioext.console.patrons.PatronActions;
import org.folioext.console.patrons.Rights;

/**
 * An action, and whether it can be done now.
 *
 * @param effect block, note, deactivate or expiry
 * @param obstacle why not: resolved, permission, off or there; empty where nothing is known that
 *     stands against it
 */
public record Offer(String effect, Optional<String> obstacle) {

  /** The permission that an action takes. */
  public static String permission(String effect) {
    return "patron-flags.actions." + effect + ".post";
  }

  /** The permission of this one. */
  public String permission() {
    return permission(effect);
  }

  /**
   * All actions on a flag.
   *
   * @param on which effects the library switched on; what is not in it is not known
   */
  static List<Offer> all(Flag flag, Rights rights, Map<String, Boolean> on, List<Left> left) {
    return PatronActions.EFFECTS.stream()
        .map(effect -> new Offer(effect, obstacle(effect, flag, rights, on, left)))
        .toList();
  }

  private static Optional<String> obstacle(
      String effect, Flag flag, Rights rights, Map<String, Boolean> on, List<Left> left) {
    if (flag.state().equals("resolved")) {
      return Optional.of("resolved");
    }
    if (!rights.allow(permission(effect))) {
      return Optional.of("permission");
    }
    if (!on.getOrDefault(effect, true)) {
      return Optional.of("off");
    }
    return left.stream().anyMatch(one -> one.effect().equals(effect) && one.there())
        ? Optional.of("there")
        : Optional.empty();
  }
}

package org.folioext.patronnotices.domain.overlap;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.patronnotices.domain.preview.FolioPolicy;
import org.folioext.patronnotices.domain.preview.FolioPolicy.Sends;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.NoticeRule;

/**
 * A notice policy of FOLIO beside a rule.
 *
 * @param name what the library calls the policy; empty where it was not seen since it was confirmed
 * @param found what it tells that the rule tells too, when that was last looked at
 * @param confirmed what of it a person wants beside the rule
 */
public record Overlap(UUID policy, String name, Set<Sends> found, Set<Sends> confirmed) {

  public Overlap {
    found = Set.copyOf(found);
    confirmed = Set.copyOf(confirmed);
  }

  /**
   * What policies tell beside a rule, of which nobody has said anything.
   *
   * @param used policies that are in use
   */
  public static List<Overlap> of(Collection<FolioPolicy> used, NoticeRule rule) {
    return used.stream()
        .map(one -> new Overlap(one.id(), one.name(), one.sends(), Set.of()).beside(rule))
        .filter(one -> !one.found().isEmpty())
        .toList();
  }

  /** What FOLIO would have to send to tell what a rule tells. */
  public static Set<Sends> told(NoticeRule rule) {
    return FolioPolicy.told(rule.event(), rule.timing().offsets());
  }

  /** Whether FOLIO can tell what any of some rules tells, and what that brings would be held. */
  public static boolean isPossible(Collection<NoticeRule> rules) {
    return rules.stream().anyMatch(Overlap::isHeldFor);
  }

  /**
   * Whether what a rule brings is held for what FOLIO tells. Renewals never are: of each it is seen
   * by itself whether FOLIO tells of it.
   */
  public static boolean isHeldFor(NoticeRule rule) {
    return FolioPolicy.canSend(rule.event()) && rule.event() != Event.LOAN_TO_RENEW;
  }

  /** The same of a rule as it is by now: it may tell less than when it was looked at. */
  public Overlap beside(NoticeRule rule) {
    return new Overlap(policy, name, common(found, told(rule)), confirmed);
  }

  /** Whether it tells something that nobody said is wanted beside the rule. */
  public boolean isOpen() {
    return !confirmed.containsAll(found);
  }

  /** Whether it tells any of these. */
  boolean tells(Set<Sends> some) {
    return !common(found, some).isEmpty();
  }

  /** The same, and of these whatever it tells is wanted. */
  Overlap wanted(Set<Sends> some) {
    return new Overlap(policy, name, found, common(found, some));
  }

  private static Set<Sends> common(Set<Sends> one, Set<Sends> other) {
    return one.stream().filter(other::contains).collect(Collectors.toSet());
  }
}

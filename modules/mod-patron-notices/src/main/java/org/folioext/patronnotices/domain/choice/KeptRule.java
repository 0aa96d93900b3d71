package org.folioext.patronnotices.domain.choice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.folioext.patronnotices.domain.rule.NoticeRule;

/**
 * A rule of a tenant, as it is kept.
 *
 * @param version 1 of a new one, then one more with each change
 * @param since the day in the library's zone from which it acts: the one on which it was switched
 *     on, or edited while it was; empty of a rule that is off
 * @param author who made it what it is
 */
public record KeptRule(NoticeRule rule, int version, Optional<LocalDate> since, Author author) {

  public KeptRule {
    if (rule.enabled() != since.isPresent()) {
      throw new IllegalArgumentException(rule.id() + " since " + since);
    }
  }

  /** A new rule: off, whatever it says. */
  public static KeptRule first(NoticeRule rule, Author author) {
    return new KeptRule(rule.switched(false), 1, Optional.empty(), author);
  }

  /**
   * Another rule in its place, on or off as this one is; this one where it says the same.
   *
   * @param today asked where it is on
   */
  public KeptRule edited(NoticeRule next, Supplier<LocalDate> today, Author by) {
    return becoming(next.switched(rule.enabled()), today, by);
  }

  /**
   * The same rule, on or off; this one where it is.
   *
   * @param today asked where it is to be on
   */
  public KeptRule switched(boolean on, Supplier<LocalDate> today, Author by) {
    return becoming(rule.switched(on), today, by);
  }

  /** Never before the day from which it acts now: in another zone today may be yesterday. */
  private LocalDate from(LocalDate today) {
    return since.filter(day -> day.isAfter(today)).orElse(today);
  }

  /** A rule in its place that is on or off as it says. */
  KeptRule becoming(NoticeRule next, Supplier<LocalDate> today, Author by) {
    return next.equals(rule)
        ? this
        : new KeptRule(
            next,
            version + 1,
            next.enabled() ? Optional.of(from(today.get())) : Optional.empty(),
            by);
  }
}

package org.folioext.patronnotices.domain.preview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronnotices.domain.rule.NoticeRule;

/**
 * What a preview is to show.
 *
 * @param first empty: today
 * @param days after the first one, 0 to {@value #MOST_DAYS}
 * @param rules ids of rules, tried whether they are on or not
 * @param rule one that is not kept, tried in the place of the one of its id, else behind all others
 * @param patrons empty: everybody whom a rule may concern
 */
public record Wanted(
    Optional<LocalDate> first,
    int days,
    List<String> rules,
    Optional<NoticeRule> rule,
    List<UUID> patrons) {

  /** Days after the first that a preview may have. */
  public static final int MOST_DAYS = 30;

  /** Patrons that a preview may name. */
  public static final int MOST_PATRONS = 1000;

  /** Days after today that the first one may be away from it. */
  public static final int FURTHEST = 366;

  public Wanted {
    rules = List.copyOf(rules);
    patrons = List.copyOf(patrons);
  }

  /** The same, from today where no day is asked for. */
  public Wanted from(LocalDate today) {
    return new Wanted(first.or(() -> Optional.of(today)), days, rules, rule, patrons);
  }

  /** Whether it is of the rules that are on, and of no others. */
  public boolean isOfAll() {
    return rules.isEmpty() && rule.isEmpty();
  }
}

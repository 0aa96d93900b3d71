package org.folioext.patronnotices.domain.preview;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.rule.NoticeRule;

/**
 * A tenant's choices as they are tried.
 *
 * @param choices with the rule that is not kept, if one is wanted
 * @param about ids of the rules that are told of, on or off; others only come before them
 */
public record Tried(Choices choices, Set<String> about) {

  public Tried {
    about = Set.copyOf(about);
  }

  /** What is wanted, beside what there is. */
  public static Tried of(Choices present, Wanted wanted, Author author) {
    if (wanted.isOfAll()) {
      return new Tried(present, on(present));
    }
    Set<String> about = new LinkedHashSet<>(wanted.rules());
    wanted.rule().map(NoticeRule::id).ifPresent(about::add);
    return new Tried(
        wanted.rule().map(rule -> present.with(KeptRule.first(rule, author))).orElse(present),
        about);
  }

  /** Whether a rule acts in it. */
  public boolean acts(KeptRule kept) {
    return kept.rule().enabled() || about.contains(kept.rule().id());
  }

  private static Set<String> on(Choices present) {
    return present.rules().stream()
        .map(KeptRule::rule)
        .filter(NoticeRule::enabled)
        .map(NoticeRule::id)
        .collect(Collectors.toSet());
  }
}

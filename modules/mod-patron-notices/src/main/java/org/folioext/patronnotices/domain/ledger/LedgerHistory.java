package org.folioext.patronnotices.domain.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.patronnotices.domain.plan.CauseKey;
import org.folioext.patronnotices.domain.plan.DayMessages;
import org.folioext.patronnotices.domain.plan.History;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.Event.Subject;
import org.folioext.patronnotices.domain.rule.NoticeRule;

/**
 * The ledger of some patrons. What one rule told of an event, no other rule tells again, nor what
 * comes before it in time, unless one of the two acts beside others: so a patron whom an earlier
 * rule could not judge yesterday does not hear twice. Immutable, so thread-safe.
 */
public final class LedgerHistory implements History {

  private record Happening(Event event, UUID subject, String cause) {}

  private final Map<String, NoticeRule> rules;
  private final Map<CauseKey, CauseState> states = new HashMap<>();
  private final Map<Happening, List<KnownCause>> live;
  private final Map<UUID, Set<String>> cards;
  private final LocalDate day;
  private final DayMessages messages;

  /**
   * What is known.
   *
   * @param rules that may be asked of
   * @param causes of the patrons; those that are suppressed say nothing but by which cause an
   *     expiry is known
   * @param day of the messages
   * @param messages that people get on it; nobody changes them any more
   */
  public LedgerHistory(
      Collection<NoticeRule> rules,
      Collection<KnownCause> causes,
      LocalDate day,
      DayMessages messages) {
    this.rules = rules.stream().collect(Collectors.toMap(NoticeRule::id, rule -> rule));
    causes.stream()
        .filter(one -> one.state().counts())
        .forEach(one -> states.put(one.key(), one.state()));
    this.live =
        causes.stream()
            .filter(one -> one.state().isLive() && !one.also())
            .collect(
                Collectors.groupingBy(
                    one -> new Happening(one.event(), one.key().subject(), one.key().cause())));
    this.cards =
        causes.stream()
            .filter(one -> one.event().subject() == Subject.CARD)
            .collect(
                Collectors.groupingBy(
                    one -> one.key().patron(),
                    Collectors.mapping(one -> one.key().cause(), Collectors.toSet())));
    this.day = day;
    this.messages = messages;
  }

  @Override
  public Optional<String> stateOf(CauseKey key) {
    return Optional.ofNullable(states.get(key)).or(() -> ofOthers(key)).map(CauseState::id);
  }

  private Optional<CauseState> ofOthers(CauseKey key) {
    return Optional.ofNullable(rules.get(key.rule()))
        .filter(rule -> !rule.also())
        .map(rule -> new Happening(rule.event(), key.subject(), key.cause()))
        .flatMap(
            happening ->
                live.getOrDefault(happening, List.of()).stream()
                    .filter(one -> !one.key().rule().equals(key.rule()))
                    .filter(one -> one.key().step() >= key.step())
                    .map(KnownCause::state)
                    .findFirst());
  }

  @Override
  public int messagesTo(UUID recipient, LocalDate asked) {
    return asked.equals(day) ? messages.to(recipient) : 0;
  }

  @Override
  public int messagesTo(UUID recipient, String rule, LocalDate asked) {
    return asked.equals(day) ? messages.to(recipient, rule) : 0;
  }

  @Override
  public Set<String> cardCauses(UUID patron) {
    return cards.getOrDefault(patron, Set.of());
  }
}

package org.folioext.patronnotices.domain.say;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Message;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.domain.fit.Names;
import org.folioext.patronnotices.domain.fit.Seen;
import org.folioext.patronnotices.domain.fit.Sight;
import org.folioext.patronnotices.domain.fit.Verdict;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.Outcome;
import org.folioext.patronnotices.domain.plan.Way;

/**
 * Why a rule acts, or does not, in plain words.
 *
 * @param personal whether personal values are shown
 */
public record DecisionSentence(Texts texts, Language language, Names names, boolean personal) {

  /** What happens, or why nothing does. */
  public String outcome(Decision decision) {
    if (decision.outcome() instanceof Outcome.Goes goes) {
      UUID patron = decision.candidate().patron().id();
      return goes.way().map(way -> way(way, patron)).orElseGet(() -> say("outcome.renews"));
    }
    Outcome.Stays stays = (Outcome.Stays) decision.outcome();
    return say("reason." + stays.reason().id(), stays.arguments().toArray(String[]::new));
  }

  /** The condition that decided, in words; empty where none was asked. */
  public String condition(Decision decision) {
    return decision
        .verdict()
        .map(Verdict::decided)
        .map(new ConditionWords(texts, language)::of)
        .orElse("");
  }

  /** The values that decided: {@code group: Adult; age: 34}. */
  public String values(Decision decision) {
    return seen(decision).stream().map(this::shown).collect(Collectors.joining("; "));
  }

  /** The values that decided. */
  public List<Seen> seen(Decision decision) {
    Sight sight = new Sight(names, decision.candidate(), decision.day());
    return decision.verdict().map(Verdict::decided).map(sight::of).orElse(List.of());
  }

  private String shown(Seen seen) {
    String value =
        seen.personal() && !personal
            ? say("value.hidden")
            : seen.value().isEmpty() ? say("value.none") : seen.value();
    String label = texts.find("fact." + seen.key(), language).orElseGet(() -> custom(seen.key()));
    return label + ": " + value;
  }

  private static String custom(String key) {
    return key.substring(key.indexOf(':') + 1);
  }

  private String way(Way way, UUID patron) {
    String sent = say("outcome.sends." + way.channel().id(), way.language());
    return way.recipient().equals(patron) ? sent : sent + " " + say("outcome.proxy");
  }

  private String say(String key, String... arguments) {
    return texts.of(Message.of(key, arguments), language);
  }
}

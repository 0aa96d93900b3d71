package org.folioext.patronnotices.domain.say;

import java.util.List;
import java.util.stream.Collectors;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Message;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.domain.fit.Seen;
import org.folioext.patronnotices.domain.plan.Way;
import org.folioext.patronnotices.domain.preview.Foretold;
import org.folioext.patronnotices.domain.preview.PreviewRow;

/**
 * Why a rule acts, or does not, in plain words.
 *
 * @param personal whether personal values are shown
 */
public record RowSentence(Texts texts, Language language, boolean personal) {

  /** What happens, or why nothing does. */
  public String outcome(PreviewRow row) {
    if (row.goes()) {
      return row.way().map(way -> way(way, row)).orElseGet(() -> renews(row));
    }
    return say("reason." + row.outcome(), row.arguments().toArray(String[]::new));
  }

  private String renews(PreviewRow row) {
    String asked = say("outcome.renews");
    return row.renewal().map(renewal -> asked + " " + renewal(renewal)).orElse(asked);
  }

  private String renewal(Foretold renewal) {
    if (renewal.outcome().equals("renews")) {
      return renewal
          .dueDay()
          .map(day -> say("renewal.renews", day.toString()))
          .orElseGet(() -> say("renewal.renews.some-day"));
    }
    List<String> reasons = renewal.reasons().stream().map(id -> say("renewal.why." + id)).toList();
    return say("renewal." + renewal.outcome(), String.join("; ", reasons));
  }

  /** The condition that decided, in words; empty where none was asked. */
  public String condition(PreviewRow row) {
    return row.condition().map(new ConditionWords(texts, language)::of).orElse("");
  }

  /** The values that decided: {@code group: Adult; age: 34}. */
  public String values(PreviewRow row) {
    return row.why().stream()
        .map(seen -> label(seen) + ": " + value(seen))
        .collect(Collectors.joining("; "));
  }

  /** What FOLIO sends itself; empty where it does not, or nobody can tell. */
  public String folio(PreviewRow row) {
    return row.alsoByFolio().map(one -> say("folio.also", one.name())).orElse("");
  }

  /** All of it in one line. */
  public String explained(PreviewRow row) {
    String event = say("event-day." + row.event().id());
    String what = say("explained.rule", row.rule(), event, row.eventDay().toString(), outcome(row));
    String condition = condition(row);
    String why = condition.isEmpty() ? "" : " " + say("explained.why", condition, values(row));
    String folio = folio(row);
    return what + why + (folio.isEmpty() ? "" : " " + folio);
  }

  /** A value as it may be shown. */
  public String value(Seen seen) {
    if (seen.personal() && !personal) {
      return say("value.hidden");
    }
    return seen.value().isEmpty() ? say("value.none") : seen.value();
  }

  /** What a value is of. */
  public String label(Seen seen) {
    return texts
        .find("fact." + seen.key(), language)
        .orElseGet(() -> seen.key().substring(seen.key().indexOf(':') + 1));
  }

  private String way(Way way, PreviewRow row) {
    String sent = say("outcome.sends." + way.channel().id(), way.language());
    return way.recipient().equals(row.patron()) ? sent : sent + " " + say("outcome.proxy");
  }

  private String say(String key, String... arguments) {
    return texts.of(Message.of(key, arguments), language);
  }
}

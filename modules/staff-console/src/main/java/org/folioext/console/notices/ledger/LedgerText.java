package org.folioext.console.notices.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.console.notices.ledger.Ledger.Cause;
import org.folioext.console.notices.ledger.Ledger.Told;
import org.folioext.console.notices.ledger.LedgerView.Entry;
import org.folioext.console.web.Texts;

/**
 * A ledger in sentences, for who reads it aloud at the desk. Immutable.
 *
 * @param people names by id
 * @param ruleNames by id
 */
record LedgerText(Texts texts, Map<String, String> people, Map<String, String> ruleNames) {

  private static final String CUSTOM = "custom:";

  /** What a message said to whom, and what became of it. */
  Entry message(Told told, Map<Long, Cause> causes) {
    List<Cause> about = told.causes().stream().map(causes::get).filter(one -> one != null).toList();
    return new Entry(
        texts.day(told.day()),
        texts.text(
            "notices.ledger.message",
            word("notices.ledger.by", told.channel()),
            texts.language(told.language()),
            people.getOrDefault(told.recipient(), told.recipient()),
            rule(told.rule()),
            about.isEmpty() ? texts.text("notices.ledger.unsaid") : events(about)),
        Stream.of(fate(told), again(told)).flatMap(Optional::stream).toList(),
        about.stream().flatMap(one -> one.why().stream()).map(this::value).distinct().toList(),
        Optional.of(told.id()));
  }

  private String events(List<Cause> causes) {
    return causes.stream().map(this::event).collect(Collectors.joining("; "));
  }

  private Optional<String> fate(Told told) {
    boolean byStaff = told.reason().equals(Optional.of("staff"));
    boolean withdrawn = told.again() && told.state().equals("dropped");
    String key =
        "notices.ledger.fate."
            + told.state()
            + (byStaff ? ".staff" : "")
            + (withdrawn ? ".again" : "");
    String because =
        told.reason().filter(reason -> !byStaff).map(this::because).map(" "::concat).orElse("");
    return texts.has(key)
        ? Optional.of(
            texts.text(
                    key,
                    texts.time(told.called().orElse(told.created())),
                    texts.time(told.ended().orElse(told.created())))
                + because)
        : Optional.of(told.state() + because);
  }

  private Optional<String> again(Told told) {
    return Optional.of(told)
        .filter(Told::again)
        .map(
            one ->
                one.asked()
                    .map(id -> texts.text("notices.ledger.again", people.getOrDefault(id, id)))
                    .orElseGet(() -> texts.text("notices.ledger.again.somebody")));
  }

  /** What no message tells of, and why. */
  Entry cause(Cause cause) {
    String key = "notices.ledger.cause." + cause.state();
    String state =
        texts.has(key)
            ? texts.text(key, texts.time(cause.notBefore()), texts.time(cause.until()))
            : cause.state();
    return new Entry(
        texts.day(cause.day()),
        texts.text("notices.ledger.cause", event(cause), rule(cause.rule()), state),
        cause.reason().map(this::because).stream().toList(),
        cause.why().stream().map(this::value).toList(),
        Optional.empty());
  }

  private String event(Cause cause) {
    return texts.text(
        "notices.ledger.event",
        word("notices.event", cause.event()),
        texts.day(texts.dayOf(cause.value())),
        cause.step() == 0
            ? texts.text("notices.step.on")
            : texts.text(
                cause.step() < 0 ? "notices.step.before" : "notices.step.after",
                Math.abs(cause.step())));
  }

  private String because(String reason) {
    if (reason.startsWith("http-")) {
      return texts.text("notices.because.http", reason.substring("http-".length()));
    }
    return word("notices.because", reason);
  }

  private String value(Ledger.Seen seen) {
    String label =
        seen.key().startsWith(CUSTOM)
            ? seen.key().substring(CUSTOM.length())
            : word("notices.field", seen.key());
    return seen.value().isEmpty()
        ? texts.text("notices.ledger.value.none", label)
        : texts.text("notices.ledger.value", label, seen.value());
  }

  private String rule(String id) {
    return ruleNames.getOrDefault(id, id);
  }

  private String word(String prefix, String value) {
    String key = prefix + "." + value;
    return texts.has(key) ? texts.text(key) : value;
  }
}

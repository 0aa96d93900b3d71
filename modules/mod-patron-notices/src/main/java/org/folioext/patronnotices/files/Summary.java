package org.folioext.patronnotices.files;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Message;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.Outcome;
import org.folioext.patronnotices.domain.plan.PlannedMessage;
import org.folioext.patronnotices.domain.plan.Readiness;
import org.folioext.patronnotices.domain.plan.Reason;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.say.RuleSentence;

/** Decisions counted by rule, by day and by reason. For one thread. */
final class Summary {
  private static final int WIDEST = 40;

  private final Texts texts;
  private final Language language;
  private final List<Readiness> rules;
  private final Terms terms;
  private final Map<String, Map<String, Integer>> channels = new LinkedHashMap<>();
  private final Map<String, Map<Reason, Integer>> reasons = new LinkedHashMap<>();
  private final Map<LocalDate, Integer> messages = new TreeMap<>();
  private final Set<UUID> recipients = new HashSet<>();

  Summary(Texts texts, Language language, List<Readiness> rules, Terms terms) {
    this.texts = texts;
    this.language = language;
    this.rules = rules;
    this.terms = terms;
  }

  /** What is previewed. */
  void begin(PrintWriter out) {
    out.println(
        terms.first().equals(terms.last())
            ? say("preview.day", terms.first().toString())
            : say("preview.days", terms.first().toString(), terms.last().toString()));
    terms.said().forEach(message -> out.println(texts.of(message, language)));
    if (rules.isEmpty()) {
      out.println(say("preview.no-rules"));
    }
    for (Readiness one : rules) {
      if (one instanceof Readiness.Broken broken) {
        out.printf("%n%s%n", say("preview.broken", broken.rule().id()));
        broken.why().forEach(why -> out.printf("  %s%n", texts.of(why, language)));
      }
    }
  }

  /** Counts the decisions of one patron. */
  void add(List<Decision> decisions) {
    for (Decision decision : decisions) {
      String rule = decision.rule().id();
      if (decision.outcome() instanceof Outcome.Goes goes) {
        String channel = goes.way().map(way -> way.channel().id()).orElse("renewal");
        channels.computeIfAbsent(rule, id -> new TreeMap<>()).merge(channel, 1, Integer::sum);
      } else {
        Reason reason = ((Outcome.Stays) decision.outcome()).reason();
        reasons
            .computeIfAbsent(rule, id -> new EnumMap<>(Reason.class))
            .merge(reason, 1, Integer::sum);
      }
    }
    Map<LocalDate, List<Decision>> days =
        decisions.stream().collect(Collectors.groupingBy(Decision::day));
    days.forEach(
        (day, ofDay) ->
            PlannedMessage.of(ofDay)
                .forEach(
                    message -> {
                      messages.merge(day, 1, Integer::sum);
                      recipients.add(message.way().recipient());
                    }));
  }

  /** The counts. */
  void end(PrintWriter out, Preview.Counts counts, int unreadableLoans) {
    rules.forEach(one -> rule(out, one.place().rule()));
    int all = messages.values().stream().mapToInt(Integer::intValue).sum();
    out.printf("%n%s%n", say("preview.messages", number(all), number(recipients.size())));
    int most = messages.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    messages.forEach(
        (day, n) ->
            out.printf(
                "  %s  %7s  %s%n", day, number(n), "#".repeat(Math.max(1, n * WIDEST / most))));
    out.println(say("preview.users", number(counts.users())));
    warn(out, "preview.without-date", counts.withoutDate());
    warn(out, "preview.unreadable", counts.unreadable());
    warn(out, "preview.unreadable-loans", unreadableLoans);
  }

  private void rule(PrintWriter out, NoticeRule rule) {
    out.printf("%n%s%n  %s%n", rule.id(), new RuleSentence(texts, language).of(rule));
    channels
        .getOrDefault(rule.id(), Map.of())
        .forEach((channel, n) -> out.printf("  %9s  %s%n", number(n), say("counted." + channel)));
    reasons
        .getOrDefault(rule.id(), Map.of())
        .forEach(
            (reason, n) -> out.printf("  %9s  %s%n", number(n), say("counted." + reason.id())));
  }

  private void warn(PrintWriter out, String key, int n) {
    if (n > 0) {
      out.println(say(key, number(n)));
    }
  }

  private String number(int n) {
    return String.format(language.locale(), "%,d", n);
  }

  private String say(String key, String... arguments) {
    return texts.of(Message.of(key, arguments), language);
  }
}

package org.folioext.patronnotices.domain.say;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Message;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Condition;
import org.folioext.patronnotices.domain.rule.Delivery;
import org.folioext.patronnotices.domain.rule.Limits.ClosedDays;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.rule.SendingHours;
import org.folioext.patronnotices.domain.rule.Timing;

/** A rule in plain words. */
public record RuleSentence(Texts texts, Language language) {

  /** All of a rule, in a few sentences. */
  public String of(NoticeRule rule) {
    String acts =
        say(
            "rule-sentence." + rule.event().id(),
            timing(rule.timing(), rule.event().id()),
            whom(rule.condition()));
    String sends = rule.delivery().map(this::delivery).map(text -> " " + text).orElse("");
    return acts.substring(0, 1).toUpperCase(language.locale())
        + acts.substring(1)
        + sends
        + limits(rule);
  }

  private String whom(Condition condition) {
    return condition.equals(Condition.EVERYBODY)
        ? say("whom.everybody")
        : say("whom", new ConditionWords(texts, language).of(condition));
  }

  private String timing(Timing timing, String event) {
    String day = say("event-day." + event);
    if (timing instanceof Timing.Repeated again) {
      return say(
          again.every() == 1 ? "timing.every.one" : "timing.every",
          String.valueOf(again.every()),
          offset(again.first(), day),
          String.valueOf(again.times()));
    }
    List<Integer> before = timing.offsets().stream().filter(one -> one < 0).toList();
    List<Integer> after = timing.offsets().stream().filter(one -> one > 0).toList();
    List<String> parts = new ArrayList<>();
    if (!before.isEmpty()) {
      parts.add(offsets("timing.before", before, day));
    }
    if (timing.offsets().contains(0)) {
      parts.add(say("timing.on", day));
    }
    if (!after.isEmpty()) {
      parts.add(offsets("timing.after", after, day));
    }
    return Listing.of(parts, say("words.and"));
  }

  private String offset(int offset, String day) {
    return offset == 0
        ? say("timing.on", day)
        : offsets(offset < 0 ? "timing.before" : "timing.after", List.of(offset), day);
  }

  private String offsets(String key, List<Integer> offsets, String day) {
    if (offsets.size() == 1 && Math.abs(offsets.get(0)) == 1) {
      return say(key + ".one", "1", day);
    }
    List<String> days = offsets.stream().map(offset -> String.valueOf(Math.abs(offset))).toList();
    return say(key, Listing.of(days, say("words.and")), day);
  }

  private String delivery(Delivery delivery) {
    List<String> channels = delivery.channels().stream().map(this::channel).toList();
    String sent = say("sends", String.join(say("sends.else"), channels), delivery.template());
    return delivery.digest() ? sent + " " + say("sends.digest") : sent;
  }

  private String channel(Channel channel) {
    return say("channel." + channel.id());
  }

  private String limits(NoticeRule rule) {
    StringBuilder text = new StringBuilder();
    int valid = rule.limits().validDays();
    text.append(' ')
        .append(
            valid == 0
                ? say("limits.same-day")
                : say("limits.valid" + (valid == 1 ? ".one" : ""), String.valueOf(valid)));
    if (rule.limits().closedDays() == ClosedDays.WAIT) {
      text.append(' ').append(say("limits.closed"));
    }
    hours(rule.limits().hours()).ifPresent(hours -> text.append(' ').append(hours));
    rule.limits().perPatronADay().ifPresent(most -> text.append(' ').append(perPatronADay(most)));
    if (rule.limits().mandatory()) {
      text.append(' ').append(say("limits.mandatory"));
    }
    return text.append(rule.also() ? " " + say("limits.also") : "").toString();
  }

  private Optional<String> hours(SendingHours hours) {
    String from = hours.from().toString();
    String until = hours.until().toString();
    if (hours.lastToTheEnd()) {
      return hours.equals(SendingHours.ALL_DAY)
          ? Optional.empty()
          : Optional.of(say("limits.hours.from", from));
    }
    return Optional.of(
        hours.from().equals(LocalTime.MIDNIGHT)
            ? say("limits.hours.until", until)
            : say("limits.hours", from, until));
  }

  private String perPatronADay(int most) {
    return most == 1
        ? say("limits.per-patron.one")
        : say("limits.per-patron", String.valueOf(most));
  }

  private String say(String key, String... arguments) {
    return texts.of(Message.of(key, arguments), language);
  }
}

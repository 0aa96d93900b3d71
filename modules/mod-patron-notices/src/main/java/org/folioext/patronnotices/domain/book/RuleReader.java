package org.folioext.patronnotices.domain.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folioext.okapi.form.Fields;
import org.folioext.okapi.form.Mistakes;
import org.folioext.okapi.form.Tree;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Condition;
import org.folioext.patronnotices.domain.rule.Delivery;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.Limits;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.rule.Timing;

/** Reads one rule. Used once. */
final class RuleReader {
  private static final int LONGEST_NAME = 100;
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,20}");
  private static final int LONGEST_ID = 60;

  /** Conditions within each other; their text must not be deeper than YAML is read. */
  private static final int DEEPEST = 8;

  private static final List<String> KNOWN =
      List.of("id", "name", "enabled", "also", "event", "when", "for", "send", "limits");
  private static final List<String> EVENTS = Arrays.stream(Event.values()).map(Event::id).toList();
  private static final List<String> CHANNELS =
      Arrays.stream(Channel.values()).map(Channel::id).toList();

  private final Mistakes mistakes;

  RuleReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** The rule; empty only where something is among the mistakes. */
  Optional<NoticeRule> rule(Tree tree) {
    Fields fields = Fields.of(tree, KNOWN, mistakes);
    fields.required("id");
    Optional<String> id = fields.value("id", RuleReader::id, "rule.id");
    Optional<String> name = fields.text("name", LONGEST_NAME);
    fields.required("event");
    Optional<Event> event = fields.choice("event", Event::of, EVENTS);
    Optional<Timing> timing =
        fields
            .required("when")
            .flatMap(when -> event.flatMap(of -> new TimingReader(mistakes).timing(when, of)));
    Optional<Condition> condition =
        event.flatMap(
            of ->
                fields
                    .tree("for")
                    .map(whom -> condition(whom, of))
                    .orElse(Optional.of(Condition.EVERYBODY)));
    Optional<Delivery> delivery = event.flatMap(of -> delivery(fields, of));
    boolean sends = event.filter(Event::isRenewal).isEmpty();
    Limits limits =
        fields
            .tree("limits")
            .map(some -> new LimitsReader(mistakes).limits(some, sends))
            .orElse(Limits.USUAL);
    boolean enabled = fields.flag("enabled").orElse(false);
    boolean also = fields.flag("also").orElse(false);
    boolean complete =
        id.isPresent()
            && name.isPresent()
            && timing.isPresent()
            && condition.isPresent()
            && event.filter(of -> of.isRenewal() != delivery.isPresent()).isPresent();
    return complete
        ? Optional.of(
            new NoticeRule(
                id.get(),
                name.get(),
                enabled,
                also,
                event.get(),
                timing.get(),
                condition.get(),
                delivery,
                limits))
        : Optional.empty();
  }

  private Optional<Condition> condition(Tree whom, Event event) {
    Optional<Condition> condition = new ConditionReader(event, mistakes).condition(whom);
    if (condition.filter(one -> one.depth() > DEEPEST).isPresent()) {
      mistakes.add(whom.place(), "rule.deep", String.valueOf(DEEPEST));
    }
    return condition;
  }

  private static Optional<String> id(String text) {
    return Optional.of(text).filter(id -> id.length() <= LONGEST_ID && ID.matcher(id).matches());
  }

  private Optional<Delivery> delivery(Fields fields, Event event) {
    if (event.isRenewal()) {
      fields.tree("send").ifPresent(send -> mistakes.add(send.place(), "rule.renewal-sends"));
      return Optional.empty();
    }
    return fields.required("send").flatMap(this::delivery);
  }

  private Optional<Delivery> delivery(Tree tree) {
    Fields fields = Fields.of(tree, List.of("by", "template", "digest"), mistakes);
    Optional<List<Channel>> channels = fields.required("by").flatMap(by -> channels(by, fields));
    Optional<String> template = fields.text("template", LONGEST_NAME);
    boolean digest = fields.flag("digest").orElse(true);
    return channels.isPresent() && template.isPresent()
        ? Optional.of(new Delivery(channels.get(), template.get(), digest))
        : Optional.empty();
  }

  private Optional<List<Channel>> channels(Tree by, Fields fields) {
    List<Channel> channels = new ArrayList<>();
    for (String word : fields.texts("by", LONGEST_NAME).orElse(List.of())) {
      Optional<Channel> channel = Channel.of(word);
      if (channel.isEmpty() || channels.contains(channel.get())) {
        mistakes.add(by.place(), "rule.channels", String.join(", ", CHANNELS));
        return Optional.empty();
      }
      channels.add(channel.get());
    }
    if (channels.isEmpty()) {
      mistakes.add(by.place(), "rule.channels", String.join(", ", CHANNELS));
    }
    return channels.isEmpty() ? Optional.empty() : Optional.of(channels);
  }
}

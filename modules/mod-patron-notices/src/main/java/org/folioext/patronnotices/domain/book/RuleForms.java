package org.folioext.patronnotices.domain.book;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Condition;
import org.folioext.patronnotices.domain.rule.Delivery;
import org.folioext.patronnotices.domain.rule.Limits;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.rule.SendingHours;
import org.folioext.patronnotices.domain.rule.Timing;

/** Rules as maps and lists, in the form that {@link BookText} describes. */
public final class RuleForms {

  private RuleForms() {}

  /** A rule; {@link BookText#rule} gives it back. */
  public static Map<String, Object> rule(NoticeRule rule) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("id", rule.id());
    form.put("name", rule.name());
    form.put("enabled", rule.enabled());
    if (rule.also()) {
      form.put("also", true);
    }
    form.put("event", rule.event().id());
    form.put("when", timing(rule.timing()));
    if (!rule.condition().equals(Condition.EVERYBODY)) {
      form.put("for", condition(rule.condition()));
    }
    rule.delivery().ifPresent(delivery -> form.put("send", delivery(delivery)));
    form.put("limits", limits(rule.limits()));
    return form;
  }

  private static Map<String, Object> timing(Timing timing) {
    Map<String, Object> form = new LinkedHashMap<>();
    if (timing instanceof Timing.Repeated again) {
      Map<String, Object> every = new LinkedHashMap<>();
      every.put("days", again.every());
      every.put("from", again.first());
      every.put("times", again.times());
      form.put("every", every);
      return form;
    }
    List<Integer> offsets = timing.offsets();
    List<Integer> before = offsets.stream().filter(day -> day < 0).map(day -> -day).toList();
    List<Integer> after = offsets.stream().filter(day -> day > 0).toList();
    if (!before.isEmpty()) {
      form.put("before", before);
    }
    if (offsets.contains(0)) {
      form.put("on", true);
    }
    if (!after.isEmpty()) {
      form.put("after", after);
    }
    return form;
  }

  /** A condition other than everybody; {@link BookText#condition} gives it back. */
  public static Map<String, Object> condition(Condition condition) {
    if (condition instanceof Condition.All all) {
      return Map.of("all", conditions(all.of()));
    }
    if (condition instanceof Condition.Any any) {
      return Map.of("any", conditions(any.of()));
    }
    if (condition instanceof Condition.Not not) {
      return Map.of("not", condition(not.of()));
    }
    if (condition instanceof Condition.In in) {
      return Map.of(in.field().id(), in.names());
    }
    if (condition instanceof Condition.Has has) {
      return Map.of(has.field().id(), "any");
    }
    if (condition instanceof Condition.Between between) {
      return Map.of(between.measure().id(), range(between));
    }
    return condition instanceof Condition.Custom custom
        ? Map.of("custom", custom(custom))
        : Map.of("active", ((Condition.IsActive) condition).active());
  }

  private static List<Map<String, Object>> conditions(List<Condition> conditions) {
    return conditions.stream().map(RuleForms::condition).toList();
  }

  private static Map<String, Object> range(Condition.Between between) {
    Map<String, Object> range = new LinkedHashMap<>();
    put(range, "from", between.from());
    put(range, "under", between.under());
    return range;
  }

  private static void put(Map<String, Object> range, String key, Optional<BigDecimal> end) {
    end.ifPresent(
        number -> range.put(key, number.scale() == 0 ? (Object) number.intValueExact() : number));
  }

  private static Map<String, Object> custom(Condition.Custom custom) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("field", custom.name());
    if (!custom.values().isEmpty()) {
      form.put("is", custom.values());
    }
    return form;
  }

  private static Map<String, Object> delivery(Delivery delivery) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("by", delivery.channels().stream().map(Channel::id).toList());
    form.put("template", delivery.template());
    form.put("digest", delivery.digest());
    return form;
  }

  private static Map<String, Object> limits(Limits limits) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("valid-days", limits.validDays());
    form.put("closed-days", limits.closedDays().name().toLowerCase(Locale.ROOT));
    form.put("mandatory", limits.mandatory());
    SendingHours allDay = SendingHours.ALL_DAY;
    if (!limits.hours().from().equals(allDay.from())) {
      form.put("send-from", limits.hours().from().toString());
    }
    if (!limits.hours().until().equals(allDay.until())) {
      form.put("send-until", limits.hours().until().toString());
    }
    limits.perPatronADay().ifPresent(most -> form.put("per-patron-a-day", most));
    return form;
  }
}

package org.folioext.patronflags.domain.group;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts of a rule as maps and lists. */
final class RuleForms {

  private RuleForms() {}

  static Map<String, Object> condition(Condition condition) {
    if (condition instanceof Condition.All all) {
      return Map.of("all", conditions(all.of()));
    }
    if (condition instanceof Condition.Any any) {
      return Map.of("any", conditions(any.of()));
    }
    if (condition instanceof Condition.Not not) {
      return Map.of("not", condition(not.of()));
    }
    if (condition instanceof Condition.InGroup in) {
      return Map.of("group", in.names());
    }
    if (condition instanceof Condition.Aged aged) {
      Map<String, Object> ages = new LinkedHashMap<>();
      aged.from().ifPresent(years -> ages.put("from", years));
      aged.under().ifPresent(years -> ages.put("under", years));
      return Map.of("age", ages);
    }
    if (condition instanceof Condition.HasDepartment) {
      return Map.of("department", "any");
    }
    if (condition instanceof Condition.InDepartment in) {
      return Map.of("department", in.names());
    }
    if (condition instanceof Condition.ExpiresBeyond beyond) {
      return Map.of("expiry", Map.of("beyond", beyond.days()));
    }
    if (condition instanceof Condition.ExpiresBeyondOffset) {
      return Map.of("expiry", Map.of("beyond", "offset"));
    }
    if (condition instanceof Condition.NeverExpires) {
      return Map.of("expiry", "never");
    }
    return condition instanceof Condition.Tagged tagged
        ? Map.of("tag", tagged.tags())
        : Map.of("active", ((Condition.IsActive) condition).active());
  }

  private static List<Map<String, Object>> conditions(List<Condition> conditions) {
    return conditions.stream().map(RuleForms::condition).toList();
  }

  static Map<String, Object> profileCase(ProfileCase one) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("name", one.name());
    form.put("today", one.today().toString());
    Map<String, Object> patron = new LinkedHashMap<>();
    one.group().ifPresent(group -> patron.put("group", group));
    one.offset().ifPresent(offset -> patron.put("offset", offset));
    one.born().ifPresent(born -> patron.put("born", born.toString()));
    if (!one.departments().isEmpty()) {
      patron.put("departments", one.departments());
    }
    one.expires().ifPresent(day -> patron.put("expires", day.toString()));
    if (!one.tags().isEmpty()) {
      patron.put("tags", one.tags());
    }
    patron.put("active", one.active());
    form.put("patron", patron);
    form.put("expect", one.expected().id());
    return form;
  }
}

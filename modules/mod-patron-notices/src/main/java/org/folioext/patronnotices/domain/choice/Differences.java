package org.folioext.patronnotices.domain.choice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folioext.okapi.choice.Difference;
import org.folioext.okapi.choice.Difference.Action;
import org.folioext.okapi.choice.Difference.Field;
import org.folioext.okapi.choice.Difference.Subject;
import org.folioext.okapi.form.Yaml;
import org.folioext.patronnotices.domain.book.RuleForms;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.settings.SettingsForm;

/** What differs between two states of what a tenant chose; lists and parts are YAML. Stateless. */
final class Differences {

  private Differences() {}

  static Optional<Difference> of(KeptSettings before, KeptSettings after) {
    return Difference.ofSettings(
        after.version(),
        fields(SettingsForm.write(before.settings()), SettingsForm.write(after.settings())));
  }

  /** That of the order; empty where rules only went, or came behind the others. */
  static Optional<Difference> ofOrder(Choices before, Choices after) {
    Collection<String> expected = new LinkedHashSet<>(before.order());
    expected.retainAll(after.order());
    expected.addAll(after.order());
    return List.copyOf(expected).equals(after.order())
        ? Optional.empty()
        : Optional.of(
            new Difference(
                Subject.ORDER,
                Action.CHANGED,
                Optional.empty(),
                Optional.empty(),
                after.orderVersion(),
                fields(Map.of("order", before.order()), Map.of("order", after.order()))));
  }

  static Difference added(KeptRule rule) {
    return of(Action.ADDED, rule, Map.of(), form(rule.rule()));
  }

  static Difference changed(KeptRule before, KeptRule after) {
    return of(Action.CHANGED, after, form(before.rule()), form(after.rule()));
  }

  static Difference removed(KeptRule rule) {
    return of(Action.REMOVED, rule, form(rule.rule()), Map.of());
  }

  private static Difference of(
      Action action, KeptRule rule, Map<String, Object> before, Map<String, Object> after) {
    return Difference.ofRule(
        action, rule.rule().id(), rule.rule().name(), rule.version(), fields(before, after));
  }

  /** The id is told beside the fields. */
  private static Map<String, Object> form(NoticeRule rule) {
    Map<String, Object> form = new LinkedHashMap<>(RuleForms.rule(rule));
    form.remove("id");
    return form;
  }

  private static List<Field> fields(Map<String, Object> before, Map<String, Object> after) {
    List<Field> fields = new ArrayList<>();
    Stream.concat(after.keySet().stream(), before.keySet().stream())
        .distinct()
        .map(key -> new Field(key, text(before.get(key)), text(after.get(key))))
        .filter(field -> !field.before().equals(field.after()))
        .forEach(fields::add);
    return fields;
  }

  private static Optional<String> text(Object value) {
    return value instanceof Map<?, ?> || value instanceof Collection<?>
        ? Optional.of(Yaml.write(value).strip())
        : Optional.ofNullable(value).map(Object::toString);
  }
}

package org.folioext.patronnotices.domain.choice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folioext.okapi.form.Yaml;
import org.folioext.patronnotices.domain.book.RuleForms;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.settings.SettingsForm;

/**
 * One thing that a tenant chose, before and after a change.
 *
 * @param rule of a rule: its id
 * @param name of a rule: its name after the change, or the last one
 * @param version after the change; of what was removed, the last
 * @param fields those that differ
 */
public record Difference(
    Subject what,
    Action action,
    Optional<String> rule,
    Optional<String> name,
    int version,
    List<Field> fields) {

  /** What was changed. */
  public enum Subject {
    SETTINGS,
    RULE,
    ORDER;

    /** As answers and rows name it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What was done. */
  public enum Action {
    ADDED,
    CHANGED,
    REMOVED;

    /** As answers and rows name it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A value before and after; empty where there was, or is, none.
   *
   * @param key as in settings and rules; {@code order} of the order
   * @param before a word, or YAML
   */
  public record Field(String key, Optional<String> before, Optional<String> after) {}

  public Difference {
    fields = List.copyOf(fields);
  }

  static Optional<Difference> of(KeptSettings before, KeptSettings after) {
    List<Field> fields =
        fields(SettingsForm.write(before.settings()), SettingsForm.write(after.settings()));
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Difference(
                Subject.SETTINGS,
                Action.CHANGED,
                Optional.empty(),
                Optional.empty(),
                after.version(),
                fields));
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
    return new Difference(
        Subject.RULE,
        action,
        Optional.of(rule.rule().id()),
        Optional.of(rule.rule().name()),
        rule.version(),
        fields(before, after));
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

package org.folioext.patronflags.domain.book;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.patronflags.domain.group.KeptRule;
import org.folioext.patronflags.domain.settings.KeptSettings;
import org.folioext.patronflags.domain.settings.SettingsForm;

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
    Optional<UUID> rule,
    Optional<String> name,
    int version,
    List<Field> fields) {

  /** What was changed. */
  public enum Subject {
    SETTINGS,
    RULE;

    /** As requests and rows name it. */
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
   * @param key as in settings, {@code effects.block} for a part of one; {@code yaml} of a rule
   */
  public record Field(String key, Optional<String> before, Optional<String> after) {}

  public Difference {
    fields = List.copyOf(fields);
  }

  /** That of settings; empty where they say the same. */
  public static Optional<Difference> of(KeptSettings before, KeptSettings after) {
    List<Field> fields =
        fields(
            flat(SettingsForm.write(before.settings())),
            flat(SettingsForm.write(after.settings())));
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

  static Difference added(KeptRule rule) {
    return of(Action.ADDED, rule, Optional.empty(), Optional.of(rule.yaml()));
  }

  static Difference changed(KeptRule before, KeptRule after) {
    return of(Action.CHANGED, after, Optional.of(before.yaml()), Optional.of(after.yaml()));
  }

  static Difference removed(KeptRule rule) {
    return of(Action.REMOVED, rule, Optional.of(rule.yaml()), Optional.empty());
  }

  private static Difference of(
      Action action, KeptRule rule, Optional<String> before, Optional<String> after) {
    return new Difference(
        Subject.RULE,
        action,
        Optional.of(rule.rule().uuid()),
        Optional.of(rule.rule().written().name()),
        rule.rule().version(),
        List.of(new Field("yaml", before, after)));
  }

  private static List<Field> fields(Map<String, String> before, Map<String, String> after) {
    return Stream.of(before, after)
        .flatMap(form -> form.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .map(
            key ->
                new Field(
                    key, Optional.ofNullable(before.get(key)), Optional.ofNullable(after.get(key))))
        .filter(field -> !field.before().equals(field.after()))
        .toList();
  }

  private static Map<String, String> flat(Map<String, Object> form) {
    Map<String, String> flat = new LinkedHashMap<>();
    form.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> parts) {
            parts.forEach((part, one) -> flat.put(key + "." + part, one.toString()));
          } else if (value instanceof List<?> list) {
            flat.put(
                key,
                list.stream().map(Object::toString).sorted().collect(Collectors.joining(", ")));
          } else {
            flat.put(key, value.toString());
          }
        });
    return flat;
  }
}

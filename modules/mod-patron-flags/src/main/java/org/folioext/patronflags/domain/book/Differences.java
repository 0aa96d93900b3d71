package org.folioext.patronflags.domain.book;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.okapi.choice.Difference;
import org.folioext.okapi.choice.Difference.Action;
import org.folioext.okapi.choice.Difference.Field;
import org.folioext.patronflags.domain.group.KeptRule;
import org.folioext.patronflags.domain.settings.KeptSettings;
import org.folioext.patronflags.domain.settings.SettingsForm;

/**
 * What differs between two states of what a tenant chose; {@code effects.block} is the key of a
 * part of a setting, {@code yaml} that of a rule. Stateless.
 */
public final class Differences {

  private Differences() {}

  /** That of settings; empty where they say the same. */
  public static Optional<Difference> of(KeptSettings before, KeptSettings after) {
    return Difference.ofSettings(
        after.version(),
        fields(
            flat(SettingsForm.write(before.settings())),
            flat(SettingsForm.write(after.settings()))));
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
    return Difference.ofRule(
        action,
        rule.rule().uuid().toString(),
        rule.rule().written().name(),
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

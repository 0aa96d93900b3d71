package org.folioext.patronflags.domain.book;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.form.Yaml;
import org.folioext.patronflags.domain.group.RuleText;
import org.folioext.patronflags.domain.group.WrittenRule;
import org.folioext.patronflags.domain.settings.FlagSettings;
import org.folioext.patronflags.domain.settings.SettingsForm;

/**
 * All that a tenant chose, as one text:
 *
 * <pre>
 * settings:
 *   expiringDays: 30
 * rules:
 *   - name: Adults in the group of children
 *     …
 * </pre>
 *
 * @param rules of the library, by name; each name once, ignoring case
 */
public record Configuration(FlagSettings settings, List<WrittenRule> rules) {

  /** Characters of a text at most. */
  public static final int LONGEST = 4 << 20;

  public Configuration {
    rules =
        rules.stream()
            .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
            .toList();
  }

  /** Reads a text. Settings that are absent have their usual values; so has a list of rules. */
  public static Reading<Configuration> read(String yaml) {
    return new ConfigurationReader().read(yaml);
  }

  /** Writes the text; {@link #read} gives the configuration back. */
  public String write() {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("settings", SettingsForm.write(settings));
    form.put("rules", rules.stream().map(RuleText::form).toList());
    return Yaml.write(form);
  }

  /** What becomes of the rules of a tenant that has this, when it gets another in its place. */
  public Map<String, Fate> fates(Configuration next) {
    Map<String, WrittenRule> before = byName(this);
    Map<String, WrittenRule> after = byName(next);
    Map<String, Fate> fates = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    before.forEach(
        (name, rule) ->
            fates.put(
                name,
                !after.containsKey(name)
                    ? Fate.REMOVED
                    : rule.equals(after.get(name)) ? Fate.SAME : Fate.CHANGED));
    after.keySet().forEach(name -> fates.putIfAbsent(name, Fate.ADDED));
    return fates;
  }

  /** What becomes of a rule. */
  public enum Fate {
    SAME,
    ADDED,
    CHANGED,
    REMOVED
  }

  private static Map<String, WrittenRule> byName(Configuration configuration) {
    Map<String, WrittenRule> rules = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    configuration.rules().forEach(rule -> rules.put(rule.name(), rule));
    return rules;
  }
}

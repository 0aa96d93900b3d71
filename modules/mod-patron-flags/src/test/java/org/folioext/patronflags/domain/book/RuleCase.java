package org.folioext.patronflags.domain.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.folioext.okapi.form.Reading;
import org.folioext.patronflags.domain.patron.PatronFacts;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.settings.FlagSettings;
import org.folioext.patronflags.domain.settings.SettingsForm;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One case of {@code patron-rules/RULE.yaml}: a patron, the moment and place, the settings, and
 * what the rule must say: {@code clear}, {@code {flagged: {FACT: VALUE}}} with some of the facts,
 * or {@code {cannot tell: WHY}}.
 */
record RuleCase(String rule, String name, PatronFacts facts, Circumstances at, Object expected) {

  static List<RuleCase> of(String rule) {
    String resource = "/patron-rules/" + rule + ".yaml";
    try (InputStream in = RuleCase.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new AssertionError(rule + " has no cases");
      }
      List<?> cases = (List<?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      return cases.stream().map(one -> read(rule, (Map<?, ?>) one)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuleCase read(String rule, Map<?, ?> map) {
    return new RuleCase(
        rule,
        (String) map.get("name"),
        CasePatron.facts((Map<?, ?>) map.get("patron"), (Map<?, ?>) map.get("business")),
        new Circumstances(
            Instant.parse(text(map, "now", "2026-07-01T12:00:00Z")),
            ZoneId.of(text(map, "zone", "UTC")),
            settings(map.get("settings")),
            Map.of(),
            Map.of()),
        map.get("expect"));
  }

  private static FlagSettings settings(Object form) {
    Map<String, Object> settings = SettingsForm.write(FlagSettings.usual());
    if (form instanceof Map<?, ?> changed) {
      changed.forEach((key, value) -> settings.put((String) key, value));
    }
    return ((Reading.Good<FlagSettings>) SettingsForm.read(settings, List.of())).value();
  }

  private static String text(Map<?, ?> map, String key, String otherwise) {
    return map.containsKey(key) ? (String) map.get(key) : otherwise;
  }

  @Override
  public String toString() {
    return rule + ": " + name;
  }
}

package org.folioext.patronflags.domain.settings;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folioext.okapi.form.Mistakes;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.form.Tree;

/**
 * Settings as a map of texts, numbers, booleans, lists and maps: the form they have in JSON and in
 * YAML alike. What is absent has its usual value.
 *
 * <pre>
 * expiringDays: 30
 * scanAt: "02:00"
 * excludedTags: [test]
 * channel: email
 * effects: {block: false, note: false, deactivate: false, expiry: false}
 * rulesOff: [contact-address-incomplete]
 * </pre>
 */
public final class SettingsForm {

  private SettingsForm() {}

  /**
   * Reads settings.
   *
   * @param rules ids of the rules that can be switched off
   */
  public static Reading<FlagSettings> read(Map<String, ?> form, Collection<String> rules) {
    return read(Tree.of(form), rules);
  }

  /**
   * Reads settings that stand in a text.
   *
   * @param rules ids of the rules that can be switched off
   */
  public static Reading<FlagSettings> read(Tree tree, Collection<String> rules) {
    Mistakes mistakes = new Mistakes();
    FlagSettings settings = new SettingsReader(tree, rules, mistakes).read();
    return mistakes.isEmpty() ? new Reading.Good<>(settings) : new Reading.Bad<>(mistakes.all());
  }

  /** Writes settings; {@link #read} gives them back. */
  public static Map<String, Object> write(FlagSettings settings) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("expiringDays", settings.expiringDays());
    form.put("scanAt", DateTimeFormatter.ofPattern("HH:mm").format(settings.scanAt()));
    form.put("scanEnabled", settings.scanEnabled());
    form.put("excludedGroups", texts(settings.excludedGroups()));
    form.put("excludedDepartments", texts(settings.excludedDepartments()));
    form.put("excludedTags", texts(settings.excludedTags()));
    form.put("placeholderPhones", settings.placeholderPhones());
    form.put("channel", settings.channel().id());
    form.put("defaultCountry", settings.defaultCountry());
    form.put("callsPerSecond", settings.callsPerSecond());
    form.put("stormFactor", settings.stormFactor());
    form.put("stormLeast", settings.stormLeast());
    settings.zone().ifPresent(zone -> form.put("zone", zone.getId()));
    settings.consoleUrl().ifPresent(url -> form.put("consoleUrl", url.toString()));
    settings.folioUrl().ifPresent(url -> form.put("folioUrl", url.toString()));
    Map<String, Object> effects = new LinkedHashMap<>();
    for (Effect effect : Effect.values()) {
      effects.put(effect.id(), settings.allows(effect));
    }
    form.put("effects", effects);
    form.put("rulesOff", texts(settings.switchedOff()));
    return form;
  }

  private static List<String> texts(Collection<?> values) {
    return values.stream().map(Object::toString).sorted().toList();
  }
}

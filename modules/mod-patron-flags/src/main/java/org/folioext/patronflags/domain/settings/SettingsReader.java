package org.folioext.patronflags.domain.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.folioext.okapi.form.Fields;
import org.folioext.okapi.form.Mistakes;
import org.folioext.okapi.form.Tree;
import org.folioext.okapi.form.Values;

/** Reads one form of settings. Used once. */
final class SettingsReader {
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");
  private static final int LONGEST = 200;

  private static final List<String> KNOWN =
      List.of(
          "expiringDays",
          "scanAt",
          "scanEnabled",
          "excludedGroups",
          "excludedDepartments",
          "excludedTags",
          "placeholderPhones",
          "channel",
          "defaultCountry",
          "callsPerSecond",
          "stormFactor",
          "stormLeast",
          "zone",
          "consoleUrl",
          "folioUrl",
          "effects",
          "rulesOff");

  private final Fields fields;
  private final Collection<String> rules;
  private final Mistakes mistakes;

  SettingsReader(Tree tree, Collection<String> rules, Mistakes mistakes) {
    this.fields = Fields.of(tree, KNOWN, mistakes);
    this.rules = rules;
    this.mistakes = mistakes;
  }

  FlagSettings read() {
    FlagSettings usual = FlagSettings.usual();
    return new FlagSettings(
        fields.number("expiringDays", 0, 366).orElse(usual.expiringDays()),
        fields.value("scanAt", Values::time, "yaml.time").orElse(usual.scanAt()),
        fields.flag("scanEnabled").orElse(usual.scanEnabled()),
        set("excludedGroups", SettingsReader::id, "settings.id"),
        set("excludedDepartments", SettingsReader::id, "settings.id"),
        set("excludedTags", Optional::of, "settings.id"),
        fields.tree("placeholderPhones").isPresent()
            ? List.copyOf(set("placeholderPhones", SettingsReader::digits, "settings.digits"))
            : usual.placeholderPhones(),
        fields.choice("channel", Channel::of, words(Channel.values())).orElse(usual.channel()),
        fields
            .value("defaultCountry", SettingsReader::country, "settings.country")
            .orElse(usual.defaultCountry()),
        fields.number("callsPerSecond", 1, 1000).orElse(usual.callsPerSecond()),
        fields.number("stormFactor", 1, 100).orElse(usual.stormFactor()),
        fields.number("stormLeast", 0, 1_000_000).orElse(usual.stormLeast()),
        fields.value("zone", Values::zone, "yaml.zone"),
        fields.value("consoleUrl", Values::url, "yaml.url"),
        fields.value("folioUrl", Values::url, "yaml.url"),
        effects(),
        set("rulesOff", this::rule, "settings.rule"));
  }

  private Set<Effect> effects() {
    Set<Effect> on = EnumSet.noneOf(Effect.class);
    fields
        .tree("effects")
        .ifPresent(
            tree -> {
              Fields effects = Fields.of(tree, words(Effect.values()), mistakes);
              for (Effect effect : Effect.values()) {
                effects.flag(effect.id()).filter(flag -> flag).ifPresent(flag -> on.add(effect));
              }
            });
    return on;
  }

  private <T> Set<T> set(String key, Function<String, Optional<T>> read, String message) {
    Set<T> values = new LinkedHashSet<>();
    for (String text : fields.texts(key, LONGEST).orElse(List.of())) {
      read.apply(text)
          .ifPresentOrElse(
              values::add, () -> mistakes.add(fields.placeOf(key), message, key, text));
    }
    return values;
  }

  private Optional<String> rule(String text) {
    return Optional.of(text).filter(rules::contains);
  }

  private static Optional<UUID> id(String text) {
    return Optional.of(text).filter(id -> ID.matcher(id).matches()).map(UUID::fromString);
  }

  private static Optional<String> digits(String text) {
    return Optional.of(text).filter(digits -> DIGITS.matcher(digits).matches());
  }

  private static Optional<String> country(String text) {
    String code = text.toUpperCase(Locale.ROOT);
    return Optional.of(code).filter(Arrays.asList(Locale.getISOCountries())::contains);
  }

  private static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }
}

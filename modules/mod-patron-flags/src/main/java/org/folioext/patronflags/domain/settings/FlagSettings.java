package org.folioext.patronflags.domain.settings;

import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a tenant chose. Immutable; {@link SettingsForm} reads and checks one.
 *
 * @param expiringDays days before the last day on which a card counts as expiring, 0 to 366
 * @param scanAt time of the nightly scan in the library's zone, to the minute
 * @param scanEnabled whether there is a nightly scan
 * @param excludedGroups ids of patron groups that are never looked at
 * @param excludedDepartments ids of departments that are never looked at
 * @param excludedTags tags that are never looked at
 * @param placeholderPhones digits of numbers that nobody has
 * @param channel how patrons are to be reached
 * @param defaultCountry of phones and addresses that name none, ISO 3166-1 alpha-2
 * @param callsPerSecond to the gateway, by a scan, 1 to 1000
 * @param stormFactor how many times the usual number of new flags is too many, 1 to 100
 * @param stormLeast new flags of a night that are never too many, 0 to 1,000,000
 * @param zone in place of the one of the tenant's locale
 * @param consoleUrl where staff open the console, http or https
 * @param effects what staff may change in FOLIO; none is switched on at first
 * @param switchedOff ids of rules that do not judge
 */
public record FlagSettings(
    int expiringDays,
    LocalTime scanAt,
    boolean scanEnabled,
    Set<UUID> excludedGroups,
    Set<UUID> excludedDepartments,
    Set<String> excludedTags,
    List<String> placeholderPhones,
    Channel channel,
    String defaultCountry,
    int callsPerSecond,
    int stormFactor,
    int stormLeast,
    Optional<ZoneId> zone,
    Optional<URI> consoleUrl,
    Set<Effect> effects,
    Set<String> switchedOff) {

  public FlagSettings {
    excludedGroups = Set.copyOf(excludedGroups);
    excludedDepartments = Set.copyOf(excludedDepartments);
    excludedTags = Set.copyOf(excludedTags);
    placeholderPhones = List.copyOf(placeholderPhones);
    defaultCountry = defaultCountry.toUpperCase(Locale.ROOT);
    effects = Set.copyOf(effects);
    switchedOff = Set.copyOf(switchedOff);
  }

  /** What holds where nothing was set. */
  public static FlagSettings usual() {
    return new FlagSettings(
        30,
        LocalTime.of(2, 0),
        true,
        Set.of(),
        Set.of(),
        Set.of(),
        List.of("0000000", "1234567", "5555555", "1234567890"),
        Channel.EMAIL,
        "US",
        50,
        3,
        200,
        Optional.empty(),
        Optional.empty(),
        EnumSet.noneOf(Effect.class),
        Set.of());
  }

  /** The same, with a nightly scan or without. */
  public FlagSettings nightly(boolean enabled) {
    return new FlagSettings(
        expiringDays,
        scanAt,
        enabled,
        excludedGroups,
        excludedDepartments,
        excludedTags,
        placeholderPhones,
        channel,
        defaultCountry,
        callsPerSecond,
        stormFactor,
        stormLeast,
        zone,
        consoleUrl,
        effects,
        switchedOff);
  }

  /** Whether staff may change that in FOLIO. */
  public boolean allows(Effect effect) {
    return effects.contains(effect);
  }

  /** Whether the rule judges. */
  public boolean isOn(String rule) {
    return !switchedOff.contains(rule);
  }
}

package org.folioext.patronflags.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Texts;
import org.folioext.patronflags.domain.book.FlagTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFormTest {
  private static final List<String> RULES = List.of("card-expired", "card-expiring");

  @Test
  void nothingIsEverythingAsUsualAndChangesNothingInFolio() {
    assertThat(good(Map.of())).isEqualTo(FlagSettings.usual());
    assertThat(Effect.values()).noneMatch(FlagSettings.usual()::allows);
  }

  @Test
  void whatIsWrittenIsReadBackTheSame() {
    FlagSettings settings =
        new FlagSettings(
            7,
            LocalTime.of(23, 59),
            false,
            Set.of(UUID.randomUUID(), UUID.randomUUID()),
            Set.of(UUID.randomUUID()),
            Set.of("test", "Ärzte"),
            List.of("4711", "0815"),
            Channel.MAIL,
            "FR",
            1,
            2,
            0,
            Optional.of(ZoneId.of("Europe/Paris")),
            Optional.of(URI.create("https://console.example.org/t/diku")),
            Optional.of(URI.create("https://folio.example.org")),
            Set.of(Effect.BLOCK, Effect.EXPIRY),
            Set.of("card-expired"));
    assertThat(good(SettingsForm.write(settings))).isEqualTo(settings);
    assertThat(good(SettingsForm.write(FlagSettings.usual()))).isEqualTo(FlagSettings.usual());
  }

  @Test
  void whatIsNullIsAbsent() {
    Map<String, Object> form = new HashMap<>();
    form.put("zone", null);
    form.put("expiringDays", null);
    assertThat(good(form)).isEqualTo(FlagSettings.usual());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          expiringDays     | 367              | expiringDays is a whole number from 0 to 366.
          expiringDays     | -1               | expiringDays is a whole number from 0 to 366.
          expiringDays     | 1.5              | expiringDays is a whole number from 0 to 366.
          scanAt           | 24:00            | scanAt is a time such as 02:00.
          scanAt           | 2:00             | scanAt is a time such as 02:00.
          scanAt           | 02:00:30         | scanAt is a time such as 02:00.
          scanEnabled      | yes              | scanEnabled is one of: true, false.
          excludedGroups   | faculty          | excludedGroups are ids, unlike "faculty".
          excludedTags     | ''               | excludedTags is a text of 1 to 200 characters.
          placeholderPhones | 555-5555        | placeholderPhones are lists of digits only, unlike "555-5555".
          channel          | sms              | channel is one of: email, mail.
          defaultCountry   | Germany          | defaultCountry is a country code of two letters, such as DE.
          callsPerSecond   | 0                | callsPerSecond is a whole number from 1 to 1000.
          stormFactor      | 0                | stormFactor is a whole number from 1 to 100.
          stormLeast       | 1000001          | stormLeast is a whole number from 0 to 1000000.
          zone             | Europe/Atlantis  | zone is a time zone such as Europe/Berlin.
          folioUrl         | javascript:1     | folioUrl is an address that begins with https:// or http:// and has neither user nor query.
          consoleUrl       | javascript:1     | consoleUrl is an address that begins with https:// or http:// and has neither user nor query.
          consoleUrl       | https://u:p@x.org | consoleUrl is an address that begins with https:// or http:// and has neither user nor query.
          consoleUrl       | https://x.org/?a=b | consoleUrl is an address that begins with https:// or http:// and has neither user nor query.
          consoleUrl       | not a url        | consoleUrl is an address that begins with https:// or http:// and has neither user nor query.
          effects          | block            | This should be a map with some of: block, note, deactivate, expiry.
          rulesOff         | no-rule          | rulesOff are ids of rules; there is none "no-rule".
          colour           | red              | There is no colour here, only: expiringDays, scanAt, scanEnabled, excludedGroups, excludedDepartments, excludedTags, placeholderPhones, channel, defaultCountry, callsPerSecond, stormFactor, stormLeast, zone, consoleUrl, folioUrl, effects, rulesOff.
          """)
  void whatIsOutOfRangeIsTold(String key, String value, String said) {
    assertThat(bad(Map.of(key, value))).containsExactly(said);
  }

  @Test
  void allMistakesAreToldAtOnce() {
    assertThat(bad(Map.of("expiringDays", "x", "zone", "y", "effects", Map.of("block", "z"))))
        .hasSize(3);
  }

  @Test
  void everyZoneOfTheWorldIsOne() {
    assertThat(ZoneId.getAvailableZoneIds())
        .allMatch(zone -> good(Map.of("zone", zone)).zone().isPresent());
  }

  @Test
  void everyEffectIsSwitchedOnByItself() {
    Arrays.stream(Effect.values())
        .forEach(
            effect ->
                assertThat(good(Map.of("effects", Map.of(effect.id(), true))).effects())
                    .containsExactly(effect));
  }

  private static FlagSettings good(Map<String, Object> form) {
    return ((Reading.Good<FlagSettings>) SettingsForm.read(form, RULES)).value();
  }

  private static List<String> bad(Map<String, Object> form) {
    Texts texts = FlagTexts.all();
    return ((Reading.Bad<FlagSettings>) SettingsForm.read(form, RULES))
        .mistakes().stream().map(one -> texts.of(one.message(), Language.ENGLISH)).toList();
  }
}

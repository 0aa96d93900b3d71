package org.folioext.patronflags.domain.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Texts;
import org.folioext.patronflags.domain.book.Configuration.Fate;
import org.folioext.patronflags.domain.settings.FlagSettings;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
  private static final String TEXT =
      """
      settings:
        expiringDays: 14
        zone: Europe/Paris
        rulesOff: [contact-address-incomplete]
      rules:
        - name: Staff has a department
          says: Ask the office.
          when: {group: Staff, department: none}
          cases:
            - {name: none, today: 2026-07-01, patron: {group: Staff}, expect: flagged}
            - {name: one, today: 2026-07-01, patron: {group: Child}, expect: clear}
      """;

  @Test
  void whatIsWrittenIsReadBackTheSame() {
    Configuration read = good(TEXT);
    assertThat(read.settings().expiringDays()).isEqualTo(14);
    assertThat(read.rules()).hasSize(1);
    assertThat(good(read.write())).isEqualTo(read);
  }

  @Test
  void whatIsAbsentIsAsUsual() {
    assertThat(good("{}")).isEqualTo(new Configuration(FlagSettings.usual(), List.of()));
  }

  @Test
  void mistakesOfAllPartsAreToldWhereTheyAre() {
    String broken =
        TEXT.replace("14", "many")
            .replace("contact-address-incomplete", "no-rule")
            .replace("group: Staff, d", "grup: Staff, d");
    Texts texts = FlagTexts.all();
    assertThat(
            ((Reading.Bad<Configuration>) Configuration.read(broken))
                .mistakes().stream()
                    .map(one -> one.line() + " " + texts.of(one.message(), Language.ENGLISH)))
        .containsExactly(
            "2 expiringDays is a whole number from 0 to 366.",
            "4 rulesOff are ids of rules; there is none \"no-rule\".",
            "8 There is no grup here, only: group, age, department, expiry, tag, active, all, any,"
                + " not.");
  }

  @Test
  void aNameStandsForOneRule() {
    String second = TEXT.substring(TEXT.indexOf("  - name")).replace("Staff has", "STAFF HAS");
    Reading<Configuration> read = Configuration.read(TEXT + second);
    assertThat(((Reading.Bad<Configuration>) read).mistakes())
        .extracting(one -> one.line() + " " + one.message().key())
        .containsExactly("12 configuration.twice");
  }

  @Test
  void anImportSaysWhatBecomesOfEveryRule() {
    Configuration one = good(TEXT);
    Configuration changed = good(TEXT.replace("Ask the office.", "Ask them."));
    Configuration other = good(TEXT.replace("Staff has", "Faculty has"));
    assertThat(one.fates(one)).isEqualTo(Map.of("Staff has a department", Fate.SAME));
    assertThat(one.fates(changed)).isEqualTo(Map.of("Staff has a department", Fate.CHANGED));
    assertThat(one.fates(other))
        .isEqualTo(
            Map.of("Staff has a department", Fate.REMOVED, "Faculty has a department", Fate.ADDED));
  }

  private static Configuration good(String yaml) {
    return ((Reading.Good<Configuration>) Configuration.read(yaml)).value();
  }
}

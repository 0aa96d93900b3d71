package org.folioext.patronflags.domain.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folioext.okapi.form.Reading;
import org.folioext.patronflags.domain.group.GroupRule;
import org.folioext.patronflags.domain.group.RuleText;
import org.folioext.patronflags.domain.group.WrittenRule;
import org.folioext.patronflags.domain.rule.PatronRule;
import org.folioext.patronflags.domain.settings.FlagSettings;
import org.folioext.patronflags.domain.settings.SettingsForm;
import org.junit.jupiter.api.Test;

class RuleBookTest {
  private static final UUID ID = UUID.fromString("aaaaaaaa-0000-4000-8000-000000000001");
  private static final String WRITTEN =
      """
      name: Inactive staff
      says: Look at it.
      when: {active: false}
      cases:
        - {name: a, today: 2026-07-01, patron: {active: false}, expect: flagged}
        - {name: b, today: 2026-07-01, patron: {}, expect: clear}
      """;

  @Test
  void theRulesOfTheLibraryFollowThoseBuiltIn() {
    RuleBook book = book(rule(1, WRITTEN), Map.of());
    assertThat(book.rules()).hasSize(PatronRules.builtIn().size() + 1);
    assertThat(book.rule("group:" + ID).map(PatronRule::kind)).contains("group-mismatch");
  }

  @Test
  void whatIsOffDoesNotJudge() {
    RuleBook book =
        book(rule(1, WRITTEN + "enabled: false"), Map.of("rulesOff", List.of("card-expired")));
    assertThat(book.rule("card-expired")).isEmpty();
    assertThat(book.rule("group:" + ID)).isEmpty();
    assertThat(book.rule("card-expiring")).isPresent();
  }

  @Test
  void anotherVersionOrSettingThatARuleHeedsIsAnotherText() {
    String usual = book(rule(1, WRITTEN), Map.of()).versions();
    assertThat(book(rule(2, WRITTEN), Map.of()).versions()).isNotEqualTo(usual);
    assertThat(book(rule(1, WRITTEN), Map.of("expiringDays", 60)).versions()).isNotEqualTo(usual);
    assertThat(book(rule(1, WRITTEN), Map.of("channel", "mail")).versions()).isNotEqualTo(usual);
    assertThat(book(rule(1, WRITTEN), Map.of("stormLeast", 5)).versions()).isEqualTo(usual);
  }

  private static GroupRule rule(int version, String yaml) {
    return new GroupRule(ID, version, ((Reading.Good<WrittenRule>) RuleText.read(yaml)).value());
  }

  private static RuleBook book(GroupRule rule, Map<String, Object> changed) {
    Map<String, Object> form = new LinkedHashMap<>(SettingsForm.write(FlagSettings.usual()));
    form.putAll(changed);
    Reading<FlagSettings> settings = SettingsForm.read(form, List.of("card-expired"));
    return RuleBook.of(
        PatronRules.builtIn(), List.of(rule), ((Reading.Good<FlagSettings>) settings).value());
  }
}

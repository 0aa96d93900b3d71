package org.folioext.patronflags.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.okapi.form.Reading;
import org.folioext.patronflags.domain.patron.Patron;
import org.folioext.patronflags.domain.patron.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {
  private static final UUID GROUP = UUID.fromString("aaaaaaaa-0000-4000-8000-00000000000a");
  private static final UUID DEPARTMENT = UUID.fromString("aaaaaaaa-0000-4000-8000-00000000000b");

  @ParameterizedTest
  @CsvSource({
    "patron, true",
    "staff, true",
    ", true",
    "shadow, false",
    "system, false",
    "dcb, false",
    "DCB, false"
  })
  void onlyAccountsOfPeopleAreLookedAt(String type, boolean included) {
    assertThat(Scope.includes(patron(Optional.ofNullable(type)), FlagSettings.usual()))
        .isEqualTo(included);
  }

  @Test
  void whatTheLibraryLeftOutIsNotLookedAt() {
    Patron patron = patron(Optional.of("patron"));
    assertThat(Scope.includes(patron, with("excludedGroups", GROUP))).isFalse();
    assertThat(Scope.includes(patron, with("excludedDepartments", DEPARTMENT))).isFalse();
    assertThat(Scope.includes(patron, with("excludedTags", "TEST"))).isFalse();
    assertThat(Scope.includes(patron, with("excludedGroups", DEPARTMENT))).isTrue();
    assertThat(Scope.includes(patron, with("excludedTags", "tes"))).isTrue();
  }

  private static FlagSettings with(String key, Object value) {
    Reading<FlagSettings> read = SettingsForm.read(Map.of(key, List.of(value)), List.of());
    return ((Reading.Good<FlagSettings>) read).value();
  }

  private static Patron patron(Optional<String> type) {
    Optional<String> none = Optional.empty();
    return new Patron(
        UUID.randomUUID(),
        none,
        none,
        true,
        type,
        Optional.of(GROUP),
        Set.of(DEPARTMENT),
        none,
        none,
        new Person(none, none, none, none, none, none, none, none, List.of(), Set.of()),
        Set.of("test"));
  }
}

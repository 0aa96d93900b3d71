package org.folioext.patronflags.domain.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.domain.group.Rules.good;
import static org.folioext.patronflags.domain.group.Rules.when;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.folioext.patronflags.domain.patron.Patron;
import org.folioext.patronflags.domain.patron.PatronFacts;
import org.folioext.patronflags.domain.patron.PatronGroup;
import org.folioext.patronflags.domain.patron.Person;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.rule.Outcome;
import org.folioext.patronflags.domain.settings.FlagSettings;
import org.junit.jupiter.api.Test;

/** Rules name groups and departments; the library has some of them. */
class NamesOfTheLibraryTest {
  private static final UUID STAFF = UUID.fromString("aaaaaaaa-0000-4000-8000-00000000000a");
  private static final UUID LAW = UUID.fromString("aaaaaaaa-0000-4000-8000-00000000000b");

  @Test
  void aGroupIsNamedByNameOrId() {
    assertThat(judge("{group: staff}", STAFF)).isInstanceOf(Outcome.Flagged.class);
    assertThat(judge("{group: " + STAFF + "}", STAFF)).isInstanceOf(Outcome.Flagged.class);
  }

  @Test
  void ofAGroupThatTheLibraryDoesNotHaveNobodyCanTellWhoIsInIt() {
    assertThat(judge("{group: Stuff}", STAFF))
        .isEqualTo(new Outcome.CannotTell("unknown.group-name"));
    assertThat(judge("{group: [Stuff, Staff]}", STAFF)).isInstanceOf(Outcome.Flagged.class);
  }

  @Test
  void norOfADepartmentThatTheLibraryDoesNotHave() {
    assertThat(judge("{department: Lore}", STAFF))
        .isEqualTo(new Outcome.CannotTell("unknown.department-name"));
    assertThat(judge("{department: [Lore, Law]}", STAFF)).isInstanceOf(Outcome.Flagged.class);
  }

  @Test
  void evidenceNamesIdsSoThatAnotherNameChangesNothing() {
    Outcome.Flagged flagged = (Outcome.Flagged) judge("{group: staff}", STAFF);
    assertThat(flagged.evidence().canonical()).contains(STAFF.toString()).doesNotContain("Staff");
  }

  @Test
  void aRuleSaysWhatItNames() {
    Condition condition =
        good(when("{any: [{group: [a, A, b]}, {not: {department: c}}]}")).condition();
    assertThat(Named.in(condition).groups()).containsExactly("a", "b");
    assertThat(Named.in(condition).departments()).containsExactly("c");
  }

  private static Outcome judge(String condition, UUID group) {
    GroupRule rule = new GroupRule(UUID.randomUUID(), 1, good(when(condition)));
    return rule.judge(
        facts(group),
        new Circumstances(
            Instant.parse("2026-07-01T12:00:00Z"),
            ZoneOffset.UTC,
            FlagSettings.usual(),
            Map.of(STAFF, new PatronGroup(STAFF, "Staff", OptionalInt.empty())),
            Map.of(LAW, "Law")));
  }

  private static PatronFacts facts(UUID group) {
    Optional<String> none = Optional.empty();
    Person person = new Person(none, none, none, none, none, none, none, none, List.of(), Set.of());
    return new PatronFacts(
        new Patron(
            UUID.randomUUID(),
            none,
            none,
            true,
            none,
            Optional.of(group),
            Set.of(LAW),
            none,
            none,
            person,
            Set.of()),
        Optional.empty());
  }
}

package org.folioext.patronflags.domain.group;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.patronflags.domain.group.ProfileCase.Expected;
import org.folioext.patronflags.domain.patron.Patron;
import org.folioext.patronflags.domain.patron.PatronFacts;
import org.folioext.patronflags.domain.patron.PatronGroup;
import org.folioext.patronflags.domain.patron.Person;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.rule.Outcome;
import org.folioext.patronflags.domain.settings.FlagSettings;

/**
 * One case of a library's rule, run by what judges real patrons. Every group and department that
 * rule or case names exists; it is noon in UTC.
 *
 * @param outcome what the rule says
 */
public record CaseRun(ProfileCase wanted, Outcome outcome) {

  /** Runs all cases of a rule, in their order. */
  public static List<CaseRun> all(WrittenRule rule) {
    return rule.cases().stream()
        .map(one -> new CaseRun(one, rule.judge(facts(one), circumstances(rule, one))))
        .toList();
  }

  /** What the rule says, as a case would expect it. */
  public Expected said() {
    if (outcome instanceof Outcome.Flagged) {
      return Expected.FLAGGED;
    }
    return outcome instanceof Outcome.Clear ? Expected.CLEAR : Expected.CANNOT_TELL;
  }

  /** Whether that is what the case expects. */
  public boolean isAsExpected() {
    return said() == wanted.expected();
  }

  private static PatronFacts facts(ProfileCase one) {
    Person person =
        new Person(
            Optional.of("Case"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            one.born().map(Object::toString),
            List.of(),
            Set.of());
    Patron patron =
        new Patron(
            idOf(one.name()),
            Optional.empty(),
            Optional.empty(),
            one.active(),
            Optional.of("patron"),
            one.group().map(CaseRun::idOf),
            one.departments().stream().map(CaseRun::idOf).collect(Collectors.toSet()),
            Optional.empty(),
            one.expires().map(Object::toString),
            person,
            Set.copyOf(one.tags()));
    return new PatronFacts(patron, Optional.empty());
  }

  private static Circumstances circumstances(WrittenRule rule, ProfileCase one) {
    Map<UUID, PatronGroup> groups = new HashMap<>();
    Map<UUID, String> departments = new HashMap<>();
    Named named = Named.in(rule.condition());
    named.groups().forEach(name -> groups.put(idOf(name), group(name, OptionalInt.empty())));
    one.group().ifPresent(name -> groups.put(idOf(name), group(name, one.offset())));
    named.departments().forEach(name -> departments.put(idOf(name), name));
    one.departments().forEach(name -> departments.put(idOf(name), name));
    return new Circumstances(
        one.today().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
        ZoneOffset.UTC,
        FlagSettings.usual(),
        groups,
        departments);
  }

  private static PatronGroup group(String name, OptionalInt offset) {
    return new PatronGroup(idOf(name), name, offset);
  }

  /** One id for a name, however it is written. */
  private static UUID idOf(String name) {
    return UUID.nameUUIDFromBytes(name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
  }
}

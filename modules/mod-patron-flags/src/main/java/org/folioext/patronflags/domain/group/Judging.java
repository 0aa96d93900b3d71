package org.folioext.patronflags.domain.group;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folioext.okapi.time.Expiry;
import org.folioext.okapi.time.SentDate;
import org.folioext.patronflags.domain.patron.Patron;
import org.folioext.patronflags.domain.patron.PatronFacts;
import org.folioext.patronflags.domain.patron.PatronGroup;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.rule.Fact;

/** Conditions of a library's rules over one patron, in three-valued logic. */
record Judging(Patron patron, Circumstances at) {

  Judging(PatronFacts facts, Circumstances at) {
    this(facts.patron(), at);
  }

  /** Whether it holds. */
  Verdict of(Condition condition) {
    if (condition instanceof Condition.All all) {
      return Verdict.joined(all.of().stream().map(this::of).toList(), false);
    }
    if (condition instanceof Condition.Any any) {
      return Verdict.joined(any.of().stream().map(this::of).toList(), true);
    }
    if (condition instanceof Condition.Not not) {
      return of(not.of()).not();
    }
    if (condition instanceof Condition.InGroup in) {
      return inGroup(in.names());
    }
    if (condition instanceof Condition.Aged aged) {
      return aged(aged);
    }
    if (condition instanceof Condition.HasDepartment) {
      return Verdict.of(!patron.departments().isEmpty(), departments());
    }
    if (condition instanceof Condition.InDepartment in) {
      return inDepartment(in.names());
    }
    if (condition instanceof Condition.ExpiresBeyond beyond) {
      return dated(expiry -> Verdict.of(isBeyond(expiry, beyond.days()), expiresOn(expiry)));
    }
    if (condition instanceof Condition.ExpiresBeyondOffset) {
      return beyondOffset();
    }
    if (condition instanceof Condition.NeverExpires) {
      return dated(expiry -> Verdict.of(expiry instanceof Expiry.Never, expiresOn(expiry)));
    }
    if (condition instanceof Condition.Tagged tagged) {
      return tagged(tagged.tags());
    }
    boolean active = ((Condition.IsActive) condition).active();
    return Verdict.of(patron.active() == active, Fact.open("active", patron.active()));
  }

  private Verdict inGroup(List<String> names) {
    if (patron.group().isEmpty()) {
      return new Verdict.Unknown("unknown.group");
    }
    References groups = References.of(names, at.groups(), PatronGroup::name);
    return groups.verdict(
        Set.of(patron.group().get()),
        "unknown.group-name",
        Fact.open("groupId", patron.group().get()));
  }

  private Verdict inDepartment(List<String> names) {
    return References.of(names, at.departments(), Function.identity())
        .verdict(patron.departments(), "unknown.department-name", departments());
  }

  private Fact departments() {
    return Fact.open(
        "departmentIds",
        patron.departments().stream()
            .map(Object::toString)
            .sorted()
            .collect(Collectors.joining(" ")));
  }

  private Verdict aged(Condition.Aged aged) {
    Optional<String> sent = patron.person().birthDate();
    if (sent.isEmpty()) {
      return new Verdict.Unknown("unknown.no-birth-date");
    }
    return SentDate.day(sent.get())
        .filter(born -> !born.isAfter(at.today()))
        .map(born -> aged(aged, born))
        .orElseGet(() -> new Verdict.Unknown("unknown.birth-date"));
  }

  private Verdict aged(Condition.Aged aged, LocalDate born) {
    long years = ChronoUnit.YEARS.between(born, at.today());
    return Verdict.of(
        years >= aged.from().orElse(0)
            && (aged.under().isEmpty() || years < aged.under().getAsInt()),
        Fact.personal("birthDate", born.toString()));
  }

  private Verdict beyondOffset() {
    Optional<PatronGroup> group =
        patron.group().flatMap(id -> Optional.ofNullable(at.groups().get(id)));
    if (group.isEmpty()) {
      return new Verdict.Unknown("unknown.group");
    }
    OptionalInt offset = group.get().expirationOffsetDays();
    return offset.isEmpty()
        ? new Verdict.Unknown("unknown.offset")
        : dated(
            expiry ->
                Verdict.of(
                    isBeyond(expiry, offset.getAsInt()),
                    expiresOn(expiry),
                    Fact.open("offsetDays", offset.getAsInt())));
  }

  private Verdict dated(Function<Expiry, Verdict> verdict) {
    Expiry expiry = Expiry.read(patron.expiration(), at.zone());
    return expiry instanceof Expiry.Unreadable
        ? new Verdict.Unknown("unknown.expiration")
        : verdict.apply(expiry);
  }

  private boolean isBeyond(Expiry expiry, int days) {
    return !(expiry instanceof Expiry.At date) || date.day().isAfter(at.today().plusDays(days));
  }

  private static Fact expiresOn(Expiry expiry) {
    return Fact.open("expiresOn", expiry instanceof Expiry.At date ? date.day() : "never");
  }

  private Verdict tagged(List<String> tags) {
    String found =
        patron.tags().stream()
            .filter(tag -> tags.stream().anyMatch(tag::equalsIgnoreCase))
            .sorted()
            .collect(Collectors.joining(" "));
    return Verdict.of(!found.isEmpty(), Fact.personal("tags", found));
  }
}

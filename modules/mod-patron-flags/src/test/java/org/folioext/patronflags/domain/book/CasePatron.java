package org.folioext.patronflags.domain.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.folioext.patronflags.domain.patron.OpenBusiness;
import org.folioext.patronflags.domain.patron.Patron;
import org.folioext.patronflags.domain.patron.PatronFacts;
import org.folioext.patronflags.domain.patron.Person;
import org.folioext.patronflags.domain.patron.PostalAddress;

/** Patrons as cases write them. */
final class CasePatron {

  private CasePatron() {}

  static PatronFacts facts(Map<?, ?> patron, Map<?, ?> business) {
    return new PatronFacts(
        new Patron(
            UUID.fromString("11111111-2222-4333-8444-555555555555"),
            Optional.empty(),
            Optional.empty(),
            !Boolean.FALSE.equals(patron.get("active")),
            Optional.of("patron"),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            text(patron, "expiration"),
            person(patron),
            Set.of()),
        Optional.ofNullable(business).map(CasePatron::business));
  }

  private static Person person(Map<?, ?> patron) {
    List<?> addresses =
        (List<?>) Optional.ofNullable((Object) patron.get("addresses")).orElse(List.of());
    return new Person(
        Optional.of("Doe"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        text(patron, "email"),
        text(patron, "phone"),
        text(patron, "mobilePhone"),
        text(patron, "birthDate"),
        addresses.stream().map(one -> address((Map<?, ?>) one)).toList(),
        Set.of());
  }

  private static PostalAddress address(Map<?, ?> map) {
    return new PostalAddress(
        Optional.empty(),
        text(map, "country"),
        text(map, "line1"),
        text(map, "line2"),
        text(map, "city"),
        text(map, "region"),
        text(map, "postalCode"),
        Boolean.TRUE.equals(map.get("primary")));
  }

  private static OpenBusiness business(Map<?, ?> map) {
    return new OpenBusiness(
        ids(map, "loans"),
        ids(map, "requests"),
        ids(map, "accounts"),
        new BigDecimal(text(map, "owed").orElse("0")),
        ids(map, "proxies"));
  }

  private static List<UUID> ids(Map<?, ?> map, String key) {
    int count = map.containsKey(key) ? (Integer) map.get(key) : 0;
    return Stream.generate(UUID::randomUUID).limit(count).toList();
  }

  private static Optional<String> text(Map<?, ?> map, String key) {
    return Optional.ofNullable((String) map.get(key));
  }
}

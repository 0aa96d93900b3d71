package org.folioext.patronflags.domain.patron;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PatronTest {
  private static final Optional<String> CANARY = Optional.of("CANARY");

  @Test
  void nothingOfAPersonIsInATextOfTheRecord() {
    PostalAddress address =
        new PostalAddress(Optional.empty(), CANARY, CANARY, CANARY, CANARY, CANARY, CANARY, true);
    Person person =
        new Person(
            CANARY,
            CANARY,
            CANARY,
            CANARY,
            CANARY,
            CANARY,
            CANARY,
            CANARY,
            List.of(address),
            Set.of("CANARY"));
    Patron patron = patron(CANARY, person);
    PatronFacts facts = new PatronFacts(patron, Optional.of(OpenBusiness.NONE));
    assertThat(List.of(address, person, patron, facts).toString())
        .doesNotContain("CANARY")
        .contains(patron.id().toString());
  }

  @Test
  void textsOfBlanksAreAbsent() {
    Optional<String> blank = Optional.of(" \t\u2003");
    Person person =
        new Person(blank, blank, blank, blank, blank, blank, blank, blank, List.of(), Set.of());
    assertThat(person.email()).isEmpty();
    assertThat(person.birthDate()).isEmpty();
    Patron patron = patron(blank, person);
    assertThat(patron.barcode()).isEmpty();
    assertThat(patron.expiration()).isEmpty();
    assertThat(patron(Optional.of(" b "), person).barcode()).contains("b");
  }

  @Test
  void openBusinessIsTheSameInWhateverOrderItCame() {
    UUID one = UUID.fromString("ffffffff-0000-4000-8000-000000000001");
    UUID other = UUID.fromString("00000000-0000-4000-8000-000000000002");
    assertThat(loans(List.of(one, other, one))).isEqualTo(loans(List.of(other, one)));
    assertThat(loans(List.of(one)).isNone()).isFalse();
    assertThat(OpenBusiness.NONE.isNone()).isTrue();
  }

  private static OpenBusiness loans(List<UUID> ids) {
    return new OpenBusiness(ids, List.of(), List.of(), BigDecimal.ZERO, List.of());
  }

  private static Patron patron(Optional<String> text, Person person) {
    return new Patron(
        UUID.randomUUID(),
        text,
        text,
        true,
        text,
        Optional.empty(),
        Set.of(),
        text,
        text,
        person,
        Set.of("CANARY"));
  }
}

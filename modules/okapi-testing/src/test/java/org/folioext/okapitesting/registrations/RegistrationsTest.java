package org.folioext.okapitesting.registrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegistrationsTest {
  private static final int RECORDS = 3000;
  private static final RegistrationPlan PLAN = RegistrationPlan.of(7, RECORDS);
  private static final List<Registration> ALL = Registrations.of(PLAN).all().toList();

  @Test
  void theSameSeedMakesTheSameRegistrations() {
    assertThat(Registrations.of(PLAN).all()).isEqualTo(ALL);
    assertThat(Registrations.of(RegistrationPlan.of(8, RECORDS)).all()).isNotEqualTo(ALL);
  }

  @Test
  void oneIsTheSameInWhateverOrderAndThreadItIsAskedFor() {
    Registrations registrations = Registrations.of(PLAN);
    List<Registration> backwards =
        IntStream.range(0, RECORDS)
            .parallel()
            .mapToObj(number -> registrations.at(RECORDS - 1 - number))
            .toList();
    assertThat(backwards).hasSize(RECORDS);
    assertThat(backwards.get(0)).isEqualTo(ALL.get(RECORDS - 1));
    assertThat(backwards.stream().sorted(Collections.reverseOrder(byNumber())).toList())
        .isEqualTo(backwards);
    assertThat(backwards).containsExactlyInAnyOrderElementsOf(ALL);
  }

  private static Comparator<Registration> byNumber() {
    return Comparator.comparingInt(Registration::number);
  }

  @Test
  void numbersEndWhereThePlanSays() {
    Registrations registrations = Registrations.of(PLAN);
    assertThatThrownBy(() -> registrations.at(RECORDS))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> registrations.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatIllegalArgumentException().isThrownBy(() -> RegistrationPlan.of(1, 0));
  }

  @Test
  void idsAreOfOneRegistrationEach() {
    assertThat(ALL).extracting(Registration::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Country.class)
  void addressesAndTelephonesAreThoseOfTheCountry(Country country) {
    String postcode = country == Country.AU ? "[2-7][0-9]{3}" : "[1-9][0-9]{4}";
    String dial = country == Country.AU ? "+61" : country == Country.DE ? "+49" : "+1";
    List<Registration> all =
        Registrations.of(PLAN.in(country).errors(0, 0).blanks(0))
            .all()
            .filter(one -> one.kind() != Kind.TYPO)
            .toList();
    assertThat(all).allMatch(one -> one.address().postcode().matches(postcode));
    assertThat(all)
        .extracting(Registration::phone)
        .anyMatch(phone -> phone.startsWith(dial))
        .allMatch(phone -> !phone.startsWith("+") || phone.startsWith(dial));
  }

  @Test
  void anyOfAHundredMillionIsThereAtOnce() {
    Registrations many = Registrations.of(RegistrationPlan.of(1, 100_000_000));
    assertThat(many.at(99_999_999).number()).isEqualTo(99_999_999);
    assertThat(many.at(12_345_678)).isEqualTo(many.at(12_345_678));
  }
}

package org.folioext.patronmatching.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronmatching.People.JANE;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.folioext.patronmatching.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TidyTest {
  private final Tidy tidy = new Tidy("ZZ");

  private Features tidied(People one) {
    return tidy.of(one.person());
  }

  @ParameterizedTest
  @CsvSource({
    "Müller, muller",
    "Иванов, ivanov",
    "Ørsted, orsted",
    "Łukasz, lukasz",
    "Straße, strasse",
    "O’Brien, obrien",
    "O'Brien, obrien",
    "García López, garcia lopez",
    "García-López, garcia lopez",
    "'  Jean–Luc ', jean luc",
    "'JANE\u00a0ANN', jane ann",
    "Παπαδόπουλος, papadopoulos",
    "王小明, wang xiao ming",
    "J., j"
  })
  void namesAreWrittenInLowerCaseLatinLetters(String written, String tidied) {
    assertThat(tidied(JANE.family(written)).family()).isEqualTo(tidied);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "?",
        ".",
        "unknown",
        "UNKNOWN",
        "Unbekannt",
        "N/A",
        "n.n.",
        "XXX",
        "xx",
        "Test",
        "No Name",
        "no-name",
        "aaaa",
        "1234",
        "0",
        "not  given",
        "null",
        "keine Angabe"
      })
  void aNameThatIsNoneIsNotKnown(String written) {
    Features tidied = tidied(JANE.given(written).preferred(written).family(written));
    assertThat(tidied.given()).isEmpty();
    assertThat(tidied.preferred()).isEmpty();
    assertThat(tidied.family()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Na", "Bo", "Li", "Nil", "Null-Meyer", "Aa", "Y"})
  void aShortNameIsAName(String written) {
    assertThat(tidied(JANE.given(written)).given()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1987-03-31, 19870331",
    "19870331, 19870331",
    "1987-03-31T00:00:00.000+00:00, 19870331",
    "1987-31-03, 19870331",
    "1987/03/31, 19870331",
    "1987-02-31, 19870231"
  })
  void aBirthDateIsANumber(String written, int tidied) {
    assertThat(tidied(JANE.birth(written)).birth()).isEqualTo(tidied);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1987",
        "1987-03",
        "1900-01-01",
        "1901-01-01",
        "19111111",
        "0000-00-00",
        "1987-00-00",
        "31.03.1987",
        "1066-10-14",
        "2999-01-01",
        "unknown"
      })
  void aBirthDateThatIsNoneIsNotKnown(String written) {
    assertThat(tidied(JANE.birth(written)).birth()).isZero();
  }

  @Test
  void aBirthDateHasItsParts() {
    Features tidied = tidied(JANE.birth("1987-03-31"));
    assertThat(tidied.year()).isEqualTo(1987);
    assertThat(tidied.month()).isEqualTo(3);
    assertThat(tidied.day()).isEqualTo(31);
  }

  @ParameterizedTest
  @CsvSource({
    "14, Broadman Cres, 14 broadman crescent",
    "'', 14 Broadman Cres., 14 broadman crescent",
    "'', Hauptstr. 7, 7 hauptstrasse",
    "'', Hauptstraße 7, 7 hauptstrasse",
    "12a, Elm St, 12 elm street"
  })
  void aHouseIsItsNumberAndItsStreet(String number, String street, String house) {
    assertThat(tidied(JANE.at(number, street, "Ashfield", "4820")).house()).isEqualTo(house);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "unknown", "No fixed address", "XXXX", "N/A", "-"})
  void anAddressThatIsNoneIsNotKnown(String written) {
    Features tidied = tidied(JANE.at("", written, written, written));
    assertThat(tidied.house()).isEmpty();
    assertThat(tidied.place()).isEmpty();
    assertThat(tidied.postcode()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+61 2 8650 7903",
        "0061 2 8650 7903",
        "02 8650 7903",
        "(02) 8650-7903",
        "0286507903",
        "(+61) 2 8650 7903",
        "(0061) 2 8650 7903",
        "+61 (0)2 8650 7903",
        "tel. +61 2 8650 7903"
      })
  void aPhoneIsTheSameWithItsCountryAndWithATrunkZero(String written) {
    assertThat(tidied(JANE.phoned(written)).phones()).containsExactly("286507903");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-650-253-0000", "(650) 253-0000", "+1 650 253 0000", "6502530000"})
  void aPhoneIsReadAsItsCountryDialsWhereTheCountryIsKnown(String written) {
    Features tidied = new Tidy("US").of(JANE.phoned(written).person());
    assertThat(tidied.phones()).containsExactly("6502530000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "12345",
        "000000000",
        "99999999",
        "0123456789",
        "9876543210",
        "none",
        "x"
      })
  void aPhoneThatIsNoneIsNotKnown(String written) {
    assertThat(tidied(JANE.phoned(written)).phones()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "janek@gmail.com",
        "Jane.K@gmail.com",
        "j.a.n.e.k+library@gmail.com",
        "janek@googlemail.com",
        " JANEK@GMAIL.COM "
      })
  void dotsAndTagsOfAMailboxMeanNothing(String written) {
    assertThat(tidied(JANE.mailed(written)).emails()).containsExactly("janek@gmail.com");
  }

  @Test
  void dotsMeanSomethingElsewhereAndTagsNothing() {
    assertThat(tidied(JANE.mailed("jane.k+books@home.example")).emails())
        .containsExactly("jane.k@home.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "jane",
        "@home.example",
        "a@home.example",
        "none@none.com",
        "unknown@x.org",
        "noreply@library.example",
        "jane@home",
        "info@library.example"
      })
  void anEmailThatIsNoneIsNotKnown(String written) {
    assertThat(tidied(JANE.mailed(written)).emails()).isEmpty();
  }

  @Test
  void threePhonesAreLookedAtEachOnce() {
    Features tidied =
        tidied(
            JANE.phoned(
                "0733 456 784", "07 3345 6784", "0733 456 783", "0733 456 782", "0733 456 785"));
    assertThat(tidied.phones()).containsExactly("733456782", "733456783", "733456784");
  }

  @Property(tries = 100)
  void whateverIsTypedIsTidiedAndTidiedAgainIsTheSame(@ForAll String typed) {
    Features once =
        tidied(
            JANE.given(typed)
                .family(typed)
                .birth(typed)
                .at(typed, typed, typed, typed)
                .phoned(typed)
                .mailed(typed));
    assertThat(once.given()).matches("[a-z0-9 ]{0,60}").isEqualTo(once.given().strip());
    assertThat(tidied(JANE.given(once.given())).given()).isEqualTo(once.given());
    assertThat(tidied(JANE.at("", "", once.place(), "")).place()).isEqualTo(once.place());
  }
}

package org.folioext.patronmatching.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronmatching.People.JANE;

import org.folioext.patronmatching.People;
import org.folioext.patronmatching.tidy.Tidy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparerTest {
  private final Tidy tidy = new Tidy("ZZ");
  private final Comparer comparer = new Comparer();

  private Enum<?> level(Field field, People left, People right) {
    Likeness likeness = comparer.compare(tidy.of(left.person()), tidy.of(right.person()));
    return field.level(likeness.level(field));
  }

  @ParameterizedTest
  @CsvSource({
    "William, Bill",
    "Katherine, Kate",
    "Hans, Johannes",
    "Josef, Sepp",
    "Francisco, Paco",
    "José, Pepe",
    "Giuseppe, Beppe",
    "Aleksandr, Sasha",
    "Małgorzata, Gosia",
    "Mohamed, Mohammad",
    "Anna Maria, Maria",
    "Anna Maria, Maria Anna",
    "John F, John Fitzgerald",
    "Ben, Benedetta",
    "Jörg, Joerg"
  })
  void anotherFormOfAGivenNameIsAVariant(String left, String right) {
    assertThat(level(Field.GIVEN, JANE.given(left), JANE.given(right)))
        .isEqualTo(NameLevel.VARIANT);
  }

  @ParameterizedTest
  @CsvSource({
    "García López, López García",
    "García López, García",
    "García-López, Garcia",
    "Smith-Jones, Jones",
    "van den Berg, Berg",
    "von Berg, van den Berg",
    "Müller, Mueller",
    "Ørsted, Oersted",
    "Sørensen-Holm, Holm Sörensen",
    "García Lópes, López García"
  })
  void aPartOfADoubleFamilyNameOrAnotherSpellingIsAVariant(String left, String right) {
    assertThat(level(Field.FAMILY, JANE.family(left), JANE.family(right)))
        .isEqualTo(NameLevel.VARIANT);
  }

  @ParameterizedTest
  @CsvSource({"Иванов, Ivanov", "Łukasz, Lukasz", "O’Brien, OBrien", "Ørsted, Orsted"})
  void aTransliteratedNameIsTheSame(String left, String right) {
    assertThat(level(Field.FAMILY, JANE.family(left), JANE.family(right)))
        .isEqualTo(NameLevel.SAME);
  }

  @ParameterizedTest
  @CsvSource({
    "van Berg, van Dijk",
    "Nguyen Van, Tran Van",
    "de la Cruz, de la Vega",
    "García López, López Pérez",
    "bin Laden, bin Salman"
  })
  void aParticleInCommonOrOneOfTwoNamesIsNotAVariant(String left, String right) {
    assertThat(level(Field.FAMILY, JANE.family(left), JANE.family(right)))
        .isIn(NameLevel.SIMILAR, NameLevel.DIFFERENT);
  }

  @Test
  void sistersWhoShareAFirstNameHaveDifferentNames() {
    assertThat(level(Field.GIVEN, JANE.given("María Carmen"), JANE.given("María José")))
        .isNotIn(NameLevel.SAME, NameLevel.VARIANT, NameLevel.NEAR);
  }

  @ParameterizedTest
  @CsvSource({
    "Kirkworth, Kirkwroth",
    "Kirkworth, Kirkwort",
    "Kirkworth, Kirkvorth",
    "Kirkworth, Kirk Worth"
  })
  void aSlipOfTheHandIsNear(String left, String right) {
    assertThat(level(Field.FAMILY, JANE.family(left), JANE.family(right)))
        .isEqualTo(NameLevel.NEAR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "unknown", "J", "j.", "XXX"})
  void aBlankAnInitialAndAPlaceholderNeverMatch(String name) {
    for (String other : new String[] {"", "J", "Jane", "unknown"}) {
      assertThat(level(Field.GIVEN, JANE.given(name), JANE.given(other)))
          .isEqualTo(NameLevel.MISSING);
      assertThat(level(Field.FAMILY, JANE.family(name), JANE.family(other)))
          .isEqualTo(NameLevel.MISSING);
    }
  }

  @Test
  void anotherInitialSaysNothingEither() {
    assertThat(level(Field.GIVEN, JANE, JANE.given("K"))).isEqualTo(NameLevel.MISSING);
  }

  @Test
  void blankFieldsNeverMatch() {
    People nobody =
        JANE.given("").family("").birth("1900-01-01").at("", "", "", "").phoned("").mailed("");
    Likeness likeness = comparer.compare(tidy.of(nobody.person()), tidy.of(nobody.person()));
    for (Field field : Field.values()) {
      if (field != Field.ORDER) {
        assertThat(likeness.level(field)).as(field.name()).isEqualTo(field.missing());
      }
    }
  }

  @Test
  void aPreferredNameIsAFormOfTheName() {
    assertThat(level(Field.GIVEN, JANE.given("Xiaoming").preferred("Tony"), JANE.given("Tony")))
        .isEqualTo(NameLevel.VARIANT);
    assertThat(level(Field.GIVEN, JANE.preferred("Tony"), JANE)).isEqualTo(NameLevel.SAME);
  }

  @Test
  void swappedNamesAreSeen() {
    People swapped = JANE.given("Kirkworth").family("Jane");
    assertThat(level(Field.ORDER, JANE, swapped)).isEqualTo(NameOrder.CROSSED);
    assertThat(level(Field.GIVEN, JANE, swapped)).isEqualTo(NameLevel.SAME);
    assertThat(level(Field.FAMILY, JANE, swapped)).isEqualTo(NameLevel.SAME);
    assertThat(level(Field.ORDER, JANE, JANE)).isEqualTo(NameOrder.STRAIGHT);
  }

  @ParameterizedTest
  @CsvSource({
    "1987-03-12, 1987-03-12, SAME",
    "1987-03-12, 1987-12-03, SWAPPED",
    "1987-03-12, 1987-03-21, TYPO",
    "1987-03-12, 1978-03-12, TYPO",
    "1987-03-12, 1987-03-17, TYPO",
    "1987-03-12, 1987-03-29, TWO_PARTS",
    "1987-03-12, 1987-08-12, TYPO",
    "1987-03-12, 1951-03-12, TWO_PARTS",
    "1987-03-12, 1988-07-29, WITHIN_1",
    "1987-03-12, 1995-07-29, WITHIN_15",
    "1987-03-12, 1960-07-29, WITHIN_45",
    "1987-03-12, 1925-07-29, FARTHER",
    "1987-03-12, '', MISSING"
  })
  void birthDatesAreAsFarApartAsTheyAreMistyped(String left, String right, BirthLevel expected) {
    assertThat(level(Field.BIRTH, JANE.birth(left), JANE.birth(right))).isEqualTo(expected);
    assertThat(level(Field.BIRTH, JANE.birth(right), JANE.birth(left))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "14, Broadman Cres, Ashfield, 4820, SAME",
    "14, Broadman Crescent, Ashfeild, 4820, SAME",
    "14, Bordman Crescent, Ashfield, 4820, NEARLY",
    "41, Broadman Crescent, Ashfield, 4820, NEARLY",
    "'', Broadman Crescent, Ashfield, 4820, NEARLY",
    "97, Broadman Crescent, Ashfield, 4820, PARTLY",
    "14, Broadman Crescent, Hazelstone, 6364, PARTLY",
    "3, Elm Street, Ashfield, 4820, SAME_PLACE",
    "'', '', Ashfield, 4820, SAME_PLACE",
    "3, Elm Street, Hazelstone, 6364, DIFFERENT",
    "'', '', '', '', MISSING"
  })
  void addressesAreAlikeByHouseStreetAndPlace(
      String number, String street, String place, String postcode, AddressLevel expected) {
    assertThat(level(Field.ADDRESS, JANE, JANE.at(number, street, place, postcode)))
        .isEqualTo(expected);
  }

  @Test
  void theBestOfAllPhonesCounts() {
    People two = JANE.phoned("0450 621 871", "07 3345 6781");
    assertThat(level(Field.PHONE, JANE, two)).isEqualTo(ContactLevel.SAME);
    assertThat(level(Field.PHONE, JANE, JANE.phoned("0450 621 871", "0733 456 718")))
        .isEqualTo(ContactLevel.NEARLY);
    assertThat(level(Field.PHONE, JANE, JANE.phoned("0450 621 871")))
        .isEqualTo(ContactLevel.DIFFERENT);
    assertThat(level(Field.PHONE, JANE, JANE.phoned(""))).isEqualTo(ContactLevel.MISSING);
  }

  @ParameterizedTest
  @CsvSource({
    "jane.kirkworth@home.example, jane.kirkworth@work.example, MISSING",
    "j.kirkworth77@home.example, j.kirkworth77@work.example, MISSING",
    "jane.kirkworth@home.example, jane.kirkwroth@home.example, NEARLY",
    "j.kirkworth@home.example, k.kirkworth@home.example, DIFFERENT",
    "jane77@home.example, jane78@home.example, DIFFERENT",
    "jane.kirkworth@home.example, bookworm@home.example, DIFFERENT"
  })
  void anotherProviderSaysNothingAndAnotherNumberOrInitialIsAnotherMailbox(
      String left, String right, ContactLevel expected) {
    assertThat(level(Field.EMAIL, JANE.mailed(left), JANE.mailed(right))).isEqualTo(expected);
  }

  @Test
  void branchesOfAnInstitutionAreNotOneCard() {
    People one = JANE.given("").birth("").family("Radcombe Dental Practice Group 1");
    assertThat(level(Field.FAMILY, one, one.family("Radcombe Dental Practice Group 2")))
        .isEqualTo(NameLevel.DIFFERENT);
    assertThat(level(Field.FAMILY, one, one.family("Radcombe Dental Practcie Group 1")))
        .isEqualTo(NameLevel.NEAR);
  }
}

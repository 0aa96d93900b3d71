package org.folioext.okapitesting.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KindsTest {
  private static final int RECORDS = 24_000;
  private static final RegistrationPlan PLAN =
      RegistrationPlan.of(6, RECORDS)
          .duplicated(150)
          .errors(0, 0)
          .blanks(0)
          .mixed(Living.CARE_HOME, 15)
          .mixed(Living.SCHOOL_CLASS, 25);
  private static final Map<Kind, List<Registration>> ALL = kinds(PLAN);

  private static Map<Kind, List<Registration>> kinds(RegistrationPlan plan) {
    return Registrations.of(plan).all().collect(Collectors.groupingBy(Registration::kind));
  }

  private static Map<String, List<Registration>> byHouse(Kind kind) {
    return ALL.get(kind).stream().collect(Collectors.groupingBy(KindsTest::house));
  }

  /** Streets and units are written in several ways. */
  private static String house(Registration one) {
    Address address = one.address();
    return (address.street().replaceAll(" .*", "") + address.postcode()).toLowerCase(Locale.ROOT);
  }

  @Test
  void ofEveryKindThereAreSome() {
    assertThat(ALL).containsOnlyKeys(Kind.values());
    for (Country country : Country.values()) {
      assertThat(kinds(PLAN.in(country))).containsOnlyKeys(Kind.values());
    }
  }

  @Test
  void commonKindsAreAsCommonAsPlanned() {
    assertThat(share(Kind.CARE_HOME)).isBetween(0.01, 0.06);
    assertThat(share(Kind.SCHOOL_CLASS)).isBetween(0.005, 0.035);
    assertThat(share(Kind.INSTITUTION)).isBetween(0.003, 0.007);
    assertThat(share(Kind.FLATMATE)).isBetween(0.035, 0.055);
    assertThat(share(Kind.TYPO)).isBetween(0.03, 0.06);
    int families = ALL.get(Kind.PARENT).size();
    assertThat(ALL.get(Kind.TWIN).size() / 2.0 / families).isBetween(0.01, 0.02);
  }

  private static double share(Kind kind) {
    return (double) ALL.get(kind).size() / RECORDS;
  }

  @Test
  void householdsOfAKindCanBeLeftOutOrBeAll() {
    assertThat(kinds(PLAN.mixed(Living.CARE_HOME, 0))).doesNotContainKey(Kind.CARE_HOME);
    RegistrationPlan flats = PLAN.duplicated(0);
    for (Living living : Living.values()) {
      flats = flats.mixed(living, living == Living.SHARED_FLAT ? 1 : 0);
    }
    assertThat(kinds(flats)).containsOnlyKeys(Kind.FLATMATE);
  }

  @Test
  void twinsHaveOneBirthdayAndTwoNames() {
    List<List<Registration>> pairs =
        byHouse(Kind.TWIN).values().stream().filter(both -> both.size() == 2).toList();
    assertThat(pairs).hasSizeGreaterThan(20);
    assertThat(pairs)
        .allSatisfy(
            both -> {
              assertThat(both.get(0).birth()).isEqualTo(both.get(1).birth());
              assertThat(name(both.get(0))).isNotEqualTo(name(both.get(1)));
            });
  }

  private static String name(Registration one) {
    return (one.given() + one.family()).toLowerCase(Locale.ROOT);
  }

  @Test
  void siblingsAreYearsApartAndHaveOneFamilyName() {
    List<List<Registration>> families =
        byHouse(Kind.SIBLING).values().stream()
            .filter(all -> all.size() > 1)
            .filter(all -> all.stream().allMatch(one -> !one.given().isEmpty()))
            .toList();
    assertThat(families).hasSizeGreaterThan(500);
    long apart = families.stream().filter(KindsTest::isYearsApart).count();
    assertThat(apart).isGreaterThan(families.size() * 95 / 100);
    long named =
        families.stream()
            .filter(all -> all.stream().map(KindsTest::stem).distinct().count() == 1)
            .count();
    assertThat(named).isGreaterThan(families.size() * 95 / 100);
  }

  private static boolean isYearsApart(List<Registration> all) {
    List<LocalDate> births =
        all.stream().map(Registration::birth).map(LocalDate::parse).sorted().toList();
    for (int i = 1; i < births.size(); i++) {
      if (ChronoUnit.DAYS.between(births.get(i - 1), births.get(i)) < 300) {
        return false;
      }
    }
    return true;
  }

  /** Sisters may have another ending. */
  private static String stem(Registration one) {
    String family = one.family().toLowerCase(Locale.ROOT);
    return family.substring(0, Math.min(3, family.length()));
  }

  @Test
  void aSonMayBeCalledAsHisFatherIs() {
    Set<String> parents =
        Set.of(Kind.PARENT, Kind.SPOUSE).stream()
            .flatMap(kind -> ALL.get(kind).stream())
            .map(one -> (one.given() + house(one)).toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    List<Registration> juniors = ALL.get(Kind.JUNIOR);
    long called =
        juniors.stream()
            .filter(one -> parents.contains((one.given() + house(one)).toLowerCase(Locale.ROOT)))
            .count();
    assertThat(called).isGreaterThan(juniors.size() * 95L / 100);
  }

  @Test
  void aCareHomeHasOneTelephoneAndManyAgedPeople() {
    assertThat(byHouse(Kind.CARE_HOME).values())
        .allSatisfy(
            residents ->
                assertThat(residents.stream().map(KindsTest::lastDigits).distinct()).hasSize(1))
        .anyMatch(residents -> residents.size() > 30);
    assertThat(ALL.get(Kind.CARE_HOME))
        .allMatch(one -> LocalDate.parse(one.birth()).isBefore(PLAN.today().minusYears(69)));
  }

  private static String lastDigits(Registration one) {
    String digits = one.phone().replaceAll("[^0-9]", "");
    return digits.substring(digits.length() - 8);
  }

  @Test
  void aClassHasTheTelephoneOfItsSchool() {
    assertThat(byHouse(Kind.SCHOOL_CLASS).values())
        .allSatisfy(
            pupils -> assertThat(pupils.stream().map(KindsTest::lastDigits).distinct()).hasSize(1))
        .anyMatch(pupils -> pupils.size() == 25);
  }

  @Test
  void namesakesLiveApart() {
    Map<String, List<Registration>> named =
        ALL.get(Kind.ORIGINAL).stream().collect(Collectors.groupingBy(one -> name(one)));
    List<Registration> namesakes = ALL.get(Kind.NAMESAKE);
    long found =
        namesakes.stream()
            .filter(
                one ->
                    named.getOrDefault(name(one), List.of()).stream()
                        .anyMatch(
                            other ->
                                !other.birth().equals(one.birth())
                                    && !house(other).equals(house(one))))
            .count();
    assertThat(found).isGreaterThan(namesakes.size() * 95L / 100);
  }
}

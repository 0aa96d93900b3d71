package org.folioext.okapitesting.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TruthTest {
  private static final int RECORDS = 15_000;
  private static final RegistrationPlan PLAN = RegistrationPlan.of(3, RECORDS);
  private static final Map<String, List<Registration>> PEOPLE = people(PLAN);

  private static Map<String, List<Registration>> people(RegistrationPlan plan) {
    return Registrations.of(plan).all().collect(Collectors.groupingBy(Registration::person));
  }

  @Test
  void everyPersonHasOneFirstCard() {
    assertThat(PEOPLE.values())
        .allMatch(cards -> cards.stream().filter(card -> card.kind().isFirst()).count() == 1);
  }

  @Test
  void cardsOfOnePersonHaveMuchInCommon() {
    List<Integer> alike =
        PEOPLE.values().stream()
            .flatMap(
                cards ->
                    cards.stream()
                        .filter(card -> !card.kind().isFirst())
                        .map(card -> inCommon(first(cards), card)))
            .toList();
    assertThat(alike).hasSizeGreaterThan(700);
    assertThat(alike.stream().filter(fields -> fields == 0).count()).isLessThan(alike.size() / 500);
    assertThat(alike.stream().filter(fields -> fields < 2).count()).isLessThan(alike.size() / 25);
  }

  private static Registration first(List<Registration> cards) {
    return cards.stream().filter(card -> card.kind().isFirst()).findFirst().orElseThrow();
  }

  private static int inCommon(Registration one, Registration other) {
    int fields = begin(one.given(), other.given()) || begin(one.given(), other.family()) ? 1 : 0;
    fields += begin(one.family(), other.family()) || begin(one.family(), other.given()) ? 1 : 0;
    List<Function<Registration, String>> whole =
        List.of(
            Registration::birth,
            Registration::email,
            card -> card.phone().replaceAll("[^0-9]", "").replaceFirst("^(0|61)+", ""),
            card -> card.address().street().replaceAll(" .*", ""));
    for (Function<Registration, String> field : whole) {
      fields += begin(field.apply(one), field.apply(other)) ? 1 : 0;
    }
    return fields;
  }

  private static boolean begin(String one, String other) {
    String first = one.toLowerCase(Locale.ROOT);
    String second = other.toLowerCase(Locale.ROOT);
    int length = Math.min(first.length(), second.length());
    return length > 0 && first.regionMatches(0, second, 0, Math.min(5, length));
  }

  @Test
  void withoutErrorsAReRegistrationSaysWhatTheFirstCardSaid() {
    people(PLAN.errors(0, 0).blanks(0))
        .values()
        .forEach(
            cards ->
                cards.stream()
                    .filter(card -> card.kind() == Kind.RE_REGISTERED)
                    .filter(card -> !card.given().isEmpty() && !first(cards).given().isEmpty())
                    .forEach(
                        card -> {
                          assertThat(card.given()).isEqualToIgnoringCase(first(cards).given());
                          assertThat(card.family()).isEqualToIgnoringCase(first(cards).family());
                          assertThat(card.birth()).isEqualTo(first(cards).birth());
                        }));
  }

  @Test
  void twoOfOneHouseAreNotOnePerson() {
    Map<String, List<Registration>> houses =
        PEOPLE.values().stream()
            .map(TruthTest::first)
            .filter(card -> card.kind() != Kind.INSTITUTION && card.given().length() > 1)
            .filter(card -> card.birth().length() == 10 && !card.address().street().isEmpty())
            .collect(
                Collectors.groupingBy(
                    card ->
                        (card.given() + card.family() + card.birth() + card.address().street())
                            .toLowerCase(Locale.ROOT)));
    assertThat(houses.values().stream().filter(cards -> cards.size() > 1).toList())
        .as("people whom nobody could tell from each other")
        .isEmpty();
  }

  @Test
  void soManyHaveFurtherCards() {
    assertThat(share(PEOPLE)).isBetween(0.055, 0.065);
    assertThat(share(people(PLAN.duplicated(300)))).isBetween(0.28, 0.32);
    assertThat(share(people(PLAN.duplicated(0)))).isZero();
    assertThat(PEOPLE.values().stream().map(List::size).distinct())
        .containsExactlyInAnyOrder(1, 2, 3, 4);
  }

  private static double share(Map<String, List<Registration>> people) {
    long several = people.values().stream().filter(cards -> cards.size() > 1).count();
    return (double) several / people.size();
  }
}

package org.folioext.okapitesting.town;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HouseholdsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 28);
  private static final int PATRONS = 1200;
  private static final TownPlan PLAN =
      TownPlan.demo(7, PATRONS, TODAY, ZoneId.of("America/Toronto"));
  private static final Town TOWN = Town.of(PLAN);
  private static final Accounts ACCOUNTS = new Accounts(PLAN);

  /** By the number of the first of them. */
  private static final Map<Integer, List<Account>> HOUSEHOLDS =
      IntStream.range(0, PATRONS)
          .mapToObj(ACCOUNTS::of)
          .collect(Collectors.groupingBy(one -> one.person().household().first()));

  private static List<Resident> people(List<Account> household) {
    return household.stream().map(Account::person).toList();
  }

  private static JsonObject personal(Account account) {
    return TOWN.user(account.number()).getJsonObject("personal");
  }

  @Test
  void everyNumberIsInOneHouseholdAndAllOfThemAreInARow() {
    HOUSEHOLDS.forEach(
        (first, household) ->
            assertThat(household.stream().map(Account::number))
                .containsExactlyElementsOf(
                    IntStream.range(first, first + household.size()).boxed().toList())
                .hasSize(household.get(0).person().household().size()));
  }

  @Test
  void theyLiveAtOneAddressAndChildrenHaveTheMailboxOfAParent() {
    for (List<Account> household : HOUSEHOLDS.values()) {
      List<Account> well = household.stream().filter(one -> one.trouble().isEmpty()).toList();
      Set<String> streets =
          well.stream()
              .map(one -> personal(one).getJsonArray("addresses").getJsonObject(0))
              .map(address -> address.getString("addressLine1") + address.getString("postalCode"))
              .collect(Collectors.toSet());
      assertThat(streets).hasSizeLessThanOrEqualTo(1);
      String parent = Contact.own(household.get(0).person());
      assertThat(well.stream().filter(one -> one.group() == Group.CHILD))
          .allMatch(child -> personal(child).getString("email").equals(parent));
    }
  }

  @Test
  void parentsAreOlderThanTheirChildrenByTwentyYears() {
    for (List<Account> household : HOUSEHOLDS.values()) {
      int oldest = people(household).stream().mapToInt(one -> one.age(TODAY)).max().getAsInt();
      assertThat(people(household).get(0).age(TODAY)).isGreaterThanOrEqualTo(18);
      assertThat(people(household).stream().filter(one -> one.age(TODAY) < 18))
          .allMatch(child -> child.age(TODAY) + 20 <= oldest);
    }
  }

  @Test
  void noTwoOfAHouseholdAreTheSamePerson() {
    for (List<Account> household : HOUSEHOLDS.values()) {
      assertThat(people(household).stream().map(one -> one.first() + " " + one.born()))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void thereAreTwinsAndSonsWhoAreCalledAsTheirFathers() {
    assertThat(HOUSEHOLDS.values())
        .anyMatch(one -> sharing(people(one).stream().map(Resident::born).toList()))
        .anyMatch(
            one ->
                sharing(
                    people(one).stream()
                        .map(each -> each.first().shown() + " " + each.last().shown())
                        .toList()));
  }

  private static boolean sharing(List<?> values) {
    return Set.copyOf(values).size() < values.size();
  }

  @Test
  void namesAreWrittenAsTheirBearersWriteThem() {
    Set<UnicodeScript> scripts =
        HOUSEHOLDS.values().stream()
            .flatMap(household -> people(household).stream())
            .map(one -> UnicodeScript.of(one.last().shown().codePointAt(0)))
            .collect(Collectors.toSet());
    assertThat(scripts)
        .containsExactlyInAnyOrder(
            UnicodeScript.LATIN,
            UnicodeScript.ARABIC,
            UnicodeScript.HAN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC);
  }

  @Test
  void aSpanishChildHasASurnameOfEachParent() {
    List<Resident> family =
        HOUSEHOLDS.values().stream()
            .map(HouseholdsTest::people)
            .filter(one -> one.get(0).household().culture() == Culture.SPANISH)
            .filter(one -> one.size() > 3 && one.get(1).age(TODAY) > one.get(2).age(TODAY) + 19)
            .findFirst()
            .orElseThrow();
    List<Surname> child = family.get(3).surnames();
    assertThat(family.subList(0, 2).stream().map(parent -> parent.surnames().get(0)))
        .containsExactlyInAnyOrderElementsOf(child);
  }

  @Test
  void ofEveryTroubleThereAreSome() {
    Map<Trouble, Long> counts =
        HOUSEHOLDS.values().stream()
            .flatMap(List::stream)
            .flatMap(account -> account.trouble().stream())
            .collect(Collectors.groupingBy(trouble -> trouble, Collectors.counting()));
    assertThat(counts).containsOnlyKeys(Trouble.values());
  }
}

package org.folioext.okapitesting.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TownTest {
  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 28);
  private static final int PATRONS = 1200;
  private static final Town TOWN = town(7);

  private static Town town(long seed) {
    return Town.of(TownPlan.demo(seed, PATRONS, TODAY, ZONE));
  }

  private static List<String> bytes(Town town) {
    return Stream.<Function<Town, Stream<JsonObject>>>of(
            Town::users, Town::loans, Town::requests, Town::accounts, Town::proxies)
        .flatMap(all -> all.apply(town))
        .map(JsonObject::encode)
        .toList();
  }

  @Test
  void theSameSeedMakesTheSameTownDownToTheByte() {
    assertThat(bytes(town(7))).isEqualTo(bytes(TOWN));
    assertThat(bytes(town(8))).isNotEqualTo(bytes(TOWN));
  }

  @Test
  void aRecordIsTheSameWhereverTheReadingBegan() {
    assertThat(TOWN.users(500, 501)).containsExactly(TOWN.users().skip(500).findFirst().get());
    assertThatThrownBy(() -> TOWN.user(PATRONS)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> TOWN.user(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void idsAreInTheOrderOfNumbersAndLeadBackToThem() {
    List<String> ids = TOWN.users().map(user -> user.getString("id")).toList();
    assertThat(ids).isSorted().doesNotHaveDuplicates().hasSize(PATRONS);
    for (int number = 0; number < PATRONS; number++) {
      assertThat(TOWN.number(ids.get(number))).hasValue(number);
    }
    assertThat(TOWN.number("57aff000-0000-4000-8000-000000000001")).isEmpty();
  }

  @Test
  void recordsOfAllKindsAreInTheOrderOfTheirIds() {
    for (Stream<JsonObject> all :
        List.of(TOWN.loans(), TOWN.requests(), TOWN.accounts(), TOWN.proxies())) {
      assertThat(all.map(one -> one.getString("id")))
          .hasSizeGreaterThan(12)
          .isSorted()
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void whatIsLentIsInTheCatalogueAndHasAPolicy() {
    Map<String, JsonObject> items = byId(TOWN.items());
    Map<String, JsonObject> policies = byId(TOWN.loanPolicies().stream());
    Map<String, JsonObject> holdings =
        byId(TOWN.inventory().get("/holdings-storage/holdings").stream());
    assertThat(TOWN.loans())
        .allSatisfy(
            loan -> {
              assertThat(policies).containsKey(loan.getString("loanPolicyId"));
              JsonObject item = items.get(loan.getString("itemId"));
              assertThat(holdings).containsKey(item.getString("holdingsRecordId"));
            });
    assertThat(items).hasSameSizeAs(TOWN.loans().toList());
  }

  private static Map<String, JsonObject> byId(Stream<JsonObject> records) {
    return records.collect(Collectors.toMap(one -> one.getString("id"), one -> one));
  }

  @Test
  void loansAreDueBeforeTodayAndAfterIt() {
    String today = TODAY.toString();
    assertThat(TOWN.loans().map(loan -> loan.getString("dueDate").substring(0, 10)))
        .anyMatch(day -> day.compareTo(today) < 0)
        .anyMatch(day -> day.compareTo(today) > 0 && day.compareTo("2026-03-05") < 0);
  }

  @Test
  void textsAreInTheLanguagesOfTheTown() {
    assertThat(TOWN.templates())
        .extracting(one -> one.getString("name"))
        .contains("Card expires soon", "Card expired", "Loans due soon", "Loans overdue");
    assertThat(TOWN.templates())
        .allSatisfy(
            one ->
                assertThat(one.getJsonObject("localizedTemplates").fieldNames())
                    .containsExactlyInAnyOrder("en", "fr"));
  }

  @Test
  void noTwoHaveACardOrANameToSignInWithInCommon() {
    assertThat(TOWN.users().map(user -> user.getString("barcode"))).doesNotHaveDuplicates();
    assertThat(TOWN.users().map(user -> user.getString("username")))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z]+[0-9]+"));
  }

  @Test
  void groupsAndDepartmentsOfUsersAreThere() {
    List<String> groups = TOWN.groups().stream().map(one -> one.getString("id")).toList();
    assertThat(TOWN.users().map(user -> user.getString("patronGroup")).distinct())
        .containsExactlyInAnyOrderElementsOf(groups);
    List<Object> departments =
        TOWN.departments().stream().map(one -> (Object) one.getString("id")).toList();
    assertThat(TOWN.users().flatMap(user -> user.getJsonArray("departments").stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(departments);
  }

  @Test
  void cardsEndWithADayOfTheLibrary() {
    JsonObject summer =
        TOWN.users()
            .filter(user -> user.getString("expirationDate", "").startsWith("2026-07"))
            .findFirst()
            .get();
    assertThat(summer.getString("expirationDate")).endsWith("T03:59:59.999+00:00");
    assertThat(TOWN.users().map(user -> user.getString("expirationDate", "")))
        .contains("", "9999-12-31T04:59:59.999+00:00");
  }

  @Test
  void whoIsSponsorHasSomebodyElseAsProxy() {
    assertThat(TOWN.proxies())
        .allSatisfy(
            proxy -> {
              assertThat(proxy.getString("proxyUserId")).isNotEqualTo(proxy.getString("userId"));
              assertThat(TOWN.number(proxy.getString("proxyUserId"))).isPresent();
            });
  }

  @Test
  void aTownToMeasureWithHasTheSharesThatWereAskedFor() {
    int patrons = 20_000;
    Town town = Town.of(TownPlan.bench(1, patrons, TODAY, ZONE));
    List<JsonObject> expired =
        town.users()
            .filter(user -> user.getString("expirationDate", "9").compareTo("2026-02-28T05") < 0)
            .toList();
    assertThat(expired.size()).isBetween(patrons / 10 * 9 / 10, patrons / 10 * 11 / 10);
    long busy = expired.stream().filter(user -> isBusy(town, user)).count();
    assertThat(busy).isBetween(expired.size() / 5L * 8 / 10, expired.size() / 5L * 12 / 10);
  }

  private static boolean isBusy(Town town, JsonObject user) {
    int number = town.number(user.getString("id")).orElseThrow();
    return Stream.of(
            town.loans(number), town.requests(number), town.accounts(number), town.proxies(number))
        .anyMatch(some -> !some.isEmpty());
  }
}

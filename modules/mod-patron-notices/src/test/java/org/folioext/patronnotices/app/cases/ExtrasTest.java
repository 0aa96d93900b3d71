package org.folioext.patronnotices.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapitesting.Await;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.domain.plan.Proxy;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneHall.class)
class ExtrasTest {
  private static final UUID ANNA = Made.id("anna");
  private static final UUID BERT = Made.id("bert");
  private static final UUID LOAN = Made.id("a loan");
  private static final String SOON = Hall.TODAY.plusDays(3) + "T20:00:00.000+00:00";
  private static final NoticeRule CARDS = Made.rule("cards", "card-expiring", "{before: 3}");
  private static final NoticeRule LOANS = Made.rule("loans", "loan-due", "{before: 3}");

  private final Hall hall;

  ExtrasTest(Hall hall) {
    this.hall = hall;
  }

  @Test
  void whatPatronsOweIsReadWhereARuleAsksForIt() {
    String tenant = hall.tenant();
    hall.users.putUser(tenant, Records.user(ANNA, SOON));
    hall.users.putUser(tenant, Records.user(BERT, SOON));
    account(tenant, ANNA, 1.25);
    account(tenant, ANNA, 2);
    NoticeRule owing =
        Made.rule("owing", "card-expiring", "{before: 3}", "for: {balance: {from: 3}}");
    assertThat(patron(read(hall.plan(tenant, CARDS), Known.NOTHING, ANNA)).balance()).isEmpty();
    NoticePlan plan = hall.plan(tenant, owing);
    assertThat(patron(read(plan, Known.NOTHING, ANNA)).balance()).contains(new BigDecimal("3.25"));
    assertThat(patron(read(plan, Known.NOTHING, BERT)).balance()).contains(BigDecimal.ZERO);
  }

  @Test
  void nobodyCanTellWhatIsOwedWhereAnAmountCannotBeMadeOut() {
    String tenant = hall.tenant();
    hall.users.putUser(tenant, Records.user(ANNA, SOON));
    account(tenant, ANNA, 1.25);
    account(tenant, ANNA, "much");
    Batch batch = read(hall.plan(tenant, owing()), Known.NOTHING, ANNA);
    assertThat(patron(batch).balance()).isEmpty();
    assertThat(batch.notRead()).containsExactly(ANNA);
  }

  @Test
  void nobodyCanTellWhatIsOwedWithoutTheModule() {
    String tenant = hall.bare();
    hall.users.putUser(tenant, Records.user(ANNA, SOON));
    Batch batch = read(hall.plan(tenant, owing()), Known.NOTHING, ANNA);
    assertThat(patron(batch).balance()).isEmpty();
    assertThat(batch.notRead()).isEmpty();
  }

  @Test
  void whoActsForAChildIsReadWithTheirRecord() {
    String tenant = hall.tenant();
    JsonObject child = Records.user(ANNA, SOON);
    child.getJsonObject("personal").put("dateOfBirth", Hall.TODAY.minusYears(8).toString());
    hall.users.putUser(tenant, child);
    hall.users.putUser(tenant, Records.user(BERT, null));
    hall.users.putProxy(tenant, Records.proxy(Made.id("proxy"), ANNA, BERT));
    Batch batch = read(hall.plan(tenant, CARDS), Known.NOTHING, ANNA);
    assertThat(batch.cases().get(0).proxies())
        .singleElement()
        .satisfies(
            proxy -> {
              assertThat(proxy.id()).isEqualTo(BERT);
              assertThat(proxy.notified()).isTrue();
              assertThat(proxy.person().map(Patron::id)).contains(BERT);
            });
  }

  @Test
  void whoBorrowedForAPatronIsRead() {
    String tenant = hall.tenant();
    hall.users.putUser(tenant, Records.user(ANNA, null));
    hall.users.putProxy(tenant, Records.proxy(Made.id("proxy"), ANNA, BERT));
    loan(tenant, Records.loan(LOAN, ANNA, SOON));
    NoticePlan plan = hall.plan(tenant, LOANS);
    assertThat(read(plan, Known.NOTHING, ANNA).cases().get(0).proxies()).isEmpty();
    loan(tenant, Records.loan(LOAN, ANNA, SOON).put("proxyUserId", BERT.toString()));
    assertThat(read(plan, Known.NOTHING, ANNA).cases().get(0).proxies())
        .containsExactly(new Proxy(BERT, true, Optional.empty()));
  }

  @Test
  void itemTypesAreReadWhereARuleNamesThem() {
    String tenant = hall.tenant();
    hall.users.putUser(tenant, Records.user(ANNA, null));
    JsonObject loan = Records.loan(LOAN, ANNA, SOON);
    loan(tenant, loan);
    String type = Made.DVD.toString();
    hall.stub(tenant, "types", "/material-types", query -> list("mtypes", named(type, "DVD")));
    JsonObject item = new JsonObject().put("id", loan.getString("itemId"));
    hall.stub(
        tenant,
        "items",
        "/item-storage/items",
        query -> list("items", item.copy().put("materialTypeId", type)));
    NoticeRule dvds = Made.rule("dvds", "loan-due", "{before: 3}", "for: {item-type: DVD}");
    assertThat(loans(read(hall.plan(tenant, LOANS), Known.NOTHING, ANNA)))
        .extracting(Loan::itemType)
        .containsOnly(Optional.empty());
    NoticeRule renewing = Made.rule("renew", "loan-to-renew", "{before: 3}");
    Known some = leavingTypesOut();
    assertThat(loans(read(hall.plan(tenant, renewing), some, ANNA)))
        .as("a person left types out, and the rule asks for none")
        .extracting(Loan::itemType)
        .containsOnly(Optional.of(Made.DVD));
    assertThat(loans(read(hall.plan(tenant, renewing), Known.NOTHING, ANNA)))
        .extracting(Loan::itemType)
        .containsOnly(Optional.empty());
    NoticePlan plan = hall.plan(tenant, dvds);
    assertThat(loans(read(plan, Known.NOTHING, ANNA)))
        .extracting(Loan::itemType)
        .containsOnly(Optional.of(Made.DVD));
    assertThat(loans(hall.each(plan, Span.of(Hall.TODAY), Optional.empty()).get(0)))
        .extracting(Loan::itemType)
        .containsOnly(Optional.of(Made.DVD));
  }

  private static Known leavingTypesOut() {
    return new Known(
        Known.NOTHING.wishes(),
        Known.NOTHING.refused(),
        Known.NOTHING.happened(),
        tenant -> Future.succeededFuture(true));
  }

  private static NoticeRule owing() {
    return Made.rule("owing", "card-expiring", "{before: 3}", "for: {balance: {from: 3}}");
  }

  private Batch read(NoticePlan plan, Known known, UUID... ids) {
    return Await.of(new Cases(known).of(plan, hall.gateway(plan.tenant()), List.of(ids)));
  }

  private void loan(String tenant, JsonObject loan) {
    hall.loans.put(tenant, "/loan-storage/loans", loan);
  }

  private void account(String tenant, UUID patron, Object remaining) {
    hall.fees.put(tenant, "/accounts", Records.account(UUID.randomUUID(), patron, remaining));
  }

  private static Patron patron(Batch batch) {
    return batch.cases().get(0).patron();
  }

  private static List<Loan> loans(Batch batch) {
    return batch.cases().stream()
        .flatMap(one -> one.candidates().stream())
        .flatMap(one -> one.loan().stream())
        .toList();
  }

  private static JsonObject named(String id, String name) {
    return new JsonObject().put("id", id).put("name", name);
  }

  private static JsonObject list(String name, JsonObject... records) {
    return new JsonObject()
        .put(name, new JsonArray(List.of(records)))
        .put("totalRecords", records.length);
  }
}

package org.folioext.okapitesting.town;

import io.vertx.core.json.JsonObject;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** What accounts have open: loans, requests, fees, and others who act for them. */
final class Business {
  private static final int LOAN = 1;
  private static final int REQUEST = 2;
  private static final int FEE = 3;
  private static final int PROXY = 4;
  private static final int OTHER_SPONSORS = 30;
  private static final int MOST_LOANS = 4;

  private static final List<String> WAITING =
      List.of(
          "Open - Not yet filled",
          "Open - Awaiting pickup",
          "Open - In transit",
          "Open - Awaiting delivery");
  private static final List<String> FEES =
      List.of("Overdue fine", "Lost item fee", "Lost item processing fee", "Replacement card");

  private final TownPlan plan;
  private final Ids ids;

  Business(TownPlan plan, Ids ids) {
    this.plan = plan;
    this.ids = ids;
  }

  /** Which of the four somebody who has expired has: at least one, by the bits of this. */
  private int kinds(Account account) {
    Dice dice = account.dice().of(30);
    if (account.has(Trouble.NO_PERSON) || account.has(Trouble.NO_DATA)) {
      return 0;
    }
    if (account.isExpired()) {
      return dice.of(1).perMille(plan.busy()) ? 1 + dice.of(2).below(15) : 0;
    }
    int lending = dice.of(3).perMille(plan.borrowing()) ? 1 + dice.of(4).below(3) : 0;
    return lending | (dice.of(5).perMille(OTHER_SPONSORS) ? 1 << PROXY - 1 : 0);
  }

  private IntStream counts(Account account, int kind, int most) {
    boolean some = (kinds(account) >> kind - 1 & 1) == 1;
    return IntStream.range(0, some ? 1 + account.dice().of(30 + kind).below(most) : 0);
  }

  List<JsonObject> loans(Account account) {
    return counts(account, LOAN, MOST_LOANS).mapToObj(count -> loan(account, count)).toList();
  }

  /** What is on loan. */
  List<JsonObject> items(Account account) {
    return counts(account, LOAN, MOST_LOANS)
        .mapToObj(
            count ->
                Catalogue.item(item(account, count), account.number(), count, lent(account, count)))
        .toList();
  }

  private String item(Account account, int count) {
    return ids.of(account.number(), 10 + LOAN, count);
  }

  private static Dice lent(Account account, int count) {
    return account.dice().of(43).of(count);
  }

  private JsonObject loan(Account account, int count) {
    Dice dice = account.dice().of(40).of(count);
    int ago = 5 + dice.of(1).below(account.isExpired() ? 300 : 25);
    Catalogue.Kind kind = Catalogue.Kind.of(lent(account, count));
    return record(account, LOAN, count, ago)
        .put("userId", ids.user(account.number()))
        .put("itemId", item(account, count))
        .put("itemEffectiveLocationIdAtCheckOut", Catalogue.LOCATION)
        .put("status", new JsonObject().put("name", "Open"))
        .put("action", "checkedout")
        .put("itemStatus", "Checked out")
        .put("loanPolicyId", kind.policyId())
        .put("checkoutServicePointId", Catalogue.SERVICE_POINT)
        .put("patronGroupIdAtCheckout", account.group().id())
        .put("loanDate", day(-ago))
        .put("dueDate", day(28L - ago))
        .put("renewalCount", dice.of(2).below(4));
  }

  List<JsonObject> requests(Account account) {
    return counts(account, REQUEST, 2).mapToObj(count -> request(account, count)).toList();
  }

  private JsonObject request(Account account, int count) {
    Dice dice = account.dice().of(41).of(count);
    int ago = 1 + dice.of(1).below(90);
    return record(account, REQUEST, count, ago)
        .put("requesterId", ids.user(account.number()))
        .put("requestType", "Hold")
        .put("requestLevel", "Item")
        .put("fulfillmentPreference", "Hold Shelf")
        .put("instanceId", ids.of(account.number(), 20 + REQUEST, count))
        .put("itemId", ids.of(account.number(), 10 + REQUEST, count))
        .put("requestDate", day(-ago))
        .put("status", dice.of(2).one(WAITING));
  }

  List<JsonObject> accounts(Account account) {
    return counts(account, FEE, 2).mapToObj(count -> fee(account, count)).toList();
  }

  private JsonObject fee(Account account, int count) {
    Dice dice = account.dice().of(42).of(count);
    double amount = (1 + dice.of(1).below(120)) / 2.0;
    boolean partly = dice.of(2).perMille(250);
    return record(account, FEE, count, 1 + dice.of(3).below(400))
        .put("userId", ids.user(account.number()))
        .put("feeFineType", dice.of(4).one(FEES))
        .put("amount", amount)
        .put("remaining", partly ? amount / 2 : amount)
        .put("status", new JsonObject().put("name", "Open"))
        .put(
            "paymentStatus",
            new JsonObject().put("name", partly ? "Paid partially" : "Outstanding"));
  }

  /** Who acts for the account: the next in the house, or a neighbour where there is none. */
  List<JsonObject> proxies(Account account) {
    Household household = account.person().household();
    int last = Math.min(household.first() + household.size(), plan.patrons()) - 1;
    int other = account.number() < last ? account.number() + 1 : account.number() - 1;
    return other < 0
        ? List.of()
        : counts(account, PROXY, 1).mapToObj(count -> proxy(account, other, count)).toList();
  }

  private JsonObject proxy(Account account, int other, int count) {
    return record(account, PROXY, count, 500)
        .put("userId", ids.user(account.number()))
        .put("proxyUserId", ids.user(other))
        .put("status", "Active")
        .put("requestForSponsor", "Yes")
        .put("notificationsTo", "Sponsor")
        .put("accrueTo", "Sponsor");
  }

  private JsonObject record(Account account, int kind, int count, int daysAgo) {
    String changed = day(-daysAgo);
    return new JsonObject()
        .put("id", ids.of(account.number(), kind, count))
        .put("metadata", new JsonObject().put("createdDate", changed).put("updatedDate", changed));
  }

  private String day(long fromToday) {
    return Card.TIME.format(
        plan.today().plusDays(fromToday).atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC));
  }
}

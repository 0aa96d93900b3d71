package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.folioext.okapitesting.neighbours.CirculationNeighbour.Around;
import org.folioext.okapitesting.neighbours.CirculationNeighbour.Asked;
import org.folioext.okapitesting.neighbours.CirculationNeighbour.Books;

/** {@code /circulation/renew-by-id}. */
final class RenewalsApi {
  private static final String PATH = "/circulation/renew-by-id";
  private static final String LIST = "/circulation/loans";
  private static final String LOANS = "/loan-storage/loans";
  private static final String TYPE = "application/json; charset=utf-8";
  private static final JsonObject NONE = new JsonObject();
  private final Around around;
  private final Clock clock;
  private final Books books;

  RenewalsApi(Around around, Clock clock, Books books) {
    this.around = around;
    this.clock = clock;
    this.books = books;
  }

  static JsonObject offered() {
    return Offer.provide(
        "circulation",
        "14.2",
        Offer.handler("POST", PATH, "circulation.renew-by-id.post"),
        Offer.handler("GET", LIST, "circulation.loans.collection.get"));
  }

  void mount(Router router) {
    router.post(PATH).handler(this::renew);
    router.get(LIST).handler(this::list);
  }

  /** Loans with their items and people, by the same queries as in the storage. */
  private void list(RoutingContext context) {
    String tenant = NeighbourServer.tenant(context);
    JsonObject page = around.storage().page(context, LOANS, "loans");
    JsonArray loans = new JsonArray();
    page.getJsonArray("loans").stream()
        .map(JsonObject.class::cast)
        .map(loan -> shown(tenant, loan))
        .forEach(loans::add);
    NeighbourServer.json(context, 200, page.put("loans", loans));
  }

  private JsonObject shown(String tenant, JsonObject loan) {
    JsonObject item =
        around
            .inventory()
            .find(tenant, StorageNeighbour.ITEMS, loan.getString("itemId"))
            .orElse(NONE);
    return new Renewing(around, tenant, clock.instant())
        .kept(loan)
        .map(policy -> shown(tenant, loan, item, policy))
        .orElseGet(() -> shown(tenant, loan, item, NONE));
  }

  private void renew(RoutingContext context) {
    String tenant = NeighbourServer.tenant(context);
    JsonObject asked = UsersApi.body(context);
    String item = asked.getString("itemId", "unknown item ID");
    String user = asked.getString("userId", "");
    Books.of(books.asked(), tenant).add(new Asked(item, user));
    RenewalFault fault = books.faults().take();
    if (fault == RenewalFault.ERROR_BEFORE) {
      throw Refused.circulation(500, "Internal Server Error");
    }
    Optional<JsonObject> kept = around.inventory().find(tenant, StorageNeighbour.ITEMS, item);
    if (user.isEmpty() || kept.isEmpty()) {
      String shown = user.isEmpty() ? "unknown item ID" : item;
      refuse(
          context,
          List.of(
              RenewalRefusal.last(
                  "No item with ID " + shown + " exists", "ITEM_NOT_FOUND", "itemId", shown)));
      return;
    }
    JsonObject loan = open(tenant, item, kept.get(), fault);
    Renewing renewing = new Renewing(around, tenant, clock.instant());
    JsonObject policy =
        renewing.policy(loan, kept.get(), Optional.ofNullable(books.policies().get(tenant)));
    List<RenewalRefusal> refusals = renewing.refusals(loan, user, policy);
    if (!refusals.isEmpty()) {
      refuse(context, refusals);
      return;
    }
    Optional<OffsetDateTime> due =
        renewing.next(loan, policy).filter(next -> fault != RenewalFault.UNMOVED);
    loan.put("loanPolicyId", policy.getString("id"));
    answer(context, renewed(context, loan, due), kept.get(), policy, fault);
  }

  /** Zero are more than one to it. */
  private JsonObject open(String tenant, String item, JsonObject kept, RenewalFault fault) {
    List<JsonObject> open =
        around.storage().by(tenant, LOANS, "itemId", item).stream()
            .filter(loan -> loan.getJsonObject("status").getString("name").equals("Open"))
            .toList();
    if (open.size() != 1 || fault == RenewalFault.MORE_THAN_ONE_LOAN) {
      throw Refused.circulation(
          500, "More than one open loan for item " + kept.getString("barcode", item));
    }
    return open.get(0);
  }

  private JsonObject renewed(
      RoutingContext context, JsonObject before, Optional<OffsetDateTime> due) {
    String tenant = NeighbourServer.tenant(context);
    JsonObject loan =
        before
            .copy()
            .put("action", "renewed")
            .put("renewalCount", before.getInteger("renewalCount", 0) + 1);
    due.ifPresent(next -> loan.put("dueDate", UserRules.TIME.format(next)));
    around.storage().put(tenant, LOANS, Stamp.on(loan, Optional.of(before), context));
    Books.of(books.renewed(), tenant).add(loan.getString("id"));
    return loan;
  }

  private void answer(
      RoutingContext context,
      JsonObject loan,
      JsonObject item,
      JsonObject policy,
      RenewalFault fault) {
    if (fault == RenewalFault.ERROR_AFTER) {
      throw Refused.circulation(500, "Internal Server Error");
    }
    if (fault == RenewalFault.SILENT) {
      return;
    }
    context
        .response()
        .setChunked(true)
        .putHeader("Content-Type", TYPE)
        .putHeader("Location", "/circulation/loans/" + loan.getString("id"))
        .end(shown(NeighbourServer.tenant(context), loan, item, policy).encodePrettily());
  }

  /** With what belongs to it; its times are written otherwise than in the storage. */
  private JsonObject shown(String tenant, JsonObject loan, JsonObject item, JsonObject policy) {
    JsonObject shown = loan.copy();
    shown.remove("itemStatus");
    shown.remove("patronGroupIdAtCheckout");
    JsonObject person =
        around
            .users()
            .byId(tenant, loan.getString("userId"))
            .map(
                user ->
                    user.getJsonObject("personal", NONE)
                        .copy()
                        .put("barcode", user.getString("barcode")))
            .orElse(NONE);
    return shown
        .put("dueDate", loan.getString("dueDate").replace("+00:00", "Z"))
        .put("item", new ShownItem(around.inventory(), tenant).of(item))
        .put(
            "borrower",
            new JsonObject()
                .put("firstName", person.getString("firstName"))
                .put("lastName", person.getString("lastName"))
                .put("middleName", person.getString("middleName"))
                .put("barcode", person.getString("barcode")))
        .put("loanPolicy", named(policy.getString("name")))
        .put("overdueFinePolicy", named("Overdue fine policy"))
        .put("lostItemPolicy", named(null))
        .put("feesAndFines", new JsonObject().put("amountRemainingToPay", 0.0));
  }

  static JsonObject named(String name) {
    return new JsonObject().put("name", name);
  }

  private void refuse(RoutingContext context, List<RenewalRefusal> refusals) {
    JsonArray errors = new JsonArray();
    refusals.forEach(refusal -> errors.add(refusal.json(books.coded().get())));
    context
        .response()
        .setChunked(true)
        .setStatusCode(422)
        .putHeader("Content-Type", TYPE)
        .end(new JsonObject().put("errors", errors).encodePrettily());
  }
}

package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folioext.okapitesting.neighbours.CirculationNeighbour.Around;

/**
 * Whether and how a loan is renewed.
 *
 * @param tenant whose records these are
 */
record Renewing(Around around, String tenant, Instant now) {
  private static final String REQUESTS = "/request-storage/requests";
  private static final String POLICIES = "/loan-policy-storage/loan-policies";
  private static final String SCHEDULES =
      "/fixed-due-date-schedule-storage/fixed-due-date-schedules";
  private static final JsonObject NONE = new JsonObject();

  /** What stands against it, in the order in which mod-circulation says it. */
  List<RenewalRefusal> refusals(JsonObject loan, String user, JsonObject policy) {
    List<RenewalRefusal> refusals = new ArrayList<>();
    if (!user.equals(loan.getString("userId"))) {
      refusals.add(
          RenewalRefusal.last(
              "Cannot renew item checked out to different user",
              "ITEM_CHECKED_OUT_TO_DIFFERENT_USER",
              "userId",
              user));
    } else {
      refusals.addAll(new PatronRefusals(around, tenant, now).of(user));
    }
    refusals.addAll(ofItem(loan.getString("itemId")));
    refusals.addAll(ofPolicy(loan, policy));
    return refusals;
  }

  private List<RenewalRefusal> ofItem(String item) {
    List<RenewalRefusal> refusals = new ArrayList<>();
    open(item, "Recall")
        .findFirst()
        .ifPresent(
            recall ->
                refusals.add(
                    RenewalRefusal.ofLoan(
                        "items cannot be renewed when there is an active recall request",
                        "RENEWAL_BLOCKED_BY_RECALL",
                        "requestId",
                        recall.getString("id"))));
    switch (status(item)) {
      case "Claimed returned" ->
          refusals.add(
              RenewalRefusal.last(
                  "item is Claimed returned",
                  "ITEM_CLAIMED_RETURNED_NOT_RENEWABLE",
                  "itemId",
                  item));
      case "Declared lost" ->
          refusals.add(
              RenewalRefusal.ofLoan(
                  "item is Declared lost", "ITEM_DECLARED_LOST_NOT_RENEWABLE", "itemId", item));
      case "Aged to lost" ->
          refusals.add(
              RenewalRefusal.ofLoan(
                  "item is Aged to lost", "ITEM_AGED_TO_LOST_NOT_RENEWABLE", "itemId", item));
      default -> {
        // nothing stands against it
      }
    }
    return refusals;
  }

  private String status(String item) {
    return around
        .inventory()
        .find(tenant, StorageNeighbour.ITEMS, item)
        .map(found -> found.getJsonObject("status", NONE).getString("name", ""))
        .orElse("");
  }

  private Stream<JsonObject> open(String item, String type) {
    return around.storage().all(tenant, REQUESTS).stream()
        .filter(request -> item.equals(request.getString("itemId")))
        .filter(request -> type.equals(request.getString("requestType")))
        .filter(request -> request.getString("status").startsWith("Open"));
  }

  private List<RenewalRefusal> ofPolicy(JsonObject loan, JsonObject policy) {
    JsonObject renewals = policy.getJsonObject("renewalsPolicy", NONE);
    List<RenewalRefusal> refusals = new ArrayList<>();
    if (!policy.getBoolean("renewable", false)) {
      refusals.add(RenewalRefusal.ofPolicy("loan is not renewable", "LOAN_NOT_RENEWABLE", policy));
      if (!renewals.containsKey("renewFromId")) {
        refusals.add(
            RenewalRefusal.ofPolicy(
                "cannot determine when to renew from",
                "LOAN_POLICY_RENEW_FROM_NOT_RECOGNIZED",
                policy));
      }
      return refusals;
    }
    if (!renewals.getBoolean("unlimited", false)
        && loan.getInteger("renewalCount", 0) >= renewals.getInteger("numberAllowed", 0)) {
      refusals.add(RenewalRefusal.limit(policy));
    }
    boolean withHold =
        policy
            .getJsonObject("requestManagement", NONE)
            .getJsonObject("holds", NONE)
            .getBoolean("renewItemsWithRequest", false);
    if (!withHold && open(loan.getString("itemId"), "Hold").findAny().isPresent()) {
      refusals.add(
          RenewalRefusal.ofPolicy(
              "Items with this loan policy cannot be renewed when there is an active, pending hold"
                  + " request",
              "RENEWAL_BLOCKED_BY_HOLD_REQUEST",
              policy));
      return refusals;
    }
    ofDate(loan, policy).ifPresent(refusals::add);
    return refusals;
  }

  private Optional<RenewalRefusal> ofDate(JsonObject loan, JsonObject policy) {
    Optional<OffsetDateTime> next = next(loan, policy);
    if (next.isEmpty()) {
      return Optional.of(
          RenewalRefusal.ofPolicy(
              "renewal date falls outside of date ranges in the loan policy",
              "RENEWAL_DATE_OUTSIDE_LOAN_POLICY_DATE_RANGES",
              policy));
    }
    return next.get().isAfter(DueDate.time(loan, "dueDate"))
        ? Optional.empty()
        : Optional.of(
            RenewalRefusal.ofPolicy(
                "renewal would not change the due date",
                "RENEWAL_WOULD_NOT_CHANGE_DUE_DATE",
                policy));
  }

  /**
   * The policy by which a loan is renewed: what the rules choose for it now, whichever it was lent
   * by. Nothing can be renewed without.
   */
  JsonObject policy(JsonObject loan, JsonObject item, Optional<ChosenPolicies> rules) {
    String id =
        rules
            .map(
                all ->
                    all.of(type(item, "materialTypeId"), type(item, "permanentLoanTypeId")).loan())
            .orElseGet(() -> loan.getString("loanPolicyId", ""));
    return around
        .storage()
        .find(tenant, POLICIES, id)
        .orElseThrow(
            () ->
                Refused.circulation(
                    500, "Loan policy " + id + " could not be found, please check"));
  }

  private static String type(JsonObject item, String field) {
    return item.getString(field, "");
  }

  /** The policy of a loan, where there is one. */
  Optional<JsonObject> kept(JsonObject loan) {
    return around.storage().find(tenant, POLICIES, loan.getString("loanPolicyId", ""));
  }

  /** When the loan is due once it is renewed; empty where no range of its schedule says so. */
  Optional<OffsetDateTime> next(JsonObject loan, JsonObject policy) {
    JsonObject renewals = policy.getJsonObject("renewalsPolicy", NONE);
    JsonObject loans = policy.getJsonObject("loansPolicy", NONE);
    String id =
        renewals.getString(
            "alternateFixedDueDateScheduleId", loans.getString("fixedDueDateScheduleId"));
    return DueDate.next(
        policy,
        DueDate.time(loan, "dueDate"),
        now.atOffset(ZoneOffset.UTC),
        Optional.ofNullable(id)
            .flatMap(some -> around.storage().find(tenant, SCHEDULES, some))
            .map(found -> found.getJsonArray("schedules", new JsonArray())));
  }
}

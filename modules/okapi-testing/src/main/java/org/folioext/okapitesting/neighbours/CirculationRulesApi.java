package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.folioext.okapitesting.neighbours.ChosenPolicies.Policies;
import org.folioext.okapitesting.neighbours.CirculationNeighbour.Books;

/**
 * {@code /circulation/rules} and what they choose. For notice policies no condition is ever said to
 * have matched.
 */
final class CirculationRulesApi {
  private static final String PATH = "/circulation/rules";
  private static final String LOAN = PATH + "/loan-policy";
  private static final String NOTICE = PATH + "/notice-policy";
  private static final String ALL = NOTICE + "-all";
  private static final String MADE = "2026-01-01T00:00:00.000+00:00";
  private static final String BY = "000000f1-0000-4000-8000-000000000001";
  private static final String NOTICE_ID = "noticePolicyId";
  private final Books books;

  CirculationRulesApi(Books books) {
    this.books = books;
  }

  static JsonObject offered() {
    return Offer.provide(
        "circulation-rules",
        "1.1",
        Offer.handler("GET", PATH, "circulation.rules.get"),
        Offer.handler("GET", LOAN, "circulation.rules.loan-policy.get"),
        Offer.handler("GET", NOTICE, "circulation.rules.notice-policy.get"),
        Offer.handler("GET", ALL, "circulation.rules.notice-policy-all.get"));
  }

  void mount(Router router) {
    router.get(PATH).handler(this::text);
    router
        .get(LOAN)
        .handler(
            context ->
                one(
                    context,
                    new JsonObject().put("loanPolicyId", chosen(context).loan()),
                    isRule(context, "item_type_id"),
                    isRule(context, "loan_type_id")));
    router
        .get(NOTICE)
        .handler(
            context ->
                one(
                    context,
                    new JsonObject().put(NOTICE_ID, chosen(context).notice()),
                    false,
                    false));
    router.get(ALL).handler(this::all);
  }

  private ChosenPolicies policies(RoutingContext context) {
    String none = new UUID(0, 0).toString();
    return books
        .policies()
        .getOrDefault(
            NeighbourServer.tenant(context),
            new ChosenPolicies("", new Policies(none, none, 1), Map.of()));
  }

  private void text(RoutingContext context) {
    NeighbourServer.json(
        context,
        200,
        new JsonObject()
            .put("id", "e782bf73-86a9-cc8f-1007-bad158d81bf7")
            .put("rulesAsText", policies(context).text())
            .put(
                "metadata",
                new JsonObject()
                    .put("createdDate", MADE)
                    .put("createdByUserId", BY)
                    .put("updatedDate", MADE)
                    .put("updatedByUserId", BY)));
  }

  private Policies chosen(RoutingContext context) {
    Stream.of("item_type_id", "loan_type_id", "patron_type_id", "location_id")
        .filter(name -> context.request().getParam(name) == null)
        .findFirst()
        .ifPresent(
            name -> {
              throw Refused.circulation(400, "required query parameter missing: " + name);
            });
    return policies(context)
        .of(context.request().getParam("item_type_id"), context.request().getParam("loan_type_id"));
  }

  private boolean isRule(RoutingContext context, String type) {
    return policies(context).byType().containsKey(context.request().getParam(type));
  }

  private static void one(
      RoutingContext context, JsonObject chosen, boolean byItemType, boolean byLoanType) {
    NeighbourServer.json(
        context,
        200,
        chosen.put(
            "appliedRuleConditions",
            new JsonObject()
                .put("materialTypeMatch", byItemType)
                .put("loanTypeMatch", byLoanType)
                .put("patronGroupMatch", false)));
  }

  /** The rule that is chosen, and the one that would be without it. */
  private void all(RoutingContext context) {
    JsonArray matches = new JsonArray();
    Stream.of(chosen(context), policies(context).usual())
        .distinct()
        .map(
            policies ->
                new JsonObject()
                    .put(NOTICE_ID, policies.notice())
                    .put("circulationRuleLine", policies.line()))
        .forEach(matches::add);
    NeighbourServer.json(context, 200, new JsonObject().put("circulationRuleMatches", matches));
  }
}

package org.folioext.patronnotices.http;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.okapi.Ids;
import org.folioext.okapitesting.ContractOperation;
import org.folioext.okapitesting.ModuleDescriptors;
import org.folioext.okapitesting.PathIds;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.PatronNoticesModule;
import org.folioext.patronnotices.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation of the contract, asked by those who may not see what it would show. */
@ExtendWith(OneSite.class)
@TestInstance(Lifecycle.PER_CLASS)
class EveryRouteTest {
  private static final String OWNER = Owned.NAME;
  private static final String STRANGER = "stranger";

  private static final String WORD = Owned.WORD;

  /** Deeds of a tenant's own staff, whomever they asked of. */
  private static final Pattern OWN_DEEDS =
      Pattern.compile(",(patron-erased|patron-exported|deeds-exported),");

  private static final String JSON = "application/json";
  private static final String SOMEBODY = "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a96";

  /** All that the module's descriptor asks of others. */
  private static final Set<String> NEIGHBOURS =
      ModuleDescriptors.checkedIn(Site.NAME).getJsonArray("provides").stream()
          .flatMap(one -> ((JsonObject) one).getJsonArray("handlers").stream())
          .flatMap(
              one -> ((JsonObject) one).getJsonArray("modulePermissions", new JsonArray()).stream())
          .map(String.class::cast)
          .collect(Collectors.toSet());

  /**
   * How an operation is called.
   *
   * @param refused the answer to an id that the tenant does not have
   * @param malformed the answer to what is no id of that kind
   */
  private record Attempt(String query, String type, Buffer body, int refused, int malformed) {}

  private static final JsonObject WISHES =
      new JsonObject()
          .put("without", new JsonArray())
          .put("notBy", new JsonArray())
          .put("version", 9);

  private static final JsonObject NOBODY =
      new JsonObject().put("patronId", "x").put("reason", "asked");

  /** The list that a new operation must be added to. */
  private static final Map<String, Attempt> ATTEMPTS =
      Map.ofEntries(
          entry("getRules", bare("", 200)),
          entry("getRule", bare("", 404)),
          entry("checkRule", json(Asking.rule("mine"), 200)),
          entry("createRule", json(new JsonObject().put("id", "x"), 400)),
          entry("updateRule", json(Asking.rule("mine").put("version", 1), 404)),
          entry("deleteRule", bare("?version=1", 404)),
          entry("enableRule", json(new JsonObject().put("enabled", false).put("version", 1), 404)),
          entry("getRuleOverlap", bare("", 404)),
          entry(
              "confirmRuleOverlap",
              json(new JsonObject().put("version", 1).put("policies", new JsonArray()), 404)),
          entry(
              "orderRules",
              json(
                  new JsonObject().put("orderVersion", 0).put("rules", new JsonArray().add("x")),
                  422)),
          entry("addReferenceTemplates", bare("", 403)),
          entry("getSettings", bare("", 200)),
          entry("updateSettings", json(new JsonObject().put("version", 999), 409)),
          entry("getConfiguration", bare("", 200)),
          entry(
              "updateConfiguration",
              new Attempt(
                  "?dryRun=true", "application/yaml", Buffer.buffer("rules: []"), 200, 200)),
          entry("getAutoRenewal", bare("", 200)),
          entry(
              "updateAutoRenewal",
              json(
                  new JsonObject().put("enabled", true).put("perSecond", 1).put("version", 999),
                  409)),
          entry("getRenewals", bare("", 200)),
          entry("getRenewalComparison", bare("?from=2026-03-01&to=2026-03-02", 200)),
          entry("getHeldRenewals", bare("", 200)),
          entry(
              "decideHeldRenewals",
              json(new JsonObject().put("decision", "confirm").put("count", 1), 404)),
          entry("getRenewalExclusions", bare("", 200)),
          entry("excludeFromRenewal", bare("?because=other", 404)),
          entry("includeInRenewal", bare("", 404)),
          entry("getHistory", bare("", 200)),
          entry("getDeeds", bare("", 200)),
          entry("exportDeeds", bare("", 200)),
          entry("getMessages", bare("", 200)),
          entry("getMessage", bare("", 404)),
          entry("getMessageText", bare("", 404)),
          entry("resendMessage", bare("", 404)),
          entry("cancelMessage", bare("", 404)),
          entry("settleMessage", json(new JsonObject().put("outcome", "sent"), 404)),
          entry("previewPatron", bare("", 404)),
          entry("explainPatron", bare("", 404)),
          entry("getPreviews", bare("", 200)),
          entry("createPreview", json(new JsonObject().put("days", 31), 422)),
          entry("getPreview", bare("", 404)),
          entry("cancelPreview", bare("", 404)),
          entry("getPreviewRows", bare("", 404)),
          entry("exportPreviewRows", bare("", 404)),
          entry("getPreviewVolume", bare("", 404)),
          entry("createSamples", json(new JsonObject().put("ofEach", 1), 404)),
          entry("createRun", bare("", 409)),
          entry("getRuns", bare("", 200)),
          entry("getRun", bare("", 404)),
          entry("cancelRun", bare("", 404)),
          entry("getHeld", bare("", 200)),
          entry("confirmHeld", json(new JsonObject().put("count", 1), 404)),
          entry("cancelHeld", bare("", 404)),
          entry("getSending", bare("", 200)),
          entry(
              "updateSending",
              json(new JsonObject().put("enabled", true).put("version", 999), 409)),
          entry("confirmInstallation", json(new JsonObject().put("fingerprint", WORD + "0"), 409)),
          entry("getStatus", bare("", 200)),
          entry("getPreferences", bare("", 200)),
          entry("getPreference", bare("", 200, 404)),
          entry("updatePreference", json(WISHES, 409, 404)),
          entry("getSuppressions", bare("", 200)),
          entry("createSuppression", json(NOBODY, 400)),
          entry("liftSuppression", bare("", 404)),
          entry("liftSuppressions", json(new JsonObject().put("domain", "x.example"), 200)),
          entry("getHeldDomains", bare("", 200)),
          entry("releaseDomain", bare("", 404)),
          entry("getLedger", bare("", 200, 404)),
          entry("exportPatron", bare("", 200, 404)),
          entry("erasePatron", bare("", 200, 404)),
          entry("getStatistics", bare("?by=month", 200)));

  private static final List<String> NO_TENANTS =
      List.of("elsewhere", "OWNER", "owner\"; SET ROLE postgres; --", "../owner", "stranger,owner");

  private final Site site;
  private final Owned owner;

  EveryRouteTest(Site site) {
    this.site = site;
    this.owner = new Owned(site);
    site.tenant(STRANGER);
    Owned.busy(site, STRANGER);
  }

  private static Attempt bare(String query, int refused) {
    return bare(query, refused, refused);
  }

  private static Attempt bare(String query, int refused, int malformed) {
    return new Attempt(query, JSON, Buffer.buffer(), refused, malformed);
  }

  private static Attempt json(JsonObject body, int refused) {
    return json(body, refused, refused);
  }

  private static Attempt json(JsonObject body, int refused, int malformed) {
    return new Attempt("", JSON, body.toBuffer(), refused, malformed);
  }

  private static List<ContractOperation> operations() {
    return ContractOperation.all(PatronNoticesModule.CONTRACT).stream()
        .filter(operation -> !operation.timer())
        .toList();
  }

  private static String path(ContractOperation operation, String id) {
    Map<String, String> ids =
        Stream.of(
                "ruleId",
                "runId",
                "patronId",
                "previewId",
                "suppressionId",
                "kind",
                "subjectId",
                "messageId",
                "domainId")
            .collect(Collectors.toMap(name -> name, name -> id));
    return operation.at(ids) + ATTEMPTS.get(operation.id()).query();
  }

  private static HttpResponse<Buffer> send(
      HttpRequest<Buffer> request, ContractOperation operation) {
    Attempt attempt = ATTEMPTS.get(operation.id());
    if (attempt.body().length() > 0) {
      request.putHeader("Content-Type", attempt.type());
    }
    return Site.await(request.sendBuffer(attempt.body()));
  }

  private static int expected(ContractOperation operation, String id) {
    Attempt attempt = ATTEMPTS.get(operation.id());
    return Ids.read(id).isPresent() ? attempt.refused() : attempt.malformed();
  }

  /** Past the gateway, on a token with which the module may ask all that it ever asks. */
  private HttpRequest<Buffer> direct(String tenant, HttpMethod method, String path) {
    String token = site.gateway.token(tenant, SOMEBODY, NEIGHBOURS, Duration.ofHours(1));
    return site.direct(tenant, method, path)
        .putHeader("X-Okapi-Token", token)
        .putHeader("X-Okapi-User-Id", SOMEBODY);
  }

  @Test
  void noOperationIsLeftOut() {
    assertThat(ATTEMPTS.keySet())
        .containsExactlyInAnyOrderElementsOf(
            operations().stream().map(ContractOperation::id).toList());
  }

  @Test
  void whatStrangersDoNotFindIsThereForItsOwner() {
    UserRequests staff = site.as(OWNER);
    for (ContractOperation operation : operations()) {
      if (operation.method().equals(HttpMethod.GET)) {
        String path = operation.at(owner.own()) + ATTEMPTS.get(operation.id()).query();
        for (HttpRequest<Buffer> request :
            List.of(staff.request(HttpMethod.GET, path), direct(OWNER, HttpMethod.GET, path))) {
          assertThat(Site.await(request.send()).statusCode()).as(path).isEqualTo(200);
        }
      }
    }
  }

  /** All that the owner has, and what nobody has. */
  private List<String> known() {
    return Stream.concat(owner.ids().stream(), Stream.of("x", "9", PathIds.OF_NOBODY.get(0)))
        .toList();
  }

  @Test
  void strangersLearnNothingAndChangeNothing() {
    UserRequests stranger = site.as(STRANGER);
    List<String> before = site.rows(OWNER);
    List<String> own = site.rows(STRANGER);
    List<String> unexpected = new ArrayList<>();
    for (ContractOperation operation : operations()) {
      for (String id : known()) {
        String path = path(operation, id);
        for (HttpRequest<Buffer> request :
            List.of(
                stranger.request(operation.method(), path),
                direct(STRANGER, operation.method(), path))) {
          HttpResponse<Buffer> response = send(request, operation);
          if (response.statusCode() != expected(operation, id)
              || !path.contains(WORD)
                  && response.bodyAsString() != null
                  && response.bodyAsString().contains(WORD)) {
            unexpected.add(path + ": " + response.statusCode() + " " + response.bodyAsString());
          }
        }
      }
    }
    assertThat(unexpected).isEmpty();
    assertThat(site.rows(OWNER)).isEqualTo(before).anyMatch(row -> row.contains(WORD));
    assertThat(rowsButDeeds(STRANGER)).isEqualTo(own);
  }

  @Test
  void noIdIsAWayToSomethingElse() {
    List<String> before = rowsButDeeds(OWNER);
    for (ContractOperation operation : operations()) {
      for (String id : PathIds.TRICKS) {
        HttpResponse<Buffer> response =
            send(direct(OWNER, operation.method(), path(operation, id)), operation);
        assertThat(response.statusCode()).as(operation.id() + " " + id).isLessThan(500);
      }
    }
    assertThat(rowsButDeeds(OWNER)).isEqualTo(before);
  }

  /** All that a tenant has, but what its staff did themselves. */
  private List<String> rowsButDeeds(String tenant) {
    return site.rows(tenant).stream().filter(row -> !OWN_DEEDS.matcher(row).find()).toList();
  }

  @Test
  void nobodyGetsInWithoutThePermissionOrWithTheTokenOfAnotherTenant() {
    UserRequests nobody = site.with(OWNER, "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a99", Set.of());
    UserRequests stranger = site.as(STRANGER);
    for (ContractOperation operation : operations()) {
      String path = path(operation, WORD);
      HttpRequest<Buffer> foreign =
          stranger.request(operation.method(), path).putHeader("X-Okapi-Tenant", OWNER);
      for (HttpRequest<Buffer> request :
          List.of(nobody.request(operation.method(), path), foreign)) {
        assertThat(send(request, operation).statusCode()).as(operation.id()).isEqualTo(403);
      }
    }
  }

  @Test
  void whoeverMayWriteRulesMayNotSwitchThemOn() {
    UserRequests writer =
        site.with(OWNER, "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a98", Set.of("patron-notices.execute"));
    assertThat(new Asking(writer).get(WORD).getString("id")).isEqualTo(WORD);
    HttpResponse<Buffer> refused =
        Site.await(
            writer
                .request(HttpMethod.PUT, Asking.RULES + "/" + WORD + "/enabled")
                .sendJsonObject(new JsonObject().put("enabled", true).put("version", 1)));
    assertThat(refused.statusCode()).isEqualTo(403);
  }

  @Test
  void withoutATenantAndForOneThatIsNoneNothingIsAnswered() {
    for (ContractOperation operation : operations()) {
      for (String tenant : NO_TENANTS) {
        HttpResponse<Buffer> response =
            send(
                site.direct(tenant, operation.method(), path(operation, PathIds.OF_NOBODY.get(0))),
                operation);
        assertThat(response.statusCode()).as(operation.id() + " of " + tenant).isIn(400, 404, 422);
      }
    }
  }
}

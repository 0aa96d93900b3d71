package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.folioext.okapitesting.neighbours.StorageNeighbour;
import org.folioext.okapitesting.neighbours.UsersNeighbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Open business of a patron, read through the gateway. */
class StorageNeighbourTest {
  private static final String PATRON = "000000a0-0000-4000-8000-000000000001";
  private static final String OTHER = "000000a0-0000-4000-8000-000000000002";
  private final Vertx vertx = Vertx.vertx();
  private final WebClient client = WebClient.create(vertx);
  private FakeGateway gateway;
  private StorageNeighbour circulation;
  private StorageNeighbour fees;
  private UsersNeighbour users;

  @BeforeEach
  void start() {
    gateway = Await.of(FakeGateway.start(vertx, GatewayOptions.forTests()));
    circulation = Await.of(StorageNeighbour.circulationStorage(vertx));
    fees = Await.of(StorageNeighbour.feesFines(vertx));
    users = Await.of(UsersNeighbour.start(vertx, Clock.systemUTC()));
    gateway.register(circulation.descriptor(), circulation.uri());
    gateway.register(fees.descriptor(), fees.uri());
    gateway.register(users.descriptor(), users.uri());
    for (String tenant : new String[] {"lib1", "lib2"}) {
      gateway.addTenant(tenant);
      Await.of(gateway.enable(tenant, "mod-circulation-storage-17.2.4", Map.of()));
      Await.of(gateway.enable(tenant, "mod-feesfines-19.1.0", Map.of()));
      Await.of(gateway.enable(tenant, "mod-users-19.3.2", Map.of()));
    }
  }

  @AfterEach
  void stop() {
    Await.of(vertx.close());
  }

  private HttpResponse<Buffer> get(String tenant, String path, String query, String permission) {
    String token = gateway.token(tenant, PATRON, Set.of(permission), Duration.ofMinutes(1));
    return Await.of(
        client
            .getAbs(gateway.url() + path)
            .addQueryParam("query", query)
            .putHeader("X-Okapi-Tenant", tenant)
            .putHeader("X-Okapi-Token", token)
            .send());
  }

  private static JsonObject open(String id, String userId) {
    return new JsonObject()
        .put("id", id)
        .put("userId", userId)
        .put("status", new JsonObject().put("name", "Open"));
  }

  private static JsonArray list(HttpResponse<Buffer> answer, String name) {
    assertThat(answer.statusCode()).as(answer.bodyAsString()).isEqualTo(200);
    JsonArray list = answer.bodyAsJsonObject().getJsonArray(name);
    assertThat(answer.bodyAsJsonObject().getInteger("totalRecords")).isEqualTo(list.size());
    return list;
  }

  @Test
  void openLoansOfAUserAreFoundInTheirTenantOnly() {
    JsonObject loan = open("b", PATRON);
    circulation.put("lib1", "/loan-storage/loans", loan);
    circulation.put("lib1", "/loan-storage/loans", open("a", OTHER));
    String query = "userId==" + PATRON + " and status.name==\"Open\" sortBy id";
    String permission = "circulation-storage.loans.collection.get";
    assertThat(list(get("lib1", "/loan-storage/loans", query, permission), "loans"))
        .containsExactly(loan);
    assertThat(list(get("lib2", "/loan-storage/loans", query, permission), "loans")).isEmpty();
  }

  @Test
  void aRequestIsOpenByTheFirstWordOfItsStatus() {
    JsonObject request =
        new JsonObject()
            .put("id", "a")
            .put("requesterId", PATRON)
            .put("status", "Open - Not yet filled");
    circulation.put("lib1", "/request-storage/requests", request);
    circulation.put(
        "lib1",
        "/request-storage/requests",
        request.copy().put("id", "b").put("status", "Closed - Filled"));
    String query = "requesterId==" + PATRON + " and status=\"Open\"";
    String permission = "circulation-storage.requests.collection.get";
    assertThat(list(get("lib1", "/request-storage/requests", query, permission), "requests"))
        .containsExactly(request);
  }

  @Test
  void accountsAreReadWithTheirPermission() {
    JsonObject account = open("a", PATRON).put("remaining", 10.5);
    fees.put("lib1", "/accounts", account);
    String query = "userId==" + PATRON + " and status.name==\"Open\"";
    assertThat(list(get("lib1", "/accounts", query, "accounts.collection.get"), "accounts"))
        .containsExactly(account);
    assertThat(get("lib1", "/accounts", query, "users.all").statusCode()).isEqualTo(403);
    assertThat(get("lib1", "/accounts/x", "", "accounts.item.get").bodyAsString())
        .isEqualTo("AccountObject does not exist");
  }

  @Test
  void proxiesAndDepartmentsAreReadFromModUsers() {
    users.putProxy(
        "lib1", new JsonObject().put("id", "p").put("userId", PATRON).put("proxyUserId", OTHER));
    users.putDepartment("lib1", new JsonObject().put("id", "d").put("code", "HIST"));
    String permission = "users.all";
    assertThat(list(get("lib1", "/proxiesfor", "proxyUserId==" + OTHER, permission), "proxiesFor"))
        .hasSize(1);
    assertThat(list(get("lib1", "/proxiesfor", "userId==" + OTHER, permission), "proxiesFor"))
        .isEmpty();
    assertThat(list(get("lib1", "/departments", "code==\"HIST\"", permission), "departments"))
        .hasSize(1);
  }

  @Test
  void aPurgeTakesTheRecordsOfTheTenantAlone() {
    fees.put("lib1", "/accounts", open("a", PATRON));
    fees.put("lib2", "/accounts", open("a", PATRON));
    Await.of(gateway.disable("lib1", "mod-feesfines-19.1.0", true));
    Await.of(gateway.enable("lib1", "mod-feesfines-19.1.0", Map.of()));
    String query = "userId==" + PATRON;
    String permission = "accounts.collection.get";
    assertThat(list(get("lib1", "/accounts", query, permission), "accounts")).isEmpty();
    assertThat(list(get("lib2", "/accounts", query, permission), "accounts")).hasSize(1);
  }

  @Test
  void refusesARecordOfACollectionThatItHasNot() {
    assertThatThrownBy(() -> fees.put("lib1", "/loan-storage/loans", open("a", PATRON)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

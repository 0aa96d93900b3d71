package org.folioext.patronflags;

import static org.folioext.patronflags.FlagsBench.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.WebClient;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folioext.okapitesting.FakeGateway;
import org.folioext.okapitesting.GatewayOptions;
import org.folioext.okapitesting.ModuleDescriptors;
import org.folioext.okapitesting.neighbours.LocaleNeighbour;
import org.folioext.okapitesting.neighbours.StorageNeighbour;
import org.folioext.okapitesting.neighbours.UsersNeighbour;
import org.folioext.okapitesting.town.Town;

/** A gateway, and neighbours that hold a whole town, before a module in another process. */
final class BigLibrary {

  static final String TENANT = "bench";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);

  private final Vertx vertx;
  private final WebClient client;
  private final FakeGateway gateway;
  private final UsersNeighbour users;
  private final StorageNeighbour circulation;
  private final StorageNeighbour fees;
  private final LocaleNeighbour locale;

  BigLibrary(Vertx vertx, URI module) {
    this.vertx = vertx;
    client = WebClient.create(vertx);
    gateway = await(FakeGateway.start(vertx, GatewayOptions.forTests()));
    users = await(UsersNeighbour.start(vertx, Clock.systemUTC()));
    circulation = await(StorageNeighbour.circulationStorage(vertx));
    fees = await(StorageNeighbour.feesFines(vertx));
    locale = await(LocaleNeighbour.start(vertx));
    gateway.addTenant(TENANT);
    enable(users.descriptor(), users.uri());
    enable(circulation.descriptor(), circulation.uri());
    enable(fees.descriptor(), fees.uri());
    enable(locale.descriptor(), locale.uri());
    enable(FlagsBench.descriptor(), module);
  }

  private void enable(JsonObject descriptor, URI uri) {
    gateway.register(descriptor, uri);
    await(gateway.enable(TENANT, descriptor.getString("id"), Map.of()));
  }

  /** Takes in all of a town. */
  void settle(Town town, String zone) {
    locale.zone(TENANT, zone);
    town.groups().forEach(group -> users.putGroup(TENANT, group));
    town.departments().forEach(department -> users.putDepartment(TENANT, department));
    town.users().forEach(user -> users.putUser(TENANT, user));
    town.proxies().forEach(proxy -> users.putProxy(TENANT, proxy));
    town.loans().forEach(loan -> circulation.put(TENANT, "/loan-storage/loans", loan));
    town.requests()
        .forEach(request -> circulation.put(TENANT, "/request-storage/requests", request));
    town.accounts().forEach(account -> fees.put(TENANT, "/accounts", account));
  }

  /** A user has another e-mail address from now on. */
  void change(JsonObject user) {
    user.getJsonObject("personal").put("email", "changed@example.org");
    put(user);
  }

  /** The card of a user is good until then from now on. */
  void expires(JsonObject user, Instant at) {
    user.put("active", true).put("expirationDate", TIME.format(at));
    put(user);
  }

  private void put(JsonObject user) {
    user.getJsonObject("metadata").put("updatedDate", TIME.format(Instant.now()));
    users.putUser(TENANT, user);
  }

  /** What the module answers a person who has all its permissions. */
  JsonObject ask(HttpMethod method, String path, JsonObject body) {
    Set<String> all = ModuleDescriptors.permissions(FlagsBench.descriptor());
    HttpRequest<io.vertx.core.buffer.Buffer> request =
        client
            .requestAbs(method, gateway.url() + path)
            .putHeader("X-Okapi-Tenant", TENANT)
            .putHeader(
                "X-Okapi-Token", gateway.token(TENANT, FlagsBench.USER, all, Duration.ofHours(1)));
    return await(
            (body == null ? request.send() : request.sendJsonObject(body))
                .compose(
                    answer ->
                        answer.statusCode() < 300
                            ? Future.succeededFuture(answer)
                            : Future.failedFuture(answer.bodyAsString())))
        .bodyAsJsonObject();
  }

  /** Lets the timer ring. */
  void ring() {
    await(gateway.fireTimers(TENANT));
  }

  /** The newest scan, when it has ended. */
  JsonObject ended() {
    JsonObject scan = newest();
    while (List.of("waiting", "running").contains(scan.getString("state"))) {
      await(vertx.timer(100));
      scan = newest();
    }
    return scan;
  }

  private JsonObject newest() {
    return ask(HttpMethod.GET, "/patron-flags/scans?limit=1", null)
        .getJsonArray("scans")
        .getJsonObject(0);
  }
}

package org.folioext.patronflags;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.sqlclient.SqlConnection;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.crypto.spec.SecretKeySpec;
import org.folioext.okapi.config.ModuleConfig;
import org.folioext.okapi.http.Metrics;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.pg.ModuleName;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.ContractAssert;
import org.folioext.okapitesting.FakeGateway;
import org.folioext.okapitesting.GatewayOptions;
import org.folioext.okapitesting.ModuleDescriptors;
import org.folioext.okapitesting.TestPostgres;
import org.folioext.okapitesting.neighbours.LocaleNeighbour;
import org.folioext.okapitesting.neighbours.StorageNeighbour;
import org.folioext.okapitesting.neighbours.UsersNeighbour;

/** PostgreSQL, a gateway with neighbours, and instances of the module behind it. */
final class FlagsBench implements AutoCloseable {

  static final Duration LEASE = Duration.ofMillis(700);
  static final String MODULE = "mod-patron-flags-0.5.1";
  static final String USER = "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  static final byte[] KEY = new byte[32];

  final Vertx vertx = Vertx.vertx();
  final TestPostgres postgres = TestPostgres.start();
  final FakeGateway gateway = await(FakeGateway.start(vertx, GatewayOptions.forTests()));
  final MovedClock clock = new MovedClock();
  final UsersNeighbour users = await(UsersNeighbour.start(vertx, clock));
  final StorageNeighbour circulation = await(StorageNeighbour.circulationStorage(vertx));
  final StorageNeighbour fees = await(StorageNeighbour.feesFines(vertx));
  final LocaleNeighbour locale = await(LocaleNeighbour.start(vertx));
  final Meddler meddler = await(Meddler.before(vertx, users.uri()));
  final Meddler feesMeddler = await(Meddler.before(vertx, fees.uri()));
  final ContractAssert contract = await(ContractAssert.of(vertx, PatronFlagsModule.CONTRACT));
  final Database database =
      Database.open(
          vertx, postgres.config(), ModuleName.of("mod-patron-flags", PatronFlagsModule.class));
  private final List<PatronFlagsModule> modules = new ArrayList<>();
  private final WebClient client = WebClient.create(vertx);

  FlagsBench() {
    gateway.register(users.descriptor(), meddler.uri());
    gateway.register(circulation.descriptor(), circulation.uri());
    gateway.register(fees.descriptor(), feesMeddler.uri());
    gateway.register(locale.descriptor(), locale.uri());
  }

  /** Options that make many small batches. */
  static ScanParts.Options options(int page) {
    return new ScanParts.Options(LEASE, 2, Duration.ofSeconds(5), page, Duration.ofSeconds(10));
  }

  /** An instance that the gateway does not know yet. */
  PatronFlagsModule instance(ScanParts.Options options, Clock clock) {
    ModuleConfig config = new ModuleConfig(0, postgres.config(), Duration.ofSeconds(5));
    FlagsConfig flags = new FlagsConfig(config, new SecretKeySpec(KEY, "AES"));
    PatronFlagsModule made =
        await(PatronFlagsModule.start(vertx, flags, new Metrics(), clock, options));
    modules.add(made);
    return made;
  }

  /** From now on the gateway sends calls to this instance. */
  void route(PatronFlagsModule to) {
    modules.forEach(other -> gateway.unregister(MODULE, uri(other)));
    gateway.register(descriptor(), uri(to));
  }

  private static URI uri(PatronFlagsModule module) {
    return URI.create("http://127.0.0.1:" + module.port());
  }

  static JsonObject descriptor() {
    return ModuleDescriptors.checkedIn("mod-patron-flags");
  }

  /** What the descriptor says of the timer. */
  static JsonObject timer() {
    return descriptor().getJsonArray("provides").stream()
        .map(JsonObject.class::cast)
        .filter(provided -> provided.getString("id").equals("_timer"))
        .map(timer -> timer.getJsonArray("handlers").getJsonObject(0))
        .findFirst()
        .orElseThrow();
  }

  /** A tenant with everything enabled. */
  void tenant(String tenant) {
    neighbours(tenant);
    await(gateway.enable(tenant, MODULE, Map.of()));
  }

  /** A tenant without the module. */
  void neighbours(String tenant) {
    gateway.addTenant(tenant);
    for (JsonObject each :
        List.of(
            users.descriptor(), circulation.descriptor(), fees.descriptor(), locale.descriptor())) {
      await(gateway.enable(tenant, each.getString("id"), Map.of()));
    }
    locale.zone(tenant, "Europe/Berlin");
  }

  /** Adds a user, or changes one. */
  void user(String tenant, JsonObject user) {
    String id = user.getString("id");
    boolean there = users(tenant, HttpMethod.GET, "/users/" + id, null).statusCode() == 200;
    HttpResponse<Buffer> done =
        there
            ? users(tenant, HttpMethod.PUT, "/users/" + id, user)
            : users(tenant, HttpMethod.POST, "/users", user);
    if (done.statusCode() >= 300) {
      throw new AssertionError(done.bodyAsString());
    }
  }

  void removeUser(String tenant, String id) {
    users(tenant, HttpMethod.DELETE, "/users/" + id, null);
  }

  private HttpResponse<Buffer> users(
      String tenant, HttpMethod method, String path, JsonObject body) {
    var request = client.requestAbs(method, users.uri() + path).putHeader("X-Okapi-Tenant", tenant);
    return await(body == null ? request.send() : request.sendJsonObject(body));
  }

  /** Sends nothing or JSON as a person who has every permission, and checks the contract. */
  HttpResponse<Buffer> call(
      String tenant, String operation, HttpMethod method, String path, JsonObject body) {
    Set<String> all = ModuleDescriptors.permissions(descriptor());
    var request =
        client
            .requestAbs(method, gateway.url() + path)
            .putHeader("X-Okapi-Tenant", tenant)
            .putHeader("X-Okapi-Token", gateway.token(tenant, USER, all, Duration.ofHours(1)));
    Future<HttpResponse<Buffer>> sent =
        body == null ? request.send() : request.sendJsonObject(body);
    return await(sent.compose(response -> contract.check(operation, response)));
  }

  JsonObject get(String tenant, String operation, String path) {
    return call(tenant, operation, HttpMethod.GET, path, null).bodyAsJsonObject();
  }

  /** Asks for a scan, and waits for its end. */
  JsonObject scan(String tenant) {
    return ended(tenant, ask(tenant));
  }

  String ask(String tenant) {
    HttpResponse<Buffer> made =
        call(tenant, "createScan", HttpMethod.POST, "/patron-flags/scans", new JsonObject());
    if (made.statusCode() != 201) {
      throw new AssertionError(made.bodyAsString());
    }
    return made.bodyAsJsonObject().getString("id");
  }

  /** Asks until the scan is at its end. */
  JsonObject ended(String tenant, String id) {
    return ended(tenant, id, () -> {});
  }

  /** Asks until the scan is at its end, and lets the timer ring meanwhile. */
  JsonObject endedByTimer(String tenant, String id) {
    return ended(tenant, id, () -> await(gateway.fireTimers(tenant)));
  }

  private JsonObject ended(String tenant, String id, Runnable meanwhile) {
    Instant until = Instant.now().plus(PATIENCE);
    JsonObject scan = get(tenant, "getScan", "/patron-flags/scans/" + id);
    while (List.of("waiting", "running").contains(scan.getString("state"))) {
      if (Instant.now().isAfter(until)) {
        throw new AssertionError("still open: " + scan);
      }
      meanwhile.run();
      await(vertx.timer(20, TimeUnit.MILLISECONDS));
      scan = get(tenant, "getScan", "/patron-flags/scans/" + id);
    }
    return scan;
  }

  /** Lets the timer ring, and waits for the end of the night that it begins. */
  JsonObject night(String tenant) {
    await(gateway.fireTimers(tenant));
    return ended(tenant, newest(tenant).getString("id"));
  }

  JsonObject newest(String tenant) {
    return scans(tenant).get(0);
  }

  /** All scans, the newest first. */
  List<JsonObject> scans(String tenant) {
    return get(tenant, "getScans", "/patron-flags/scans?limit=100").getJsonArray("scans").stream()
        .map(JsonObject.class::cast)
        .toList();
  }

  /** Replaces the tenant's settings. */
  void settings(String tenant, JsonObject settings) {
    sql(
        tenant,
        sql ->
            sql.preparedQuery(
                    "INSERT INTO setting (id, json) VALUES (1, $1)"
                        + " ON CONFLICT (id) DO UPDATE SET json = excluded.json")
                .execute(io.vertx.sqlclient.Tuple.of(settings)));
  }

  /** All flags, by CQL. */
  List<JsonObject> flags(String tenant, String cql) {
    String path =
        "/patron-flags/flags?limit=1000&query="
            + java.net.URLEncoder.encode(cql, java.nio.charset.StandardCharsets.UTF_8);
    JsonArray flags = get(tenant, "getFlags", path).getJsonArray("flags");
    return flags.stream().map(JsonObject.class::cast).toList();
  }

  <T> T sql(String tenant, Function<SqlConnection, Future<T>> work) {
    return await(transaction(tenant, work));
  }

  <T> Future<T> transaction(String tenant, Function<SqlConnection, Future<T>> work) {
    return database.inTenant(tenant, work);
  }

  void execute(String tenant, String statement) {
    sql(tenant, sql -> sql.query(statement).execute());
  }

  /** The one value of a query. */
  Object value(String tenant, String query) {
    return sql(
        tenant, sql -> sql.query(query).execute().map(rows -> rows.iterator().next().getValue(0)));
  }

  static <T> T await(Future<T> future) {
    return Await.of(future);
  }

  @Override
  public void close() {
    modules.forEach(module -> await(module.drain()));
    modules.forEach(module -> await(module.close()));
    await(database.close());
    await(vertx.close());
    postgres.close();
  }
}

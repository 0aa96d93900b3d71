package org.folioext.patronflags;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.WebClient;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
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
import org.folioext.okapitesting.UserRequests;

/**
 * The module as staff see it: a real PostgreSQL, the module, and a gateway that goes by its
 * generated descriptor, with no neighbours. One for all tests; each test has tenants of its own.
 */
public final class Site implements AutoCloseable {
  public static final String USER = "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01";
  public static final String MODULE = "mod-patron-flags-0.5.1";

  private static final String NAME = "mod-patron-flags";

  public final Vertx vertx;
  public final FakeGateway gateway;
  public final Clock clock = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);
  private final ContractAssert contract;
  private final TestPostgres postgres;
  private final PatronFlagsModule module;
  private final Database database;
  private final WebClient client;

  private Site(TestPostgres postgres) {
    this.postgres = postgres;
    Metrics metrics = new Metrics();
    vertx = metrics.vertx(new io.vertx.core.VertxOptions());
    ModuleConfig config = new ModuleConfig(0, postgres.config(), Duration.ofSeconds(5));
    FlagsConfig flags = new FlagsConfig(config, new SecretKeySpec(new byte[32], "AES"));
    module = await(PatronFlagsModule.start(vertx, flags, metrics, clock));
    contract = await(ContractAssert.of(vertx, PatronFlagsModule.CONTRACT));
    gateway = await(FakeGateway.start(vertx, GatewayOptions.forTests()));
    client = WebClient.create(vertx);
    database =
        Database.open(vertx, postgres.config(), ModuleName.of(NAME, PatronFlagsModule.class));
    gateway.register(withoutNeighbours(), URI.create("http://127.0.0.1:" + module.port()));
  }

  /** Starts all of it. */
  public static Site open() {
    return new Site(TestPostgres.start());
  }

  /** A new tenant, in the zone Europe/Berlin, as its staff see it. */
  public UserRequests tenant(String name) {
    gateway.addTenant(name);
    await(gateway.enable(name, MODULE, Map.of()));
    execute(name, "INSERT INTO setting (id, json) VALUES (1, '{\"zone\": \"Europe/Berlin\"}')");
    return as(name, USER);
  }

  private static JsonObject withoutNeighbours() {
    return ModuleDescriptors.checkedIn(NAME)
        .put("requires", new JsonArray())
        .put("optional", new JsonArray());
  }

  /** A request to the module itself, past the gateway, of whoever says to be of that tenant. */
  public HttpRequest<Buffer> direct(String tenant, HttpMethod method, String path) {
    return client
        .requestAbs(method, "http://127.0.0.1:" + module.port() + path)
        .putHeader("X-Okapi-Tenant", tenant);
  }

  /** A user who has every permission of the module. */
  public UserRequests as(String tenant, String user) {
    Set<String> all = ModuleDescriptors.permissions(ModuleDescriptors.checkedIn(NAME));
    return with(tenant, user, all);
  }

  /** A user who has these permissions. */
  public UserRequests with(String tenant, String user, Set<String> permissions) {
    return new UserRequests(gateway, client, contract, tenant, user, permissions);
  }

  /** Does something in the rows of a tenant. */
  public <T> T sql(String tenant, Function<SqlConnection, Future<T>> work) {
    return await(database.inTenant(tenant, work));
  }

  /** Executes a statement. */
  public void execute(String tenant, String statement) {
    sql(tenant, sql -> sql.query(statement).execute());
  }

  /** The first column of what a query finds. */
  public List<Object> values(String tenant, String query) {
    return sql(
        tenant,
        sql ->
            sql.query(query)
                .execute()
                .map(
                    rows ->
                        StreamSupport.<Row>stream(rows.spliterator(), false)
                            .map(row -> row.getValue(0))
                            .toList()));
  }

  /** Waits for what tests need now. */
  public static <T> T await(Future<T> future) {
    return Await.of(future);
  }

  @Override
  public void close() {
    await(gateway.close());
    await(module.drain());
    await(module.close());
    await(database.close());
    await(vertx.close());
    postgres.close();
  }
}

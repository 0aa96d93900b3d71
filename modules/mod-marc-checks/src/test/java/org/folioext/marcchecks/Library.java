package org.folioext.marcchecks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.WebClient;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.folioext.okapi.config.ModuleConfig;
import org.folioext.okapi.http.Metrics;
import org.folioext.okapi.pg.DatabaseConfig;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.ContractAssert;
import org.folioext.okapitesting.FakeGateway;
import org.folioext.okapitesting.GatewayOptions;
import org.folioext.okapitesting.ModuleDescriptors;
import org.folioext.okapitesting.TestPostgres;
import org.folioext.okapitesting.UserRequests;

/**
 * The module as two tenants see it: a real PostgreSQL, the module, and a gateway that goes by its
 * generated descriptor. One for all tests; whoever changes what others read uses tenant and names
 * of its own.
 */
public final class Library implements AutoCloseable {
  public static final String NORTH = "north";
  public static final String SOUTH = "south";
  public static final String USER = "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01";
  public static final String MODULE = "mod-marc-checks-0.5.1";

  public final Vertx vertx;
  public final FakeGateway gateway;
  public final ContractAssert contract;
  private final TestPostgres postgres;
  private final MarcChecksModule module;
  private final WebClient client;

  private Library(TestPostgres postgres) {
    this.postgres = postgres;
    Metrics metrics = new Metrics();
    vertx = metrics.vertx(new io.vertx.core.VertxOptions());
    ModuleConfig config = new ModuleConfig(0, postgres.config(), Duration.ofSeconds(5));
    module = await(MarcChecksModule.start(vertx, config, metrics, Clock.systemUTC()));
    contract = await(ContractAssert.of(vertx, MarcChecksModule.CONTRACT));
    gateway = await(FakeGateway.start(vertx, GatewayOptions.forTests()));
    client = WebClient.create(vertx);
    gateway.register(descriptor(), URI.create("http://127.0.0.1:" + module.port()));
    for (String tenant : new String[] {NORTH, SOUTH}) {
      enable(tenant, Map.of("loadReference", "true"));
    }
  }

  /** One more tenant, without reference data. */
  public void add(String tenant) {
    enable(tenant, Map.of());
  }

  private void enable(String tenant, Map<String, String> parameters) {
    gateway.addTenant(tenant);
    await(gateway.enable(tenant, MODULE, parameters));
  }

  /** Where the data are. */
  public DatabaseConfig database() {
    return postgres.config();
  }

  /** Starts all of it. */
  public static Library open() {
    return new Library(TestPostgres.start());
  }

  /** The descriptor that is checked in. */
  public static JsonObject descriptor() {
    return ModuleDescriptors.checkedIn("mod-marc-checks");
  }

  /** The port of the module itself. */
  public int modulePort() {
    return module.port();
  }

  /** A request to the module itself, past the gateway, of whoever says to be of that tenant. */
  public HttpRequest<Buffer> direct(String tenant, HttpMethod method, String path) {
    return client
        .requestAbs(method, "http://127.0.0.1:" + module.port() + path)
        .putHeader("X-Okapi-Tenant", tenant);
  }

  /** A request of a user who has every permission of the module. */
  public UserRequests as(String tenant) {
    return with(tenant, USER, ModuleDescriptors.permissions(descriptor()));
  }

  /** A request of a user who has none. */
  public UserRequests nobody(String tenant) {
    return with(tenant, "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a02", Set.of());
  }

  private UserRequests with(String tenant, String user, Set<String> permissions) {
    return new UserRequests(gateway, client, contract, tenant, user, permissions);
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
    await(vertx.close());
    postgres.close();
  }
}

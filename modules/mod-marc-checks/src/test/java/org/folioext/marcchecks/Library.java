package org.folioext.marcchecks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.folioext.okapitesting.TestPostgres;

/**
 * The module as two tenants see it: a real PostgreSQL, the module, and a gateway that goes by its
 * generated descriptor. One for all tests; whoever changes what others read uses tenant and names
 * of its own.
 */
public final class Library implements AutoCloseable {
  public static final String NORTH = "north";
  public static final String SOUTH = "south";
  public static final String USER = "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01";
  public static final String MODULE = "mod-marc-checks-0.3.0";

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
    try {
      return new JsonObject(
          Files.readString(Path.of("../../descriptors/mod-marc-checks/ModuleDescriptor.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
  public Request as(String tenant) {
    Set<String> all =
        new java.util.HashSet<>(
            descriptor().getJsonArray("permissionSets").stream()
                .map(set -> ((JsonObject) set).getString("permissionName"))
                .toList());
    return new Request(tenant, gateway.token(tenant, USER, all, Duration.ofHours(1)));
  }

  /** A request of a user who has none. */
  public Request nobody(String tenant) {
    String user = "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a02";
    return new Request(tenant, gateway.token(tenant, user, Set.of(), Duration.ofHours(1)));
  }

  /** Requests of one user. */
  public final class Request {
    private final String tenant;
    private final String token;

    private Request(String tenant, String token) {
      this.tenant = tenant;
      this.token = token;
    }

    /** Sends nothing, and holds the answer against the contract. */
    public HttpResponse<Buffer> call(String operation, HttpMethod method, String path) {
      return checked(operation, request(method, path).send());
    }

    /** Sends JSON, and holds the answer against the contract. */
    public HttpResponse<Buffer> call(
        String operation, HttpMethod method, String path, JsonObject body) {
      return call(operation, method, path, "application/json", body.toBuffer());
    }

    /** Sends a body of any type, and holds the answer against the contract. */
    public HttpResponse<Buffer> call(
        String operation, HttpMethod method, String path, String type, Buffer body) {
      return checked(
          operation, request(method, path).putHeader("Content-Type", type).sendBuffer(body));
    }

    /** Sends nothing; the answer may be the gateway's. */
    public HttpResponse<Buffer> raw(HttpMethod method, String path) {
      return await(request(method, path).send());
    }

    /** A request to be sent. */
    public HttpRequest<Buffer> request(HttpMethod method, String path) {
      return client
          .requestAbs(method, gateway.url() + path)
          .putHeader("X-Okapi-Tenant", tenant)
          .putHeader("X-Okapi-Token", token);
    }

    private HttpResponse<Buffer> checked(String operation, Future<HttpResponse<Buffer>> sent) {
      return await(sent.compose(response -> contract.check(operation, response)));
    }
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

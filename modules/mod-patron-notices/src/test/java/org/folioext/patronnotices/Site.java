package org.folioext.patronnotices;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.WebClient;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.folioext.okapi.config.ModuleConfig;
import org.folioext.okapi.http.Metrics;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.pg.DatabaseConfig;
import org.folioext.okapi.pg.ModuleName;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.ContractAssert;
import org.folioext.okapitesting.FakeGateway;
import org.folioext.okapitesting.GatewayOptions;
import org.folioext.okapitesting.ModuleDescriptors;
import org.folioext.okapitesting.TestPostgres;
import org.folioext.okapitesting.UserRequests;
import org.folioext.okapitesting.neighbours.LocaleNeighbour;
import org.folioext.okapitesting.neighbours.StorageNeighbour;
import org.folioext.okapitesting.neighbours.UsersNeighbour;

/**
 * The module as staff see it: a real PostgreSQL, the module, and a gateway that goes by its
 * generated descriptor, with mod-users, mod-template-engine and a locale. It is half past eleven in
 * the evening in UTC. One for all tests; each test has tenants of its own.
 */
public final class Site implements AutoCloseable {
  public static final String USER = "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01";
  public static final String NAME = "mod-patron-notices";
  public static final Set<String> PERMISSIONS =
      ModuleDescriptors.permissions(ModuleDescriptors.checkedIn(NAME));

  public final Vertx vertx;
  public final FakeGateway gateway;
  public final LocaleNeighbour locale;
  public final UsersNeighbour users;
  public final StorageNeighbour templates;
  public final StorageNeighbour loans;
  private final String module;
  private final ContractAssert contract;
  private final TestPostgres postgres;
  private final Starting starting;
  private final PatronNoticesModule running;
  private final Database database;
  private final WebClient client;

  private Site(TestPostgres postgres, Starting starting, Clock clock) {
    this.postgres = postgres;
    this.starting = starting;
    Metrics metrics = new Metrics();
    vertx = metrics.vertx(new VertxOptions());
    running = await(starting.start(vertx, config(postgres.config()), metrics, clock));
    contract = await(ContractAssert.of(vertx, PatronNoticesModule.CONTRACT));
    gateway = await(FakeGateway.start(vertx, GatewayOptions.forTests()));
    client = WebClient.create(vertx);
    database =
        Database.open(vertx, postgres.config(), ModuleName.of(NAME, PatronNoticesModule.class));
    users = await(UsersNeighbour.start(vertx, clock));
    locale = await(LocaleNeighbour.start(vertx));
    templates = await(StorageNeighbour.templateEngine(vertx));
    loans = await(StorageNeighbour.circulationStorage(vertx));
    gateway.register(users.descriptor(), users.uri());
    gateway.register(locale.descriptor(), locale.uri());
    gateway.register(templates.descriptor(), templates.uri());
    gateway.register(loans.descriptor(), loans.uri());
    JsonObject descriptor = ModuleDescriptors.checkedIn(NAME);
    module = descriptor.getString("id");
    gateway.register(descriptor, URI.create("http://127.0.0.1:" + running.port()));
  }

  /** How an instance is started. */
  interface Starting {
    Future<PatronNoticesModule> start(
        Vertx vertx, NoticesConfig config, Metrics metrics, Clock clock);
  }

  /** Starts all of it. */
  public static Site open() {
    Clock clock = Clock.fixed(Instant.parse("2026-03-02T23:30:00Z"), ZoneOffset.UTC);
    return open(PatronNoticesModule::start, clock);
  }

  /** Starts all of it, the module in another way than the usual. */
  static Site open(Starting starting, Clock clock) {
    return new Site(TestPostgres.start(), starting, clock);
  }

  static NoticesConfig config(DatabaseConfig database) {
    return new NoticesConfig(
        new ModuleConfig(0, database, Duration.ofSeconds(5)),
        new SecretKeySpec(new byte[32], "AES"),
        Optional.of("tests"));
  }

  /** Another instance on the same database. */
  PatronNoticesModule another(Clock clock) {
    return await(starting.start(vertx, config(postgres.config()), new Metrics(), clock));
  }

  /** Where PostgreSQL is. */
  DatabaseConfig postgres() {
    return postgres.config();
  }

  /** What a statement answers of a tenant, the first column as text. */
  public List<String> sql(String tenant, String statement) {
    return await(
        database.inTenant(
            tenant,
            sql ->
                sql.query(statement)
                    .execute()
                    .map(
                        rows ->
                            rows.stream().map(row -> String.valueOf(row.getValue(0))).toList())));
  }

  /**
   * A new tenant in the zone Europe/Berlin, with the group Adult and the template Card expires
   * soon, as its staff see it.
   */
  public UserRequests tenant(String name) {
    return tenant(name, Map.of());
  }

  /** The same, with parameters of the installation. */
  public UserRequests tenant(String name, Map<String, String> parameters) {
    gateway.addTenant(name);
    for (JsonObject neighbour :
        List.of(
            users.descriptor(), locale.descriptor(), templates.descriptor(), loans.descriptor())) {
      await(gateway.enable(name, neighbour.getString("id"), Map.of()));
    }
    locale.zone(name, "Europe/Berlin");
    users.putGroup(name, group("Adult"));
    templates.put(
        name,
        "/templates",
        new JsonObject()
            .put("id", UUID.nameUUIDFromBytes(name.getBytes()).toString())
            .put("name", "Card expires soon")
            .put("outputFormats", new JsonArray().add("text/html"))
            .put("localizedTemplates", new JsonObject().put("en", text())));
    install(name, parameters);
    return as(name);
  }

  private static JsonObject text() {
    return new JsonObject()
        .put("header", "Your card expires {{user.expiresOn}}")
        .put("body", "<p>Dear {{user.firstName}}</p>")
        .put("attachments", new JsonArray());
  }

  private static JsonObject group(String name) {
    return new JsonObject().put("id", "3684a786-6671-4268-8ed0-9db82ebca60b").put("group", name);
  }

  /** Installs the module, or once again. */
  public void install(String tenant, Map<String, String> parameters) {
    await(gateway.upgrade(tenant, module, parameters));
  }

  /** Takes the module from a tenant. */
  public void uninstall(String tenant, boolean purge) {
    await(gateway.disable(tenant, module, purge));
  }

  /** A user who has every permission of the module. */
  public UserRequests as(String tenant) {
    return with(tenant, USER, PERMISSIONS);
  }

  /** A user who has these permissions. */
  public UserRequests with(String tenant, String user, Set<String> permissions) {
    return new UserRequests(gateway, client, contract, tenant, user, permissions);
  }

  /** A request to the module itself, past the gateway, of whoever says to be of that tenant. */
  public HttpRequest<Buffer> direct(String tenant, HttpMethod method, String path) {
    return direct(running.port(), tenant, method, path);
  }

  /** The same to any instance. */
  HttpRequest<Buffer> direct(int port, String tenant, HttpMethod method, String path) {
    return client
        .requestAbs(method, "http://127.0.0.1:" + port + path)
        .putHeader("X-Okapi-Tenant", tenant)
        .putHeader("X-Okapi-Url", gateway.url().toString())
        .putHeader("X-Okapi-User-Id", USER);
  }

  /** Where all tenants' rows are, for tests of storage. */
  public Database database() {
    return database;
  }

  /** All that a tenant has, as text. */
  public List<String> rows(String tenant) {
    return List.of(
            "setting",
            "notice_rule",
            "rule_order",
            "choice_change",
            "sending",
            "run",
            "run_rule",
            "cause",
            "deed",
            "preference",
            "suppression",
            "preview",
            "preview_rule",
            "preview_row",
            "preview_volume",
            "exported")
        .stream()
        .flatMap(table -> rows(tenant, table).stream())
        .toList();
  }

  private List<String> rows(String tenant, String table) {
    return await(
        database.inTenant(
            tenant,
            sql ->
                sql.query("SELECT t::text FROM " + table + " t ORDER BY 1")
                    .execute()
                    .map(rows -> rows.stream().map(row -> row.getString(0)).toList())));
  }

  /** Waits for what tests need now. */
  public static <T> T await(Future<T> future) {
    return Await.of(future);
  }

  @Override
  public void close() {
    await(gateway.close());
    await(running.drain());
    await(running.close());
    await(users.close());
    await(locale.close());
    await(templates.close());
    await(loans.close());
    await(database.close());
    await(vertx.close());
    postgres.close();
  }
}

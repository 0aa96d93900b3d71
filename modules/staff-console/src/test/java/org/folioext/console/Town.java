package org.folioext.console;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.folioext.okapi.http.Metrics;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.FakeGateway;
import org.folioext.okapitesting.GatewayOptions;
import org.folioext.okapitesting.ModuleDescriptors;
import org.folioext.okapitesting.TestClock;
import org.folioext.okapitesting.neighbours.LoginNeighbour;
import org.folioext.okapitesting.neighbours.UsersNeighbour;

/** Two libraries at one gateway, a person in each, and the console beside it. */
public final class Town implements AutoCloseable {
  public static final String NORTH = "north";
  public static final String SOUTH = "south";
  public static final String USER = "cataloger";
  public static final String PASSWORD = "made-up-1";

  private static final String USER_ID = "00000001-0000-4000-8000-000000000052";
  private static final Map<String, String> SAMPLE =
      Map.of("loadReference", "true", "loadSample", "true");

  /** As much of mod-users-bl as is asked. */
  private static final JsonObject USERS_BL =
      new JsonObject(
          """
          {"id": "mod-users-bl-7.9.0", "provides": [{"id": "users-bl", "version": "6.1",
            "handlers": [{"methods": ["GET"], "pathPattern": "/bl-users/_self",
              "permissionsRequired": []}]}]}
          """);

  public final Vertx vertx;
  public final FakeGateway gateway;
  public final MarcChecksStub marcChecks;
  public final PatronFlagsStub patronFlags;
  public final TestClock clock = new TestClock(Instant.parse("2026-03-02T08:00:00Z"));
  private final Metrics metrics = new Metrics();
  private final StaffConsole console;
  private final URI users;

  public Town() {
    vertx = metrics.vertx(new VertxOptions());
    gateway = Await.of(FakeGateway.start(vertx, GatewayOptions.forTests().withClock(clock)));
    marcChecks = new MarcChecksStub(vertx);
    patronFlags = new PatronFlagsStub(vertx);
    UsersNeighbour users = Await.of(UsersNeighbour.start(vertx, clock));
    LoginNeighbour.Running login =
        Await.of(LoginNeighbour.start(vertx, gateway.tokens(), gateway.grants(), users, clock));
    this.users = users.uri();
    gateway.register(users.descriptor(), users.uri());
    gateway.register(login.descriptor(), login.uri());
    gateway.register(MarcChecksStub.descriptor(), marcChecks.uri());
    gateway.register(PatronFlagsStub.descriptor(), patronFlags.uri());
    for (String tenant : new String[] {NORTH, SOUTH}) {
      gateway.addTenant(tenant);
      enable(tenant, users.descriptor());
      enable(tenant, login.descriptor());
      enable(tenant, MarcChecksStub.descriptor());
      enable(tenant, PatronFlagsStub.descriptor());
      login.login().password(tenant, USER_ID, PASSWORD);
      gateway.grant(tenant, USER_ID, permissions());
    }
    console = console((byte) 1);
  }

  private void enable(String tenant, JsonObject descriptor) {
    Await.of(gateway.enable(tenant, descriptor.getString("id"), SAMPLE));
  }

  /** One more instance of the console. */
  public StaffConsole console(byte key) {
    return console(key, gateway.url());
  }

  /** One more instance of the console, at another gateway. */
  public StaffConsole console(byte key, URI gateway) {
    byte[] bytes = new byte[32];
    bytes[0] = key;
    ConsoleConfig config =
        new ConsoleConfig(0, gateway, new SecretKeySpec(bytes, "AES"), true, Duration.ofSeconds(5));
    return Await.of(StaffConsole.start(vertx, config, metrics, clock));
  }

  /** Takes all permissions from the person of a library but these. */
  public void leaves(String tenant, Set<String> permissions) {
    gateway.grant(tenant, USER_ID, permissions);
  }

  /** Gives the person of a library these permissions beside the usual ones. */
  public void allows(String tenant, Set<String> permissions) {
    gateway.grant(
        tenant,
        USER_ID,
        Stream.concat(permissions().stream(), permissions.stream()).collect(Collectors.toSet()));
  }

  /** Gives a user of a library another family name. */
  public void rename(String tenant, String userId, String lastName) {
    WebClient client = WebClient.create(vertx);
    String user = users + "/users/" + userId;
    JsonObject json =
        Await.of(client.getAbs(user).putHeader("X-Okapi-Tenant", tenant).send()).bodyAsJsonObject();
    json.getJsonObject("personal").put("lastName", lastName);
    Await.of(client.putAbs(user).putHeader("X-Okapi-Tenant", tenant).sendJsonObject(json));
  }

  /** Gives a patron group of a library another name. */
  public void renameGroup(String tenant, String id, String name) {
    JsonObject json = new JsonObject().put("id", id).put("group", name);
    Await.of(
        WebClient.create(vertx)
            .putAbs(users + "/groups/" + id)
            .putHeader("X-Okapi-Tenant", tenant)
            .sendJsonObject(json));
  }

  /** From now on FOLIO tells the people of a library what they may do: this. */
  public void tellsRights(String tenant, JsonArray permissions) {
    JsonObject self =
        new JsonObject().put("permissions", new JsonObject().put("permissions", permissions));
    HttpServer server =
        Await.of(
            vertx
                .createHttpServer()
                .requestHandler(
                    request ->
                        request
                            .response()
                            .putHeader("Content-Type", "application/json")
                            .end(self.encode()))
                .listen(0, "127.0.0.1"));
    gateway.register(USERS_BL, URI.create("http://127.0.0.1:" + server.actualPort()));
    enable(tenant, USERS_BL);
  }

  /** From now on it does not. */
  public void tellsNoRights(String tenant) {
    Await.of(gateway.disable(tenant, USERS_BL.getString("id"), false));
  }

  /** Every permission of the modules that have pages, and those that names take. */
  public static Set<String> permissions() {
    Stream<String> ofModules =
        Stream.of(MarcChecksStub.descriptor(), PatronFlagsStub.descriptor())
            .flatMap(descriptor -> ModuleDescriptors.permissions(descriptor).stream());
    return Stream.concat(ofModules, Stream.of("users.collection.get", "usergroups.collection.get"))
        .collect(Collectors.toSet());
  }

  /** A browser that knows nothing yet. */
  public Visitor visitor() {
    return new Visitor(vertx, uri(console));
  }

  /** A browser at another instance. */
  public Visitor visitor(StaffConsole other) {
    return new Visitor(vertx, uri(other));
  }

  private static URI uri(StaffConsole console) {
    return URI.create("http://127.0.0.1:" + console.port());
  }

  /** A browser whose person is signed in. */
  public Visitor signedIn(String tenant) {
    Visitor visitor = visitor();
    visitor.signIn(tenant, USER, PASSWORD);
    return visitor;
  }

  @Override
  public void close() {
    Await.of(gateway.close());
    Await.of(console.drain());
    Await.of(vertx.close());
  }
}

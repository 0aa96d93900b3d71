package org.folioext.console;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.folioext.okapi.http.Metrics;
import org.folioext.okapitesting.FakeGateway;
import org.folioext.okapitesting.GatewayOptions;
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

  public final Vertx vertx;
  public final FakeGateway gateway;
  public final MarcChecksStub marcChecks;
  public final PatronFlagsStub patronFlags;
  public final HandClock clock = new HandClock();
  private final Metrics metrics = new Metrics();
  private final StaffConsole console;

  public Town() {
    vertx = metrics.vertx(new VertxOptions());
    gateway = Await.of(FakeGateway.start(vertx, GatewayOptions.forTests().withClock(clock)));
    marcChecks = new MarcChecksStub(vertx);
    patronFlags = new PatronFlagsStub(vertx);
    UsersNeighbour users = Await.of(UsersNeighbour.start(vertx, clock));
    LoginNeighbour.Running login =
        Await.of(LoginNeighbour.start(vertx, gateway.tokens(), gateway.grants(), users, clock));
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

  /** Every permission of the modules that have pages. */
  public static Set<String> permissions() {
    return Stream.of(MarcChecksStub.descriptor(), PatronFlagsStub.descriptor())
        .flatMap(descriptor -> descriptor.getJsonArray("permissionSets").stream())
        .map(set -> ((JsonObject) set).getString("permissionName"))
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

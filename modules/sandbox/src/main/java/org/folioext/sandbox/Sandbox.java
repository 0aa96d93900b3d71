package org.folioext.sandbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.folioext.console.ConsoleConfig;
import org.folioext.console.StaffConsole;
import org.folioext.marcchecks.MarcChecksModule;
import org.folioext.okapi.config.ModuleConfig;
import org.folioext.okapi.http.Metrics;
import org.folioext.okapitesting.FakeGateway;
import org.folioext.okapitesting.GatewayOptions;
import org.folioext.okapitesting.TestPostgres;
import org.folioext.okapitesting.neighbours.LoginNeighbour;
import org.folioext.okapitesting.neighbours.UsersNeighbour;

/**
 * A PostgreSQL, a gateway, its neighbours and the modules in this JVM, for one made-up library.
 * Closing it stops all of them; nothing is left behind.
 */
final class Sandbox implements AutoCloseable {
  static final String TENANT = "lakeside";
  static final String CATALOGER = "cataloger";

  /** Opens nothing but this sandbox, which listens on this machine alone. */
  static final String PASSWORD = "demo";

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int KEY_BYTES = 32;
  private static final Map<String, String> SAMPLE =
      Map.of("loadReference", "true", "loadSample", "true");

  private final TestPostgres postgres;
  private final Vertx vertx;
  private final FakeGateway gateway;
  private StaffConsole console;

  private Sandbox(TestPostgres postgres, Vertx vertx, FakeGateway gateway) {
    this.postgres = postgres;
    this.vertx = vertx;
    this.gateway = gateway;
  }

  /**
   * Starts all of it.
   *
   * @param descriptors the folder of the modules' descriptors
   */
  static Sandbox start(Options options, Path descriptors, Clock clock, Progress progress)
      throws Exception {
    TestPostgres postgres = progress.step("PostgreSQL", TestPostgres::start);
    Metrics metrics = new Metrics();
    Vertx vertx = metrics.vertx(new VertxOptions());
    FakeGateway gateway =
        progress.step(
            "gateway",
            () ->
                await(FakeGateway.start(vertx, GatewayOptions.forDemo().withPort(options.port()))));
    Sandbox sandbox = new Sandbox(postgres, vertx, gateway);
    gateway.addTenant(TENANT);
    progress.step("neighbours and a made-up library", () -> sandbox.neighbours(clock));
    progress.step("mod-marc-checks", () -> sandbox.marcChecks(descriptors, metrics, clock));
    int consolePort = options.port() == 0 ? 0 : options.port() + 1;
    sandbox.console =
        progress.step("staff-console", () -> sandbox.console(consolePort, metrics, clock));
    return sandbox;
  }

  private Void neighbours(Clock clock) {
    UsersNeighbour users = await(UsersNeighbour.start(vertx, clock));
    enable(users.descriptor(), users.uri());
    LoginNeighbour.Running login =
        await(LoginNeighbour.start(vertx, gateway.tokens(), gateway.grants(), users, clock));
    enable(login.descriptor(), login.uri());
    login.login().password(TENANT, cataloger(users), PASSWORD);
    return null;
  }

  private static String cataloger(UsersNeighbour users) {
    return users
        .user(TENANT, CATALOGER)
        .orElseThrow(() -> new IllegalStateException("the made-up library has no cataloger"))
        .getString("id");
  }

  private Void marcChecks(Path descriptors, Metrics metrics, Clock clock) throws IOException {
    JsonObject descriptor =
        new JsonObject(
            Files.readString(descriptors.resolve("mod-marc-checks/ModuleDescriptor.json")));
    ModuleConfig config = new ModuleConfig(0, postgres.config(), PATIENCE);
    MarcChecksModule module = await(MarcChecksModule.start(vertx, config, metrics, clock));
    enable(descriptor, URI.create("http://127.0.0.1:" + module.port()));
    gateway.grant(TENANT, userId(), permissions(descriptor));
    return null;
  }

  /** With a key of its own: sessions end with the demo. */
  private StaffConsole console(int port, Metrics metrics, Clock clock) {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    ConsoleConfig config =
        new ConsoleConfig(port, url(), new SecretKeySpec(key, "AES"), false, PATIENCE);
    return await(StaffConsole.start(vertx, config, metrics, clock));
  }

  /** The id that the sample library gives the cataloger. */
  private static String userId() {
    return "00000001-0000-4000-8000-000000000052";
  }

  private static Set<String> permissions(JsonObject descriptor) {
    return descriptor.getJsonArray("permissionSets").stream()
        .map(set -> ((JsonObject) set).getString("permissionName"))
        .collect(Collectors.toSet());
  }

  private void enable(JsonObject descriptor, URI instance) {
    gateway.register(descriptor, instance);
    await(gateway.enable(TENANT, descriptor.getString("id"), SAMPLE));
  }

  /** Where the gateway listens. */
  URI url() {
    return gateway.url();
  }

  /** The first page of the staff console. */
  URI consoleUrl() {
    return URI.create("http://localhost:" + console.port() + "/t/" + TENANT);
  }

  @Override
  public void close() {
    try {
      await(gateway.close());
      await(vertx.close());
    } finally {
      postgres.close();
    }
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException("no answer within " + PATIENCE.toSeconds() + " s", e);
    }
  }
}

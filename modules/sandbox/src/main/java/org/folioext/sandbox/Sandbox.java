package org.folioext.sandbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.folioext.console.ConsoleConfig;
import org.folioext.console.StaffConsole;
import org.folioext.okapi.http.Metrics;
import org.folioext.okapi.start.Program;
import org.folioext.okapitesting.FakeGateway;
import org.folioext.okapitesting.GatewayOptions;
import org.folioext.okapitesting.TestPostgres;
import org.folioext.okapitesting.neighbours.Mail;
import org.folioext.okapitesting.town.Town;

/**
 * A PostgreSQL, a gateway, its neighbours and the modules in this JVM, for one made-up library.
 * Closing it stops all of them; nothing is left behind.
 */
final class Sandbox implements AutoCloseable {
  static final String TENANT = "lakeside";

  /** Opens nothing but this sandbox, which listens on this machine alone. */
  static final String PASSWORD = "demo";

  static final int PATRONS = 1_200;

  static final Duration PATIENCE = Duration.ofMinutes(1);

  private final TestPostgres postgres;
  private final Vertx vertx;
  private final FakeGateway gateway;
  private final Metrics metrics;
  private final Clock clock;
  private Neighbours neighbours;
  private Libraries libraries;
  private StaffConsole console;
  private JsonObject scan;

  private Sandbox(
      TestPostgres postgres, Vertx vertx, FakeGateway gateway, Metrics metrics, Clock clock) {
    this.postgres = postgres;
    this.vertx = vertx;
    this.gateway = gateway;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Starts all of it.
   *
   * @param descriptors the folder of the modules' descriptors
   * @param data where PostgreSQL keeps its data while it runs
   */
  static Sandbox start(Options options, Path descriptors, Path data, Clock clock, Progress progress)
      throws Exception {
    Ports.requireFree(options);
    TestPostgres postgres = progress.step("PostgreSQL", () -> TestPostgres.startWhile(data));
    Metrics metrics = new Metrics();
    Vertx vertx = metrics.vertx(new VertxOptions());
    FakeGateway gateway =
        progress.step(
            "gateway",
            () ->
                await(
                    FakeGateway.start(
                        vertx,
                        GatewayOptions.forDemo().withPort(options.port()).withClock(clock))));
    Sandbox sandbox = new Sandbox(postgres, vertx, gateway, metrics, clock);
    sandbox.fill(options, descriptors, progress);
    return sandbox;
  }

  private void fill(Options options, Path descriptors, Progress progress) throws Exception {
    Town town = progress.step("neighbours and a made-up town", this::town);
    JsonObject marcChecks = descriptor(descriptors, "mod-marc-checks");
    JsonObject patronFlags = descriptor(descriptors, "mod-patron-flags");
    JsonObject patronNotices = descriptor(descriptors, "mod-patron-notices");
    SuiteModules modules = new SuiteModules(postgres, vertx, metrics, clock);
    progress.step("mod-marc-checks", () -> enable(marcChecks, modules.marcChecks()));
    progress.step("mod-patron-flags", () -> enable(patronFlags, modules.patronFlags()));
    progress.step("mod-patron-notices", () -> enable(patronNotices, modules.patronNotices()));
    libraries.employ(TENANT);
    int port = options.port() == 0 ? 0 : options.port() + 1;
    console = progress.step("staff-console", () -> console(port));
    scan = progress.step("first scan of " + town.size() + " patrons", () -> scan(town));
  }

  private Town town() {
    neighbours = await(Neighbours.start(vertx, gateway, clock));
    libraries = new Libraries(gateway, neighbours, clock);
    return libraries.add(TENANT, PATRONS);
  }

  /**
   * Adds a library with the same modules and staff, and patrons whom nobody has looked at.
   *
   * @return the first page of its staff console
   */
  URI addLibrary(String tenant, int patrons) {
    libraries.add(tenant, patrons);
    libraries.employ(tenant);
    return consoleUrl(tenant);
  }

  private static JsonObject descriptor(Path folder, String module) throws IOException {
    return new JsonObject(Files.readString(folder.resolve(module + "/ModuleDescriptor.json")));
  }

  private StaffConsole console(int port) {
    ConsoleConfig config = new ConsoleConfig(port, url(), SuiteModules.key(), false, PATIENCE);
    return await(StaffConsole.start(vertx, config, metrics, clock));
  }

  private JsonObject scan(Town town) throws IOException, InterruptedException {
    return new FirstScan(signIn(Login.COORDINATOR), clock)
        .run(town, "http://localhost:" + console.port());
  }

  private Void enable(JsonObject descriptor, Program.Running module) {
    libraries.enable(descriptor, URI.create("http://127.0.0.1:" + module.port()));
    return null;
  }

  /** A person of the staff, who has signed in. */
  Staff signIn(Login person) throws IOException, InterruptedException {
    return Staff.signIn(url(), TENANT, person.username(), PASSWORD);
  }

  /** What came of the first scan. */
  JsonObject firstScan() {
    return scan;
  }

  /** Where the gateway listens. */
  URI url() {
    return gateway.url();
  }

  /** A page with all mails that went out to patrons. */
  URI mails() {
    return neighbours.notices().mails(TENANT);
  }

  /** All of them, the oldest first. */
  List<Mail> sent() {
    return neighbours.notices().mail().mails(TENANT);
  }

  /** Has the timers of all modules ring, which do so by themselves every few minutes. */
  void ring() {
    ring(TENANT);
  }

  /** The same for any library. */
  void ring(String tenant) {
    await(gateway.fireTimers(tenant));
  }

  /** The first page of the staff console. */
  URI consoleUrl() {
    return consoleUrl(TENANT);
  }

  private URI consoleUrl(String tenant) {
    return URI.create("http://localhost:" + console.port() + "/t/" + tenant);
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

  static <T> T await(Future<T> future) {
    try {
      return future.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException("no answer within " + PATIENCE.toSeconds() + " s", e);
    }
  }
}

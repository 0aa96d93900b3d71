package org.folioext.patronflags;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.folioext.okapi.client.ClientOptions;
import org.folioext.okapi.client.OkapiClient;
import org.folioext.okapi.config.ModuleConfig;
import org.folioext.okapi.http.ContractRouter;
import org.folioext.okapi.http.Health;
import org.folioext.okapi.http.Metrics;
import org.folioext.okapi.http.ModuleServer;
import org.folioext.okapi.http.Routes;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.pg.ModuleName;
import org.folioext.okapi.pg.Schemas;
import org.folioext.okapi.start.Program;
import org.folioext.okapi.tenant.TenantApi;
import org.folioext.patronflags.app.FlagService;
import org.folioext.patronflags.app.StaffDesk;
import org.folioext.patronflags.app.action.ActionParts;
import org.folioext.patronflags.app.action.Desks;
import org.folioext.patronflags.app.key.Seal;
import org.folioext.patronflags.app.key.TenantKeys;
import org.folioext.patronflags.app.scan.Bases;
import org.folioext.patronflags.app.scan.Gateways;
import org.folioext.patronflags.domain.text.Texts;
import org.folioext.patronflags.http.ActionOperations;
import org.folioext.patronflags.http.FlagOperations;
import org.folioext.patronflags.http.Operations;
import org.folioext.patronflags.http.ScanOperations;
import org.folioext.patronflags.http.StepOperations;
import org.folioext.patronflags.storage.EvidenceKeys;
import org.folioext.patronflags.storage.SettingsStore;
import org.folioext.patronflags.storage.flag.Flags;
import org.folioext.patronflags.storage.flag.KeyRotation;
import org.folioext.patronflags.storage.left.Bulks;
import org.folioext.patronflags.storage.left.Lefts;
import org.folioext.patronflags.storage.flag.StaffSteps;

/** A running instance of the module: everything it is made of, wired by hand. */
public final class PatronFlagsModule implements Program.Running {

  /** The contract, on the class path. */
  public static final String CONTRACT = "openapi/patron-flags.yaml";

  private final Database database;
  private final ScanParts scans;
  private final ModuleServer server;
  private final Duration patience;

  private PatronFlagsModule(
      Database database, ScanParts scans, ModuleServer server, Duration patience) {
    this.database = database;
    this.scans = scans;
    this.server = server;
    this.patience = patience;
  }

  /** Starts an instance; the database need not be there yet. */
  public static Future<PatronFlagsModule> start(
      Vertx vertx, FlagsConfig config, Metrics metrics, Clock clock) {
    return start(vertx, config, metrics, clock, ScanParts.Options.USUAL);
  }

  /** Starts an instance that scans in another way than the usual. */
  static Future<PatronFlagsModule> start(
      Vertx vertx, FlagsConfig config, Metrics metrics, Clock clock, ScanParts.Options options) {
    ModuleName name = ModuleName.of("mod-patron-flags", PatronFlagsModule.class);
    Database database = Database.open(vertx, config.module().database(), name);
    SecureRandom random = new SecureRandom();
    Seal seal = new Seal(config.key(), random);
    TenantKeys keys =
        new TenantKeys(
            new EvidenceKeys(database), new KeyRotation(database), seal, random, clock);
    Gateways gateways =
        new Gateways(vertx, new OkapiClient(WebClient.create(vertx), ClientOptions.of(vertx)));
    Bases bases = new Bases(new SettingsStore(database), gateways);
    ScanParts scans = new ScanParts(vertx, database, bases, seal, clock, options);
    List<Routes> plain =
        List.of(new Health(), metrics, new TenantApi(database, new Schemas(database), keys, name));
    Texts texts = new Texts();
    FlagService flags = new FlagService(new Flags(database));
    StaffDesk desk = new StaffDesk(new StaffSteps(database), bases, clock);
    Operations operations =
        new Operations(
            new FlagOperations(flags, texts),
            new StepOperations(flags, desk, texts),
            new ScanOperations(scans.service()),
            actions(database, new Desks(bases::settings, gateways), flags, clock));
    ModuleConfig module = config.module();
    return ContractRouter.create(vertx, CONTRACT, operations.table(), plain)
        .compose(router -> ModuleServer.start(vertx, router, module.httpPort(), module.drain()))
        .map(server -> new PatronFlagsModule(database, scans, server, module.drain()));
  }

  private static ActionOperations actions(
      Database database, Desks desks, FlagService flags, Clock clock) {
    ActionParts parts =
        ActionParts.of(
            desks, flags, new Lefts(database), new Bulks(database), UUID::randomUUID, clock);
    return new ActionOperations(parts.actions(), parts.lefts(), parts.bulks());
  }

  @Override
  public int port() {
    return server.port();
  }

  /**
   * Takes no more requests, and works on no more scans; completes when the requests that run have
   * ended, and each scan is given back after its batch.
   */
  @Override
  public Future<Void> drain() {
    return Future.join(server.drain(), scans.drain()).mapEmpty();
  }

  @Override
  public Future<Void> close() {
    return database.close();
  }

  @Override
  public Duration patience() {
    return patience;
  }
}

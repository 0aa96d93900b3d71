package org.folioext.marcchecks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.folioext.marcchecks.app.Checkers;
import org.folioext.marcchecks.app.Profiles;
import org.folioext.marcchecks.app.RecordChecks;
import org.folioext.marcchecks.app.ReferenceData;
import org.folioext.marcchecks.app.TenantSettings;
import org.folioext.marcchecks.domain.RuleBook;
import org.folioext.marcchecks.domain.Texts;
import org.folioext.marcchecks.http.CheckRoutes;
import org.folioext.marcchecks.http.ConfigurationRoutes;
import org.folioext.marcchecks.http.FindingJson;
import org.folioext.marcchecks.http.Operations;
import org.folioext.marcchecks.http.ProfileOperations;
import org.folioext.marcchecks.http.RuleOperations;
import org.folioext.marcchecks.http.SettingsOperations;
import org.folioext.marcchecks.storage.ProfileStore;
import org.folioext.marcchecks.storage.SettingsStore;
import org.folioext.okapi.config.ModuleConfig;
import org.folioext.okapi.http.ContractRouter;
import org.folioext.okapi.http.Health;
import org.folioext.okapi.http.Metrics;
import org.folioext.okapi.http.ModuleServer;
import org.folioext.okapi.http.Routes;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.pg.ModuleName;
import org.folioext.okapi.pg.Schemas;
import org.folioext.okapi.start.RunningModule;
import org.folioext.okapi.tenant.TenantApi;

/** A running instance of the module: everything it is made of, wired by hand. */
public final class MarcChecksModule extends RunningModule {
  /** The contract, on the class path. */
  public static final String CONTRACT = "openapi/marc-checks.yaml";

  /** Checkers kept: a few MiB in all. */
  private static final int CHECKERS = 64;

  /** How long files may take to be removed that broke off when the instance stops. */
  private static final Duration REMOVALS = Duration.ofSeconds(5);

  private MarcChecksModule(
      Database database, TenantApi tenants, ModuleServer server, Work work, Duration patience) {
    super(database, tenants, server, work, patience);
  }

  /** Starts an instance; the database need not be there yet. */
  public static Future<MarcChecksModule> start(
      Vertx vertx, ModuleConfig config, Metrics metrics, Clock clock) {
    return start(vertx, config, metrics, clock, RunParts.Options.USUAL);
  }

  /** Starts an instance that works on runs in another way than the usual. */
  static Future<MarcChecksModule> start(
      Vertx vertx, ModuleConfig config, Metrics metrics, Clock clock, RunParts.Options options) {
    ModuleName name = name();
    Database database = Database.open(vertx, config.database(), name);
    RuleBook rules = RuleBook.all();
    ProfileStore profiles = new ProfileStore(database);
    SettingsStore stored = new SettingsStore(database);
    TenantSettings settings = new TenantSettings(vertx, stored, rules, clock, UUID::randomUUID);
    RecordChecks checks = new RecordChecks(vertx, profiles, new Checkers(rules, CHECKERS));
    Texts texts = new Texts();
    RunParts runs =
        new RunParts(
            vertx, database, rules, texts, new RunMetrics(metrics.registry()), clock, options);
    ReferenceData hooks = new ReferenceData(stored, rules, runs.sample(), clock);
    TenantApi tenants = new TenantApi(database, new Schemas(database), hooks, name);
    List<Routes> plain =
        new ArrayList<>(
            List.of(
                new Health(),
                metrics,
                tenants,
                new CheckRoutes(checks, new FindingJson(texts)),
                new ConfigurationRoutes(settings)));
    plain.addAll(runs.routes());
    Operations operations =
        new Operations(
            new RuleOperations(rules),
            new ProfileOperations(new Profiles(vertx, profiles, rules, clock, UUID::randomUUID)),
            new SettingsOperations(settings),
            runs.operations());
    Work work = new Work(() -> runs.breakOffUploads(REMOVALS), runs::drain);
    Future<Router> router = ContractRouter.create(vertx, CONTRACT, operations.table(), plain);
    return router
        .compose(made -> ModuleServer.start(vertx, made, config.httpPort(), config.drain()))
        .map(server -> new MarcChecksModule(database, tenants, server, work, config.drain()));
  }

  /** What it is called, and the version that the build wrote down. */
  static ModuleName name() {
    return ModuleName.of("mod-marc-checks", MarcChecksModule.class);
  }
}

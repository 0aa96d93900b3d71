package org.folioext.patronflags;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapi.seal.Seal;
import org.folioext.okapi.seal.TenantKeys;
import org.folioext.okapi.start.RunningModule;
import org.folioext.okapi.tenant.TenantApi;
import org.folioext.okapi.text.Texts;
import org.folioext.patronflags.app.scan.Bases;
import org.folioext.patronflags.app.scan.RuleCounter;
import org.folioext.patronflags.domain.book.FlagTexts;
import org.folioext.patronflags.http.Operations;
import org.folioext.patronflags.http.Problems;
import org.folioext.patronflags.storage.ChoiceStore;
import org.folioext.patronflags.storage.EvidenceKeys;

/** A running instance of the module: everything it is made of, wired by hand. */
public final class PatronFlagsModule extends RunningModule {

  /** The contract, on the class path. */
  public static final String CONTRACT = "openapi/patron-flags.yaml";

  private PatronFlagsModule(
      Database database, TenantApi tenants, ModuleServer server, Work work, Duration patience) {
    super(database, tenants, server, work, patience);
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
    TenantKeys keys = new TenantKeys(database, EvidenceKeys.TABLE, seal, random, clock);
    ClientOptions patience = ClientOptions.of(vertx, clock).within(options.answer());
    Gateways gateways = new Gateways(vertx, new OkapiClient(WebClient.create(vertx), patience));
    Bases bases = new Bases(new ChoiceStore(database), gateways);
    ScanParts scans =
        new ScanParts(vertx, database, bases, seal, metrics.registry(), clock, options);
    RuleCounter.Bounds bounds = RuleCounter.Bounds.of(options.pageSize(), options.answer());
    Texts texts = FlagTexts.all();
    Problems problems = new Problems(texts);
    DeskParts desk =
        new DeskParts(vertx, database, bases, gateways, seal, keys, clock, bounds, texts);
    TenantApi tenants = new TenantApi(database, new Schemas(database), keys, name);
    List<Routes> plain = new ArrayList<>(desk.plain());
    plain.addAll(List.of(new Health(), metrics, tenants));
    Operations operations = desk.operations(scans.service(), problems);
    ModuleConfig module = config.module();
    Work work = Work.of(scans::drain);
    return ContractRouter.create(vertx, CONTRACT, operations.table(), plain, problems)
        .compose(router -> ModuleServer.start(vertx, router, module.httpPort(), module.drain()))
        .map(server -> new PatronFlagsModule(database, tenants, server, work, module.drain()));
  }
}

package org.folioext.patronnotices;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.folioext.okapi.client.ClientOptions;
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
import org.folioext.okapi.tenant.TenantHooks;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.app.FolioCheck;
import org.folioext.patronnotices.app.Library;
import org.folioext.patronnotices.app.OverlapDesk;
import org.folioext.patronnotices.app.Overlaps;
import org.folioext.patronnotices.app.ReferenceTemplates;
import org.folioext.patronnotices.app.RuleDesk;
import org.folioext.patronnotices.app.RuleShelf;
import org.folioext.patronnotices.app.RuleSwitch;
import org.folioext.patronnotices.app.SuppliedRules;
import org.folioext.patronnotices.app.TenantConfiguration;
import org.folioext.patronnotices.app.TenantSettings;
import org.folioext.patronnotices.app.cases.Cases;
import org.folioext.patronnotices.app.cases.Known;
import org.folioext.patronnotices.app.cases.Preparation;
import org.folioext.patronnotices.app.deed.DeedDesk;
import org.folioext.patronnotices.app.people.AddressHashes;
import org.folioext.patronnotices.app.run.RunSources;
import org.folioext.patronnotices.app.sending.SendingDesk;
import org.folioext.patronnotices.domain.say.NoticeTexts;
import org.folioext.patronnotices.http.ConfigurationRoutes;
import org.folioext.patronnotices.http.DeedOperations;
import org.folioext.patronnotices.http.DeedsRoute;
import org.folioext.patronnotices.http.HistoryOperations;
import org.folioext.patronnotices.http.LookFirst;
import org.folioext.patronnotices.http.MessageOperations;
import org.folioext.patronnotices.http.Operations;
import org.folioext.patronnotices.http.OverlapOperations;
import org.folioext.patronnotices.http.PatronOperations;
import org.folioext.patronnotices.http.PatronPreviewOperations;
import org.folioext.patronnotices.http.PreferenceOperations;
import org.folioext.patronnotices.http.PreviewOperations;
import org.folioext.patronnotices.http.PreviewRowsRoute;
import org.folioext.patronnotices.http.Problems;
import org.folioext.patronnotices.http.ReliefOperations;
import org.folioext.patronnotices.http.RuleOperations;
import org.folioext.patronnotices.http.SampleOperations;
import org.folioext.patronnotices.http.SendingOperations;
import org.folioext.patronnotices.http.SettingsOperations;
import org.folioext.patronnotices.http.StatisticsRoute;
import org.folioext.patronnotices.http.StatusOperations;
import org.folioext.patronnotices.http.SuppressionOperations;
import org.folioext.patronnotices.http.TemplateOperations;
import org.folioext.patronnotices.remote.SuppliedTemplates;
import org.folioext.patronnotices.storage.AddressKeys;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.DeedBook;
import org.folioext.patronnotices.storage.SendingStore;
import org.folioext.patronnotices.storage.ledger.Overlapping;
import org.folioext.patronnotices.storage.ledger.Pulses;

/** A running instance of the module: everything it is made of, wired by hand. */
public final class PatronNoticesModule extends RunningModule {

  /** The contract, on the class path. */
  public static final String CONTRACT = "openapi/patron-notices.yaml";

  private PatronNoticesModule(
      Database database, TenantApi tenants, ModuleServer server, Work work, Duration patience) {
    super(database, tenants, server, work, patience);
  }

  /** Starts an instance; the database need not be there yet. */
  public static Future<PatronNoticesModule> start(
      Vertx vertx, NoticesConfig config, Metrics metrics, Clock clock) {
    return start(vertx, config, metrics, clock, RunParts.Options.USUAL, sources(clock));
  }

  /** Whom runs decide of, as FOLIO has them. */
  private static BiFunction<Gateways, Known, RunSources> sources(Clock clock) {
    return (gateways, known) -> {
      Preparation preparation = new Preparation(gateways, clock);
      return new RunSources(preparation::of, new Cases(known)::each);
    };
  }

  /** Starts an instance that runs in another way than the usual. */
  static Future<PatronNoticesModule> start(
      Vertx vertx,
      NoticesConfig config,
      Metrics metrics,
      Clock clock,
      RunParts.Options options,
      BiFunction<Gateways, Known, RunSources> sources) {
    ModuleName name = ModuleName.of("mod-patron-notices", PatronNoticesModule.class);
    ModuleConfig module = config.module();
    Database database = Database.open(vertx, module.database(), name);
    SecureRandom random = new SecureRandom();
    Seal seal = new Seal(config.key(), random);
    TenantKeys keys = new TenantKeys(database, AddressKeys.TABLE, seal, random, clock);
    AddressHashes hashes = new AddressHashes(keys);
    ChoiceStore store = new ChoiceStore(database);
    Gateways gateways = gateways(vertx, clock);
    PeopleParts people = PeopleParts.of(database, hashes, gateways, seal, clock);
    Library library = new Library(gateways, clock);
    Texts texts = NoticeTexts.all();
    FolioCheck folio = new FolioCheck(gateways);
    TenantConfiguration configuration =
        new TenantConfiguration(store, library, new Overlaps(folio), clock);
    RuleShelf shelf = new RuleShelf(store, library, clock);
    RuleDesk desk = new RuleDesk(store, shelf, library, clock);
    Known known = people.known(RenewParts.happened(database), RenewParts.leftOut(database));
    DeedDesk deeds = new DeedDesk(new DeedBook(database), clock);
    PreviewParts previews =
        new PreviewParts(vertx, database, store, library, gateways, new Cases(known), deeds, clock);
    SendingDesk sending =
        new SendingDesk(new SendingStore(database), new Pulses(database), config.sendEnv(), clock);
    RenewParts renew = new RenewParts(vertx, database, store, sending, clock);
    RunSources whom = sources.apply(gateways, known);
    SendParts sends =
        new SendParts(
            vertx,
            database,
            gateways,
            new Preparation(gateways, clock),
            new Cases(known),
            sending,
            SendParts.addresses(hashes),
            seal,
            clock,
            SendParts.Options.USUAL);
    UpkeepParts upkeep = new UpkeepParts(vertx, database, people, clock);
    RunParts runs =
        new RunParts(
            vertx,
            database,
            store,
            shelf,
            gateways,
            folio,
            whom,
            sending,
            leases -> List.of(renew.phase(whom, leases)),
            sends::send,
            List.of(previews.desk()::goOn, renew::goOn, upkeep::goOn),
            metrics.registry(),
            clock,
            options);
    Operations operations =
        new Operations(
            new RuleOperations(shelf, desk, new RuleSwitch(shelf, desk, folio), texts),
            new SettingsOperations(new TenantSettings(store, clock), texts),
            new HistoryOperations(configuration),
            new PreviewOperations(previews.desk(), texts),
            new PatronPreviewOperations(previews.patrons(), texts),
            new SampleOperations(previews.samples()),
            runs.operations(),
            new SendingOperations(sending, texts),
            new StatusOperations(runs.status(), texts),
            new PreferenceOperations(people.wanted()),
            new SuppressionOperations(people.suppressions()),
            new ReliefOperations(people.relief()),
            renew.operations(),
            new PatronOperations(people.desk(), texts),
            new MessageOperations(sends.desk(), sends.texts(), texts),
            new TemplateOperations(
                new ReferenceTemplates(store, SuppliedTemplates.read(), gateways, deeds)),
            new DeedOperations(deeds),
            new OverlapOperations(new OverlapDesk(store, new Overlapping(database), folio, clock)));
    TenantHooks hooks = TenantHooks.inTurn(keys, new SuppliedRules(store, clock));
    TenantApi tenants = new TenantApi(database, new Schemas(database), hooks, name);
    List<Routes> plain =
        List.of(
            new ConfigurationRoutes(configuration, texts),
            new StatisticsRoute(people.desk()),
            new DeedsRoute(deeds),
            new PreviewRowsRoute(previews.desk(), texts),
            new LookFirst(runs.watch()::look),
            new Health(runs.watch()::complaints),
            metrics,
            tenants);
    Problems problems = new Problems();
    return ContractRouter.create(vertx, CONTRACT, operations.table(), plain, problems)
        .compose(router -> ModuleServer.start(vertx, router, module.httpPort(), module.drain()))
        .map(
            server ->
                new PatronNoticesModule(
                    database,
                    tenants,
                    server,
                    drains(runs, previews, renew, sends, upkeep),
                    module.drain()));
  }

  private static Work drains(
      RunParts runs, PreviewParts previews, RenewParts renew, SendParts sends, UpkeepParts upkeep) {
    return Work.of(
        () ->
            Future.join(
                    runs.drain(), previews.drain(), renew.drain(), sends.drain(), upkeep.drain())
                .mapEmpty());
  }

  private static Gateways gateways(Vertx vertx, Clock clock) {
    return new Gateways(vertx, FolioClient.of(vertx, ClientOptions.of(vertx, clock)));
  }
}

package org.folioext.patronnotices;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
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
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapi.start.RunningModule;
import org.folioext.okapi.tenant.TenantApi;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.app.Library;
import org.folioext.patronnotices.app.RuleDesk;
import org.folioext.patronnotices.app.RuleShelf;
import org.folioext.patronnotices.app.SuppliedRules;
import org.folioext.patronnotices.app.TenantConfiguration;
import org.folioext.patronnotices.app.TenantSettings;
import org.folioext.patronnotices.app.send.MessageDesk;
import org.folioext.patronnotices.domain.say.NoticeTexts;
import org.folioext.patronnotices.http.ConfigurationRoutes;
import org.folioext.patronnotices.http.HistoryOperations;
import org.folioext.patronnotices.http.MessageOperations;
import org.folioext.patronnotices.http.Operations;
import org.folioext.patronnotices.http.RuleOperations;
import org.folioext.patronnotices.http.SettingsOperations;
import org.folioext.patronnotices.storage.ChoiceHistory;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.message.Messages;
import org.folioext.patronnotices.storage.message.Resends;

/** A running instance of the module: everything it is made of, wired by hand. */
public final class PatronNoticesModule extends RunningModule {

  /** The contract, on the class path. */
  public static final String CONTRACT = "openapi/patron-notices.yaml";

  private PatronNoticesModule(
      Database database, TenantApi tenants, ModuleServer server, Duration patience) {
    super(database, tenants, server, Work.of(Future::succeededFuture), patience);
  }

  /** Starts an instance; the database need not be there yet. */
  public static Future<PatronNoticesModule> start(
      Vertx vertx, ModuleConfig config, Metrics metrics, Clock clock) {
    ModuleName name = ModuleName.of("mod-patron-notices", PatronNoticesModule.class);
    Database database = Database.open(vertx, config.database(), name);
    ChoiceStore store = new ChoiceStore(database);
    Library library = new Library(gateways(vertx, clock), clock);
    Texts texts = NoticeTexts.all();
    TenantConfiguration configuration =
        new TenantConfiguration(store, new ChoiceHistory(database), library, clock);
    RuleShelf shelf = new RuleShelf(store, library, clock);
    Operations operations =
        new Operations(
            new RuleOperations(shelf, new RuleDesk(store, shelf, library, clock), texts),
            new SettingsOperations(new TenantSettings(store, clock), texts),
            new HistoryOperations(configuration),
            new MessageOperations(desk(database, clock), texts));
    TenantApi tenants =
        new TenantApi(database, new Schemas(database), new SuppliedRules(store, clock), name);
    List<Routes> plain =
        List.of(new ConfigurationRoutes(configuration, texts), new Health(), metrics, tenants);
    return ContractRouter.create(vertx, CONTRACT, operations.table(), plain)
        .compose(router -> ModuleServer.start(vertx, router, config.httpPort(), config.drain()))
        .map(server -> new PatronNoticesModule(database, tenants, server, config.drain()));
  }

  private static MessageDesk desk(Database database, Clock clock) {
    return new MessageDesk(
        new Messages(database), new Resends(database), UUID::randomUUID, clock);
  }

  private static Gateways gateways(Vertx vertx, Clock clock) {
    return new Gateways(
        vertx, new OkapiClient(WebClient.create(vertx), ClientOptions.of(vertx, clock)));
  }
}

package org.folioext.patronflags;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import org.folioext.okapi.tenant.TenantHooks;

/** A running instance of the module: everything it is made of, wired by hand. */
public final class PatronFlagsModule implements Program.Running {

  /** The contract, on the class path. */
  public static final String CONTRACT = "openapi/patron-flags.yaml";

  private final Database database;
  private final ModuleServer server;
  private final Duration patience;

  private PatronFlagsModule(Database database, ModuleServer server, Duration patience) {
    this.database = database;
    this.server = server;
    this.patience = patience;
  }

  /** Starts an instance; the database need not be there yet. */
  public static Future<PatronFlagsModule> start(
      Vertx vertx, FlagsConfig config, Metrics metrics, Clock clock) {
    ModuleName name = ModuleName.of("mod-patron-flags", PatronFlagsModule.class);
    Database database = Database.open(vertx, config.module().database(), name);
    List<Routes> plain =
        List.of(
            new Health(),
            metrics,
            new TenantApi(database, new Schemas(database), new TenantHooks() {}, name));
    return ContractRouter.create(vertx, CONTRACT, Map.of(), plain)
        .compose(
            router ->
                ModuleServer.start(
                    vertx, router, config.module().httpPort(), config.module().drain()))
        .map(server -> new PatronFlagsModule(database, server, config.module().drain()));
  }

  @Override
  public int port() {
    return server.port();
  }

  @Override
  public Future<Void> drain() {
    return server.drain();
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

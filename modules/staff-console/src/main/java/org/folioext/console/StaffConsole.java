package org.folioext.console;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.session.Authn;
import org.folioext.console.session.Renewals;
import org.folioext.console.session.SessionCookie;
import org.folioext.console.session.Sessions;
import org.folioext.console.session.Zones;
import org.folioext.console.signin.SignInPages;
import org.folioext.console.web.Arrival;
import org.folioext.console.web.Assets;
import org.folioext.console.web.KeptForms;
import org.folioext.console.web.Languages;
import org.folioext.console.web.PageGroup;
import org.folioext.console.web.PageServer;
import org.folioext.console.web.Pages;
import org.folioext.console.web.Problems;
import org.folioext.console.web.Renderer;
import org.folioext.console.web.WayBack;
import org.folioext.okapi.http.Health;
import org.folioext.okapi.http.Metrics;
import org.folioext.okapi.http.ModuleServer;
import org.folioext.okapi.seal.Seal;
import org.folioext.okapi.start.Program;

/** A running instance of the console: everything it is made of, wired by hand. */
public final class StaffConsole implements Program.Running {

  private final ModuleServer server;
  private final Duration patience;

  private StaffConsole(ModuleServer server, Duration patience) {
    this.server = server;
    this.patience = patience;
  }

  /** Starts an instance; the gateway need not be there yet. */
  public static Future<StaffConsole> start(
      Vertx vertx, ConsoleConfig config, Metrics metrics, Clock clock) {
    Gateway gateway = Gateway.at(vertx, config.gateway(), clock);
    return ModuleServer.start(
            vertx,
            router(vertx, config, metrics, clock, PageGroups.over(gateway, clock), gateway),
            config.httpPort(),
            config.drain())
        .map(server -> new StaffConsole(server, config.drain()));
  }

  private static Router router(
      Vertx vertx,
      ConsoleConfig config,
      Metrics metrics,
      Clock clock,
      List<PageGroup> groups,
      Gateway gateway) {
    SecureRandom random = new SecureRandom();
    Seal seal = new Seal(config.key(), random);
    SessionCookie cookie = new SessionCookie(seal, config.secureCookies());
    Authn authn = new Authn(gateway, clock);
    Sessions sessions =
        new Sessions(
            cookie,
            authn,
            new Renewals(vertx, authn, clock),
            new Zones(gateway),
            new Offers(gateway, groups, PageGroups.PATIENCE)::closed,
            random);
    List<String> ids = groups.stream().map(PageGroup::id).toList();
    Assets assets = new Assets();
    Languages languages =
        new Languages(groups.stream().flatMap(group -> group.bundles().stream()).toList());
    KeptForms forms = new KeptForms(seal, clock);
    WayBack back = new WayBack();
    Pages pages = new Pages(languages, assets, new Renderer(), ids);

    Router router = Router.router(vertx);
    router.route().handler(new Arrival(config.secureCookies()));
    router.route().failureHandler(new Problems(pages, sessions, back, forms));
    new Health().mount(router);
    metrics.mount(router);
    assets.mount(router);
    new SignInPages(pages, sessions, forms).mount(router);
    PageServer server = new PageServer(pages, sessions, back);
    groups.forEach(group -> server.mount(router, group));
    router.route().handler(web -> web.fail(404));
    return router;
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
    return Future.succeededFuture();
  }

  @Override
  public Duration patience() {
    return patience;
  }
}

package org.folioext.okapitesting.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.client.WebClient;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/** The parts of the gateway, put together. */
public final class Gateway {
  private static final PoolOptions POOL = new PoolOptions().setHttp1MaxSize(64);
  private final Modules modules = new Modules();
  private final Instances instances = new Instances();
  private final Tenants tenants = new Tenants();
  private final Grants grants = new Grants();
  private final Seen seen = new Seen();
  private final Tokens tokens;
  private final Timers timers;
  private final Installer installer;
  private final Proxy proxy;
  private final Router router;

  /**
   * Puts it together.
   *
   * @param self where the gateway listens, known once it does
   */
  public Gateway(
      Vertx vertx, Clock clock, boolean timersRun, Duration firstPoll, Supplier<URI> self) {
    tokens = new Tokens(clock);
    Gatekeeper gatekeeper = new Gatekeeper(tokens, grants);
    SystemCalls calls =
        new SystemCalls(WebClient.create(vertx), instances, gatekeeper, seen, self, clock);
    timers = new Timers(vertx, calls, timersRun);
    installer = new Installer(modules, new TenantInit(vertx, calls, firstPoll), timers);
    proxy =
        new Proxy(
            vertx.createHttpClient(new HttpClientOptions(), POOL),
            tenants,
            instances,
            gatekeeper,
            seen,
            self,
            clock);
    router = Router.router(vertx);
    router.get("/_/version").handler(context -> Texts.plain(context.response(), 200, "7.0.3"));
    new ModulesApi(modules).mount(router);
    new DiscoveryApi(instances, vertx.createNetClient()).mount(router);
    new TenantsApi(tenants, timers).mount(router);
    new InstallApi(tenants, installer).mount(router);
    router
        .route("/_/invoke/tenant/:tenant/*")
        .handler(context -> proxy.invoke(context.request(), context.pathParam("tenant")));
    router.route().handler(context -> proxy.serve(context.request()));
    router.route().failureHandler(Gateway::failed);
  }

  private static void failed(RoutingContext context) {
    Throwable failure = context.failure();
    boolean unread = failure instanceof DecodeException || failure instanceof ClassCastException;
    Texts.failure(
        context.response(),
        unread ? new Refusal(400, String.valueOf(failure.getMessage())) : failure);
  }

  public Modules modules() {
    return modules;
  }

  public Instances instances() {
    return instances;
  }

  public Tenants tenants() {
    return tenants;
  }

  public Grants grants() {
    return grants;
  }

  public Tokens tokens() {
    return tokens;
  }

  public Timers timers() {
    return timers;
  }

  public Installer installer() {
    return installer;
  }

  public Seen seen() {
    return seen;
  }

  /** What serves every request. */
  public Router router() {
    return router;
  }
}

package org.folioext.okapitesting.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;
import org.folioext.okapitesting.GatewayOptions;

/** The parts of the gateway, put together. */
public final class Gateway {
  private static final PoolOptions POOL = new PoolOptions().setHttp1MaxSize(64);
  private final Modules modules = new Modules();
  private final Instances instances = new Instances();
  private final Tenants tenants = new Tenants();
  private final Grants grants;
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
  public Gateway(Vertx vertx, GatewayOptions options, Supplier<URI> self) {
    Clock clock = options.clock();
    tokens = new Tokens(clock);
    grants = new Grants(clock, options.grantsCached());
    Surroundings around =
        new Surroundings(instances, new Gatekeeper(tokens, grants), seen, self, clock);
    SystemCalls calls = new SystemCalls(vertx, around, options.retryPause());
    timers = new Timers(vertx, calls, options.timersRun(), clock);
    installer = new Installer(modules, new TenantInit(vertx, calls, options.firstPoll()), timers);
    proxy = new Proxy(vertx.createHttpClient(new HttpClientOptions(), POOL), tenants, around);
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

  /** All that a user may do in a tenant: what sets stand for too. */
  public Set<String> permissions(String tenant, String userId) {
    return Grants.expand(grants.of(tenant, userId), tenants.get(tenant).enabled());
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

package org.folioext.okapitesting;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.folioext.okapitesting.gateway.Descriptor;
import org.folioext.okapitesting.gateway.Gateway;
import org.folioext.okapitesting.gateway.Grants;
import org.folioext.okapitesting.gateway.InstallStep;
import org.folioext.okapitesting.gateway.Installer;
import org.folioext.okapitesting.gateway.Instances.Instance;
import org.folioext.okapitesting.gateway.SeenRequest;
import org.folioext.okapitesting.gateway.Tokens;

/**
 * A gateway that does what Okapi 7 with mod-authtoken does, as far as a module can tell: module
 * descriptors, discovery, installs with {@code _tenant} 2.0, timers, tokens, permissions, routing.
 * Everything is in memory. Safe for use by several threads.
 */
public final class FakeGateway {
  private final Gateway parts;
  private final AtomicReference<HttpServer> server = new AtomicReference<>();

  private FakeGateway(Vertx vertx, GatewayOptions options) {
    parts = new Gateway(vertx, options, this::url);
  }

  /** Starts one on 127.0.0.1. */
  public static Future<FakeGateway> start(Vertx vertx, GatewayOptions options) {
    FakeGateway gateway = new FakeGateway(vertx, options);
    HttpServerOptions http =
        new HttpServerOptions()
            .setHost("127.0.0.1")
            .setPort(options.port())
            .setHandle100ContinueAutomatically(true);
    return vertx
        .createHttpServer(http)
        .requestHandler(gateway.parts.router())
        .listen()
        .map(
            listening -> {
              gateway.server.set(listening);
              return gateway;
            });
  }

  /** Where it listens: {@code http://127.0.0.1:port}. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.get().actualPort());
  }

  /**
   * Registers a module and an instance of it: POST /_/proxy/modules and /_/discovery/modules.
   *
   * @throws org.folioext.okapitesting.gateway.Refusal with Okapi's status and text
   */
  public void register(JsonObject moduleDescriptor, URI instance) {
    Descriptor module = Descriptor.read(moduleDescriptor);
    parts.modules().add(module, true);
    String id = module.id().toString();
    parts.instances().add(new Instance(instanceId(id, instance), id, instance));
  }

  /** Forgets an instance, as when it was stopped. */
  public void unregister(String moduleId, URI instance) {
    parts.instances().remove(instanceId(moduleId, instance));
  }

  /** Adds a tenant with no modules; one that is there already stays as it is. */
  public void addTenant(String tenant) {
    addTenant(tenant, false);
  }

  /**
   * The same, but without an auth module: no token is asked for, and modules get neither one nor
   * permissions, whatever their descriptors say.
   */
  public void addOpenTenant(String tenant) {
    addTenant(tenant, true);
  }

  private void addTenant(String tenant, boolean open) {
    if (parts.tenants().find(tenant).isEmpty()) {
      parts.tenants().add(new JsonObject().put("id", tenant).put("name", tenant), open);
    }
  }

  /**
   * Enables a module, and what it requires, for a tenant; an older version of it is upgraded.
   *
   * @param parameters {@code loadReference}, {@code loadSample}, …
   * @return what was done, as POST /install answers; failed by a Refusal with Okapi's text
   */
  public Future<JsonArray> enable(String tenant, String moduleId, Map<String, String> parameters) {
    return install(tenant, moduleId, "enable", false, false, parameters);
  }

  /** The same as {@link #enable}; for a version that is enabled already the call is made again. */
  public Future<JsonArray> upgrade(String tenant, String moduleId, Map<String, String> parameters) {
    return install(tenant, moduleId, "enable", false, true, parameters);
  }

  /** Disables a module, and what requires it, for a tenant; {@code purge} asks to drop its data. */
  public Future<JsonArray> disable(String tenant, String moduleId, boolean purge) {
    return install(tenant, moduleId, "disable", purge, false, Map.of());
  }

  /**
   * An access token; from now on the user holds these permissions, and no others, in this tenant.
   *
   * @param userId a UUID
   */
  public String token(String tenant, String userId, Set<String> permissions, Duration life) {
    grant(tenant, userId, permissions);
    return parts.tokens().access(tenant, parts.grants().name(tenant, userId), userId, life);
  }

  /** From now on the user holds these permissions, and no others, in this tenant. */
  public void grant(String tenant, String userId, Set<String> permissions) {
    parts.grants().set(tenant, userId, permissions);
  }

  /**
   * Calls every timer of the tenant's modules once, one after the other, whatever its delay.
   *
   * @return failed when a module does not answer 2xx
   */
  public Future<Void> fireTimers(String tenant) {
    return Future.succeededFuture(tenant).map(parts.tenants()::get).compose(parts.timers()::fire);
  }

  /** The last 1,000 requests that went to modules, oldest first. */
  public List<SeenRequest> requestsSeen() {
    return parts.seen().all();
  }

  /** Stops timers and the server. */
  public Future<Void> close() {
    parts.timers().stop();
    return server.get().close();
  }

  /** What login needs to give out tokens of this gateway. */
  public Tokens tokens() {
    return parts.tokens();
  }

  /** Who holds which permissions. */
  public Grants grants() {
    return parts.grants();
  }

  /** All that a user may do in a tenant: what sets stand for too. */
  public Set<String> permissions(String tenant, String userId) {
    return parts.permissions(tenant, userId);
  }

  private static String instanceId(String moduleId, URI instance) {
    return moduleId + "@" + instance.getAuthority();
  }

  private Future<JsonArray> install(
      String tenant,
      String moduleId,
      String action,
      boolean purge,
      boolean reinstall,
      Map<String, String> parameters) {
    Installer.Options options =
        new Installer.Options(false, purge, reinstall, true, Map.copyOf(parameters));
    InstallStep step = InstallStep.of(new JsonObject().put("id", moduleId).put("action", action));
    return Future.succeededFuture(tenant)
        .map(parts.tenants()::get)
        .compose(found -> parts.installer().install(found, List.of(step), options));
  }
}

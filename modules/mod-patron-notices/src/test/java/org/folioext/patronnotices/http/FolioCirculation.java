package org.folioext.patronnotices.http;

import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.folioext.patronnotices.Site;

/**
 * Plays what mod-circulation 24.2.2, mod-circulation-storage 17.2.4 and mod-inventory-storage
 * answer of notice policies, after what they were recorded to answer, for one tenant.
 */
public final class FolioCirculation implements AutoCloseable {
  public static final String POLICY = "000000c4-0000-4000-8000-000000000001";
  public static final String OTHER = "122b3d2b-4788-4f1e-9117-56daa91cb75c";
  static final String ITEM = "000000b4-0000-4000-8000-000000000001";
  private static final String TYPE = "1a54b431-2e4f-452d-9cae-9cee66c9a892";
  private static final String LOAN_TYPE = "000000c1-0000-4000-8000-000000000007";
  private static final String LOCATION = "fcd64ce1-6995-48f0-840e-89ffa2288371";

  private final AtomicReference<String> rules = new AtomicReference<>(fallback(POLICY));
  private final AtomicInteger status = new AtomicInteger(200);
  private final Site site;
  private HttpServer server;

  private FolioCirculation(Site site) {
    this.site = site;
  }

  /**
   * A policy of a name sends before and when a loan is due, and of renewals; another is not used.
   */
  public static void policies(Site site, String tenant, String name) {
    policy(site, tenant, POLICY, name);
    policy(site, tenant, OTHER, "unused");
  }

  /** A policy that sends as those do, of which circulation rules know where they name it. */
  public static void policy(Site site, String tenant, String id, String name) {
    site.loans.put(
        tenant, "/patron-notice-policy-storage/patron-notice-policies", policy(id, name));
  }

  /** A library whose circulation rules choose the first of these policies. */
  public static FolioCirculation of(Site site, String tenant) {
    FolioCirculation folio = new FolioCirculation(site);
    folio.open(tenant);
    return folio;
  }

  /** From now on circulation rules name this policy. */
  public void chooses(String policy) {
    rules.set(fallback(policy));
  }

  /** From now on circulation rules are answered so. */
  public void answers(int with) {
    status.set(with);
  }

  /** From now on the tenant has no circulation. */
  public void leaves(String tenant) {
    Site.await(site.gateway.disable(tenant, descriptor(tenant).getString("id"), false));
  }

  private static String fallback(String policy) {
    return "fallback-policy: l x n " + policy + "\n";
  }

  private void open(String tenant) {
    Router router = Router.router(site.vertx);
    router.post("/_/tenant").handler(web -> web.response().setStatusCode(204).end());
    Map<String, JsonObject> answers =
        Map.of(
            "/circulation/rules/notice-policy",
            new JsonObject().put("noticePolicyId", POLICY),
            "/item-storage/items",
            new JsonObject().put("items", new JsonArray().add(item())).put("totalRecords", 1));
    answers.forEach(
        (path, answer) -> router.get(path).handler(web -> web.response().end(answer.encode())));
    router
        .get("/circulation/rules")
        .handler(
            web ->
                web.response()
                    .setStatusCode(status.get())
                    .end(new JsonObject().put("rulesAsText", rules.get()).encode()));
    server =
        Site.await(site.vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
    JsonObject descriptor = descriptor(tenant);
    site.gateway.register(descriptor, URI.create("http://127.0.0.1:" + server.actualPort()));
    Site.await(site.gateway.enable(tenant, descriptor.getString("id"), Map.of()));
  }

  private static JsonObject policy(String id, String name) {
    JsonArray notices = new JsonArray();
    Stream.of("Before", "Upon At")
        .forEach(
            how ->
                notices.add(
                    new JsonObject()
                        .put(
                            "sendOptions",
                            new JsonObject().put("sendWhen", "Due date").put("sendHow", how))));
    notices.add(new JsonObject().put("sendOptions", new JsonObject().put("sendWhen", "Renewed")));
    return new JsonObject()
        .put("id", id)
        .put("name", name)
        .put("active", true)
        .put("loanNotices", notices);
  }

  private static JsonObject item() {
    return new JsonObject()
        .put("id", ITEM)
        .put("materialTypeId", TYPE)
        .put("permanentLoanTypeId", LOAN_TYPE)
        .put("effectiveLocationId", LOCATION);
  }

  private static JsonObject descriptor(String tenant) {
    JsonArray provides = new JsonArray();
    provides.add(
        provided("circulation-rules", "1.1", "/circulation/rules", "circulation.rules.get"));
    provides
        .getJsonObject(0)
        .getJsonArray("handlers")
        .add(handler("/circulation/rules/notice-policy", "circulation.rules.notice-policy.get"));
    provides.add(
        provided(
            "item-storage",
            "11.0",
            "/item-storage/items",
            "inventory-storage.items.collection.get"));
    JsonObject init =
        new JsonObject()
            .put("methods", new JsonArray().add("POST"))
            .put("pathPattern", "/_/tenant");
    provides.add(
        new JsonObject()
            .put("id", "_tenant")
            .put("version", "2.0")
            .put("interfaceType", "system")
            .put("handlers", new JsonArray().add(init)));
    return new JsonObject()
        .put("id", "mod-circulation-" + tenant + "-24.2.2")
        .put("provides", provides);
  }

  private static JsonObject provided(String id, String version, String path, String permission) {
    return new JsonObject()
        .put("id", id)
        .put("version", version)
        .put("handlers", new JsonArray().add(handler(path, permission)));
  }

  private static JsonObject handler(String path, String permission) {
    return new JsonObject()
        .put("methods", new JsonArray().add("GET"))
        .put("pathPattern", path)
        .put("permissionsRequired", new JsonArray().add(permission));
  }

  @Override
  public void close() {
    Site.await(server.close());
  }
}

package org.folioext.patronnotices.app.cases;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.client.WebClient;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.ClientOptions;
import org.folioext.okapi.client.OkapiClient;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.FakeGateway;
import org.folioext.okapitesting.GatewayOptions;
import org.folioext.okapitesting.neighbours.LocaleNeighbour;
import org.folioext.okapitesting.neighbours.StorageNeighbour;
import org.folioext.okapitesting.neighbours.UsersNeighbour;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.Configuration;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.choice.KeptSettings;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.settings.NoticeSettings;

/** A gateway and FOLIO's modules behind it, of which cases are read. Each test has its tenants. */
final class Hall implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Author SOMEBODY = new Author(Instant.EPOCH, Optional.empty());
  private static final AtomicInteger NUMBER = new AtomicInteger();

  final Vertx vertx = Vertx.vertx();
  final UsersNeighbour users;
  final StorageNeighbour loans;
  final StorageNeighbour fees;
  final LocaleNeighbour locale;
  private final StorageNeighbour templates;
  private final FakeGateway gateway;
  private final Gateways gateways;
  private final Clock clock;
  private final List<HttpServer> stubs = new ArrayList<>();

  private Hall() {
    clock = Clock.fixed(TODAY.atTime(11, 30).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    gateway = Await.of(FakeGateway.start(vertx, GatewayOptions.forTests()));
    users = Await.of(UsersNeighbour.start(vertx, clock));
    loans = Await.of(StorageNeighbour.circulationStorage(vertx));
    fees = Await.of(StorageNeighbour.feesFines(vertx));
    locale = Await.of(LocaleNeighbour.start(vertx));
    templates = Await.of(StorageNeighbour.templateEngine(vertx));
    gateway.register(users.descriptor(), users.uri());
    gateway.register(loans.descriptor(), loans.uri());
    gateway.register(fees.descriptor(), fees.uri());
    gateway.register(locale.descriptor(), locale.uri());
    gateway.register(templates.descriptor(), templates.uri());
    gateways =
        new Gateways(
            vertx, new OkapiClient(WebClient.create(vertx), ClientOptions.of(vertx, clock)));
  }

  static Hall open() {
    return new Hall();
  }

  /** A new tenant that has users, loans, fees and templates, in the zone Europe/Berlin. */
  String tenant() {
    String tenant = bare();
    enable(tenant, loans.descriptor());
    enable(tenant, fees.descriptor());
    return tenant;
  }

  /** A new tenant that has users and templates alone. */
  String bare() {
    String tenant = empty();
    enable(tenant, users.descriptor());
    furnish(tenant);
    return tenant;
  }

  private void furnish(String tenant) {
    enable(tenant, locale.descriptor());
    enable(tenant, templates.descriptor());
    locale.zone(tenant, "Europe/Berlin");
    template(tenant, UUID.randomUUID(), "T", true);
  }

  /** A tenant gets a template, in English and German. */
  void template(String tenant, UUID id, String name, boolean active) {
    JsonObject text = new JsonObject().put("header", "Notice").put("body", "<p>Notice</p>");
    JsonObject texts = new JsonObject().put("en", text).put("de", text.copy());
    templates.put(
        tenant,
        "/templates",
        new JsonObject()
            .put("id", id.toString())
            .put("name", name)
            .put("active", active)
            .put("localizedTemplates", texts));
  }

  /** A new tenant without any module. */
  String empty() {
    String tenant = "cases" + NUMBER.incrementAndGet();
    gateway.addOpenTenant(tenant);
    return tenant;
  }

  /** A module of the tenant that answers a path as it is told. */
  void stub(String tenant, String id, String path, Function<RoutingContext, JsonObject> answer) {
    module(tenant, id, new Stub(id + "-" + tenant, "proxy", path, answer));
  }

  /** A new tenant that has templates, and of users and their custom fields these. */
  String withCustomFields(JsonObject fields, JsonObject users) {
    String tenant = empty();
    furnish(tenant);
    module(
        tenant,
        "users",
        new Stub("users", "proxy", "/users", query -> users),
        new Stub("custom-fields", "multiple", "/custom-fields", query -> fields));
    return tenant;
  }

  private record Stub(
      String interfaceId, String type, String path, Function<RoutingContext, JsonObject> answer) {

    void mount(Router router) {
      router
          .get(path.replaceAll("\\{(\\w+)}", ":$1"))
          .handler(context -> context.response().end(answer.apply(context).encode()));
    }

    JsonObject provided() {
      JsonObject handler =
          new JsonObject()
              .put("methods", new JsonArray().add("GET"))
              .put("pathPattern", path)
              .put("permissionsRequired", new JsonArray());
      return Hall.provided(interfaceId, handler).put("interfaceType", type);
    }
  }

  private void module(String tenant, String id, Stub... offered) {
    Router router = Router.router(vertx);
    router.post("/_/tenant").handler(context -> context.response().setStatusCode(204).end());
    JsonArray provides = new JsonArray().add(system());
    for (Stub stub : offered) {
      stub.mount(router);
      provides.add(stub.provided());
    }
    HttpServer server =
        Await.of(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
    stubs.add(server);
    JsonObject descriptor =
        new JsonObject().put("id", "mod-" + id + "-" + tenant + "-1.0.0").put("provides", provides);
    gateway.register(descriptor, URI.create("http://127.0.0.1:" + server.actualPort()));
    enable(tenant, descriptor);
  }

  private static JsonObject provided(String id, JsonObject handler) {
    return new JsonObject()
        .put("id", id)
        .put("version", "1.0")
        .put("handlers", new JsonArray().add(handler));
  }

  private static JsonObject system() {
    JsonObject handler =
        new JsonObject()
            .put("methods", new JsonArray().add("POST"))
            .put("pathPattern", "/_/tenant");
    return provided("_tenant", handler).put("version", "2.0").put("interfaceType", "system");
  }

  private void enable(String tenant, JsonObject descriptor) {
    Await.of(gateway.enable(tenant, descriptor.getString("id"), Map.of()));
  }

  OkapiHeaders headers(String tenant) {
    return OkapiHeaders.of(
        MultiMap.caseInsensitiveMultiMap()
            .add(OkapiHeaders.TENANT, tenant)
            .add(OkapiHeaders.URL, gateway.url().toString()));
  }

  Gateway gateway(String tenant) {
    return gateways.of(headers(tenant), 100_000);
  }

  Preparation preparation() {
    return new Preparation(gateways, clock);
  }

  /** The plan of rules that were switched on long ago. */
  NoticePlan plan(String tenant, NoticeRule... rules) {
    return plan(tenant, choices(NoticeSettings.usual(), rules));
  }

  NoticePlan plan(String tenant, Choices choices) {
    return Await.of(preparation().of(headers(tenant), choices));
  }

  static Choices choices(NoticeSettings settings, NoticeRule... rules) {
    return new Choices(
        new KeptSettings(settings, 1, Optional.empty()),
        Arrays.stream(rules).map(rule -> kept(rule, TODAY.minusYears(9))).toList(),
        1);
  }

  static KeptRule kept(NoticeRule rule, LocalDate since) {
    return new KeptRule(rule, 1, rule.enabled() ? Optional.of(since) : Optional.empty(), SOMEBODY);
  }

  /** Settings as a library writes them: {@code zone: Europe/Berlin}. */
  static NoticeSettings settings(String... lines) {
    String yaml = "settings:\n  " + String.join("\n  ", lines) + "\n";
    if (Configuration.read(yaml) instanceof Reading.Good<Configuration> good) {
      return good.value().settings().orElseThrow();
    }
    throw new IllegalArgumentException(yaml);
  }

  /** The batches of everybody whom a rule may concern in a span. */
  List<Batch> each(NoticePlan plan, Span span, Optional<UUID> after) {
    List<Batch> batches = new ArrayList<>();
    Await.of(
        new Cases(Known.NOTHING)
            .each(
                plan,
                gateway(plan.tenant()),
                span,
                after,
                batch -> {
                  batches.add(batch);
                  return Future.succeededFuture();
                }));
    return batches;
  }

  @Override
  public void close() {
    stubs.forEach(server -> Await.of(server.close()));
    Await.of(gateway.close());
    Await.of(users.close());
    Await.of(loans.close());
    Await.of(fees.close());
    Await.of(locale.close());
    Await.of(templates.close());
    Await.of(vertx.close());
  }
}

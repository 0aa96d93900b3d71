package org.folioext.patronnotices;

import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.folioext.okapitesting.TestClock;
import org.folioext.okapitesting.UserRequests;
import org.folioext.okapitesting.neighbours.AutomatedBlocksNeighbour;
import org.folioext.okapitesting.neighbours.CirculationNeighbour;
import org.folioext.okapitesting.neighbours.CirculationNeighbour.Around;
import org.folioext.okapitesting.neighbours.Instance;
import org.folioext.okapitesting.neighbours.MailNeighbour;
import org.folioext.okapitesting.neighbours.StorageNeighbour;

/**
 * A site with FOLIO's circulation, its mail, and somebody who takes flags: all behind the gateway,
 * which lets the module ask what its descriptor says and no more. At first it is night in Berlin,
 * on {@link #today}: a day to come, for PostgreSQL knows what time it really is.
 */
final class LendingSite implements AutoCloseable {
  static final String POLICY = Made.id("three weeks, twice").toString();
  private static final String ADULTS = "3684a786-6671-4268-8ed0-9db82ebca60b";
  private static final UUID BOOK = Made.id("book");
  private static final String HOLDINGS = Made.id("holdings").toString();
  private static final String FLAGS = "mod-patron-flags-1.0.0";
  private static final long SOON = 20;
  private static final int TIMES = 3000;

  final LocalDate today = LocalDate.now(ZoneOffset.UTC).plusDays(1);
  final LocalDate due = today.plusDays(3);
  final TestClock clock = new TestClock(today.atTime(2, 0).toInstant(ZoneOffset.UTC));
  final Site site = Site.open(PatronNoticesModule::start, clock);
  final StorageNeighbour inventory = Site.await(StorageNeighbour.inventory(site.vertx));
  final StorageNeighbour fees = Site.await(StorageNeighbour.feesFines(site.vertx));
  final AutomatedBlocksNeighbour blocks = Site.await(AutomatedBlocksNeighbour.start(site.vertx));
  final CirculationNeighbour circulation =
      Site.await(
          CirculationNeighbour.start(
              site.vertx, clock, new Around(site.loans, inventory, fees, blocks, site.users)));
  final MailNeighbour mail = Site.await(MailNeighbour.start(site.vertx, clock));

  /** Method and patron of each flag that was raised or lifted. */
  final Queue<String> flags = new ConcurrentLinkedQueue<>();

  private final HttpServer flagged = flagged();

  LendingSite() {
    site.gateway.register(inventory.descriptor(), inventory.uri());
    site.gateway.register(fees.descriptor(), fees.uri());
    site.gateway.register(blocks.descriptor(), blocks.uri());
    for (Instance instance : List.of(circulation.instance(), mail.sender(), mail.email())) {
      site.gateway.register(instance.descriptor(), instance.uri());
    }
    site.gateway.register(
        flagsDescriptor(), URI.create("http://127.0.0.1:" + flagged.actualPort()));
  }

  private HttpServer flagged() {
    Router router = Router.router(site.vertx);
    router.post("/_/tenant").handler(web -> web.response().setStatusCode(204).end());
    router
        .route("/patron-flags/outside/:module/:kind/:patron")
        .handler(
            web -> {
              flags.add(web.request().method() + " " + web.pathParam("patron"));
              web.response().setStatusCode(204).end();
            });
    return Site.await(site.vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
  }

  private static JsonObject flagsDescriptor() {
    String path = "/patron-flags/outside/{module}/{kind}/{patron}";
    JsonArray handlers =
        new JsonArray()
            .add(handler("PUT", path, "patron-flags.outside.item.put"))
            .add(handler("DELETE", path, "patron-flags.outside.item.delete"));
    JsonObject init =
        new JsonObject()
            .put("methods", new JsonArray().add("POST"))
            .put("pathPattern", "/_/tenant");
    return new JsonObject()
        .put("id", FLAGS)
        .put(
            "provides",
            new JsonArray()
                .add(
                    new JsonObject()
                        .put("id", "patron-flags")
                        .put("version", "1.0")
                        .put("handlers", handlers))
                .add(
                    new JsonObject()
                        .put("id", "_tenant")
                        .put("version", "2.0")
                        .put("interfaceType", "system")
                        .put("handlers", new JsonArray().add(init))));
  }

  private static JsonObject handler(String method, String path, String permission) {
    return new JsonObject()
        .put("methods", new JsonArray().add(method))
        .put("pathPattern", path)
        .put("permissionsRequired", new JsonArray().add(permission));
  }

  /** A tenant with all of them, and a policy that renews twice by three weeks. */
  UserRequests library(String tenant) {
    UserRequests staff = site.tenant(tenant);
    for (String module :
        List.of(
            inventory.descriptor().getString("id"),
            fees.descriptor().getString("id"),
            blocks.descriptor().getString("id"),
            circulation.instance().descriptor().getString("id"),
            mail.sender().descriptor().getString("id"),
            mail.email().descriptor().getString("id"),
            FLAGS)) {
      Site.await(site.gateway.enable(tenant, module, Map.of()));
    }
    site.loans.put(tenant, "/loan-policy-storage/loan-policies", policy());
    inventory.put(
        tenant,
        "/holdings-storage/holdings",
        new JsonObject().put("id", HOLDINGS).put("instanceId", Made.id("title").toString()));
    return staff;
  }

  private static JsonObject policy() {
    JsonObject period = new JsonObject().put("duration", 3).put("intervalId", "Weeks");
    return new JsonObject()
        .put("id", POLICY)
        .put("name", "Three weeks, twice")
        .put("loanable", true)
        .put("renewable", true)
        .put(
            "loansPolicy",
            new JsonObject()
                .put("profileId", "Rolling")
                .put("period", period)
                .put("closedLibraryDueDateManagementId", "CURRENT_DUE_DATE_TIME"))
        .put(
            "renewalsPolicy",
            new JsonObject().put("numberAllowed", 2).put("renewFromId", "CURRENT_DUE_DATE"));
  }

  /** An adult whose card is good for long. */
  UUID patron(String tenant, String word) {
    UUID id = Made.id(word);
    site.users.putUser(
        tenant,
        new JsonObject()
            .put("id", id.toString())
            .put("username", word)
            .put("active", true)
            .put("patronGroup", ADULTS)
            .put("expirationDate", "2030-01-01T22:59:59.000+00:00")
            .put(
                "personal",
                new JsonObject()
                    .put("firstName", word)
                    .put("lastName", "Canary")
                    .put("email", word + "@mail.example.org")));
    return id;
  }

  /** An open loan of a book that is due in three days. */
  UUID loan(String tenant, UUID patron, String word, int renewals) {
    return loan(tenant, patron, word, renewals, BOOK);
  }

  /** The same of an item of that type. */
  UUID loan(String tenant, UUID patron, String word, int renewals, UUID type) {
    UUID id = Made.id("loan " + word);
    String item = Made.id("item " + word).toString();
    inventory.put(
        tenant,
        "/item-storage/items",
        new JsonObject()
            .put("id", item)
            .put("holdingsRecordId", HOLDINGS)
            .put("materialTypeId", type.toString())
            .put("barcode", word)
            .put("status", new JsonObject().put("name", "Checked out")));
    site.loans.put(
        tenant,
        "/loan-storage/loans",
        new JsonObject()
            .put("id", id.toString())
            .put("userId", patron.toString())
            .put("itemId", item)
            .put("itemStatus", "Checked out")
            .put("loanPolicyId", POLICY)
            .put("renewalCount", renewals)
            .put("loanDate", "2026-02-13T20:00:00.000+00:00")
            .put("dueDate", due + "T20:00:00.000+00:00")
            .put("action", "checkedout")
            .put("metadata", new JsonObject().put("createdDate", "2026-02-13T20:00:00.000+00:00"))
            .put("status", new JsonObject().put("name", "Open")));
    return id;
  }

  /** Staff block a patron. */
  void block(String tenant, UUID patron) {
    fees.put(
        tenant,
        "/manualblocks",
        new JsonObject()
            .put("id", Made.id("block " + patron).toString())
            .put("userId", patron.toString())
            .put("desc", "Canary reason")
            .put("renewals", true));
  }

  /** The timer rings, as the gateway rings it. */
  void ring(String tenant) {
    Site.await(site.gateway.fireTimers(tenant));
  }

  /**
   * Waits until something is so.
   *
   * @param instead what is told where it never comes to that
   */
  void until(BooleanSupplier so, Supplier<?> instead) {
    for (int i = 0; i < TIMES && !so.getAsBoolean(); i++) {
      Site.await(site.vertx.timer(SOON, TimeUnit.MILLISECONDS));
    }
    if (!so.getAsBoolean()) {
      throw new AssertionError("it never came to that: " + instead.get());
    }
  }

  @Override
  public void close() {
    Site.await(mail.close());
    Site.await(circulation.instance().down());
    Site.await(flagged.close());
    Site.await(inventory.close());
    Site.await(fees.close());
    Site.await(blocks.close());
    site.close();
  }
}

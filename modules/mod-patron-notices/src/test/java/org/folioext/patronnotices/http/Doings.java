package org.folioext.patronnotices.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.Site;

/** A tenant in which each operation can be done; what it needs is made first, by SQL if need be. */
final class Doings {
  static final String BASE = "/patron-notices";
  static final String PATRON = Made.id("a patron of whom something is done").toString();
  private static final String RUN = Made.id("a run of which something is done").toString();
  private static final String MESSAGE = Made.id("a message of which something is done").toString();
  private static final JsonObject NOTHING = new JsonObject();

  private final Site site;
  private final String tenant;
  private final Asking staff;

  Doings(Site site, String tenant) {
    this.site = site;
    this.tenant = tenant;
    UserRequests requests = site.tenant(tenant);
    Set<String> all = new HashSet<>(Site.PERMISSIONS);
    all.add("templates.collection.get");
    all.add("templates.item.post");
    this.staff = new Asking(site.with(requests.tenant, Site.USER, all));
  }

  UserRequests staff() {
    return staff.staff();
  }

  HttpResponse<Buffer> call(String operation, HttpMethod method, String path, JsonObject body) {
    return staff.staff().call(operation, method, BASE + path, body);
  }

  private HttpResponse<Buffer> post(String operation, String path) {
    return call(operation, HttpMethod.POST, path, NOTHING);
  }

  private HttpResponse<Buffer> look(String operation, String path) {
    return staff.staff().call(operation, HttpMethod.GET, BASE + path);
  }

  private void sql(String statement) {
    site.sql(
        tenant,
        statement
            .replace("{run}", RUN)
            .replace("{message}", MESSAGE)
            .replace("{patron}", PATRON)
            .replace("{body}", HexFormat.of().formatHex(Owned.said(tenant, MESSAGE))));
  }

  /** What is to be done, once all that it needs is there. */
  Supplier<HttpResponse<Buffer>> of(String operation) {
    return switch (operation) {
      case "createRule" -> () -> staff.create(Asking.rule("made"));
      case "updateRule" -> {
        staff.created("made");
        yield () -> staff.replace(staff.get("made").put("name", "Named anew"));
      }
      case "deleteRule" -> {
        staff.created("made");
        yield () -> staff.delete("made", 1);
      }
      case "enableRule" -> {
        staff.created("made");
        yield () -> staff.enable("made", 1, true);
      }
      case "confirmRuleOverlap" -> {
        FolioCirculation.of(site, tenant);
        staff.create(
            Asking.rule("due")
                .put("event", "loan-due")
                .put("when", new JsonObject().put("before", 2))
                .put("for", new JsonObject().put("age", new JsonObject().put("from", 18))));
        staff.enable("due", 1, true);
        FolioCirculation.policies(site, tenant, "Standard loans");
        yield () ->
            call(
                operation,
                HttpMethod.POST,
                "/rules/due/overlap/confirm",
                new JsonObject()
                    .put("version", 2)
                    .put("policies", new JsonArray().add(FolioCirculation.POLICY)));
      }
      case "orderRules" -> {
        staff.created("one");
        staff.created("two");
        yield () -> staff.order(staff.list().getInteger("orderVersion"), "two", "one");
      }
      case "addReferenceTemplates" -> () -> post(operation, "/reference-templates");
      case "updateSettings" -> {
        JsonObject settings = staff.staff().get("getSettings", Asking.SETTINGS).put("perRun", 4);
        yield () -> call(operation, HttpMethod.PUT, "/settings", settings);
      }
      case "updateConfiguration" -> () -> staff.apply("", "settings: {perRun: 5}");
      case "createRun" -> () -> post(operation, "/runs");
      case "cancelRun" -> {
        sql(RUNS.formatted("running", "'elsewhere'", "now() + interval '1 year'"));
        yield () -> post(operation, "/runs/" + RUN + "/cancel");
      }
      case "confirmHeld", "cancelHeld" -> held(operation);
      case "updateSending" ->
          () -> call(operation, HttpMethod.PUT, "/sending", switched(true).put("version", 0));
      case "confirmInstallation" -> {
        String fingerprint =
            staff.staff().get("getSending", BASE + "/sending").getString("fingerprint");
        yield () ->
            call(
                operation,
                HttpMethod.POST,
                "/sending/confirm",
                new JsonObject().put("fingerprint", fingerprint));
      }
      default -> ofPatrons(operation);
    };
  }

  private static JsonObject switched(boolean on) {
    return new JsonObject().put("enabled", on);
  }

  private static final String RUNS =
      "INSERT INTO run (id, kind, local_date, state, phase, owner, lease_until, created) VALUES"
          + " ('{run}', 'asked', '2026-03-02', '%s', 'plan', %s, %s, now())";

  private Supplier<HttpResponse<Buffer>> held(String operation) {
    sql(RUNS.formatted("finished", "NULL", "NULL"));
    sql(
        "INSERT INTO run_rule (run, rule, version, fresh, state, held_for)"
            + " VALUES ('{run}', 'made', 1, 1, 'held', 'first')");
    sql(
        """
        INSERT INTO cause (rule, step, patron, subject, value, event, rule_version, state, run,
          local_date, not_before, until, created, changed)
        VALUES ('made', 1, '{patron}', '{patron}', 'v', 'card-expired', 1, 'held', '{run}',
          '2026-03-02', now(), '2099-01-01', now(), now())\
        """);
    String path = "/runs/" + RUN + "/held/made/";
    return operation.equals("confirmHeld")
        ? () -> call(operation, HttpMethod.POST, path + "confirm", new JsonObject().put("count", 1))
        : () -> post(operation, path + "cancel");
  }

  private Supplier<HttpResponse<Buffer>> ofPatrons(String operation) {
    return switch (operation) {
      case "updatePreference" ->
          () ->
              call(
                  operation,
                  HttpMethod.PUT,
                  "/preferences/" + PATRON,
                  new JsonObject()
                      .put("without", new JsonArray().add("loan-due"))
                      .put("notBy", new JsonArray().add("print"))
                      .put("version", 0));
      case "createSuppression" -> {
        site.users.putUser(tenant, PreviewLibrary.named(PATRON, "Somebody"));
        yield () -> suppressed(operation);
      }
      case "liftSuppression" -> {
        site.users.putUser(tenant, PreviewLibrary.named(PATRON, "Somebody"));
        String id = suppressed("createSuppression").bodyAsJsonObject().getString("id");
        yield () -> post(operation, "/suppressions/" + id + "/lift");
      }
      case "liftSuppressions" -> {
        sql(
            "INSERT INTO suppression (id, channel, address_hash, domain_hash, reason, patron, since,"
                + " message) VALUES (gen_random_uuid(), 'email', 'h', 'd', 'failed', '{patron}',"
                + " '2026-03-02T12:00:00Z', '{message}')");
        JsonObject asked = new JsonObject().put("day", "2026-03-02").put("count", 1);
        yield () -> call(operation, HttpMethod.POST, "/suppressions/lift", asked);
      }
      case "releaseDomain" -> {
        sql(
            "INSERT INTO held_domain (id, domain_hash, blamed_from, since, until, addresses,"
                + " message) VALUES ('{run}', 'd', now(), now(), '2099-01-01', 5, '{message}')");
        yield () -> post(operation, "/held-domains/" + RUN + "/release");
      }
      case "getLedger" -> {
        message("sent");
        yield () -> look(operation, "/patrons/" + PATRON + "/ledger");
      }
      case "exportPatron" -> {
        message("sent");
        yield () -> look(operation, "/patrons/" + PATRON + "/export");
      }
      case "erasePatron" -> () -> post(operation, "/patrons/" + PATRON + "/erase");
      case "previewPatron" -> {
        PreviewLibrary.of(site, tenant);
        yield () -> look(operation, "/patrons/" + PreviewLibrary.ANN + "/preview");
      }
      case "explainPatron" -> {
        PreviewLibrary.of(site, tenant);
        yield () -> look(operation, "/patrons/" + PreviewLibrary.ANN + "/explanation");
      }
      case "exportDeeds" -> () -> look(operation, "/deeds/export");
      default -> ofMessages(operation);
    };
  }

  private HttpResponse<Buffer> suppressed(String operation) {
    JsonObject wanted = new JsonObject().put("patronId", PATRON).put("reason", "asked");
    return call(operation, HttpMethod.POST, "/suppressions", wanted);
  }

  private void message(String state) {
    sql(
        "INSERT INTO message (id, rule, rule_version, patron, recipient, channel, language,"
            + " template, state, attempt, local_date, until, created, body) VALUES ('{message}',"
            + " 'made', 1, '{patron}', '{patron}', 'email', 'en', 'T', '"
            + state
            + "', 1, '2026-03-01', '2099-01-01', now(), '\\x{body}')");
  }

  private Supplier<HttpResponse<Buffer>> ofMessages(String operation) {
    String path = "/messages/" + MESSAGE;
    return switch (operation) {
      case "getMessageText" -> {
        message("sent");
        yield () -> look(operation, path + "/text");
      }
      case "resendMessage" -> {
        message("sent");
        yield () -> post(operation, path + "/resend");
      }
      case "cancelMessage" -> {
        message("sent");
        String again = post("resendMessage", path + "/resend").bodyAsJsonObject().getString("id");
        yield () -> post(operation, "/messages/" + again + "/cancel");
      }
      case "settleMessage" -> {
        message("unknown");
        JsonObject sent = new JsonObject().put("outcome", "sent");
        yield () -> call(operation, HttpMethod.POST, path + "/settle", sent);
      }
      case "updateAutoRenewal" ->
          () ->
              call(
                  operation,
                  HttpMethod.PUT,
                  "/auto-renewal",
                  switched(true).put("perSecond", 5).put("version", 0));
      case "excludeFromRenewal" -> () -> excluded(operation, HttpMethod.PUT, "?because=other");
      case "includeInRenewal" -> {
        excluded("excludeFromRenewal", HttpMethod.PUT, "?because=other");
        yield () -> excluded(operation, HttpMethod.DELETE, "");
      }
      case "decideHeldRenewals" -> heldRenewals(operation);
      default -> ofPreviews(operation);
    };
  }

  private HttpResponse<Buffer> excluded(String operation, HttpMethod method, String query) {
    return staff
        .staff()
        .call(operation, method, BASE + "/renewal-exclusions/patron/" + PATRON + query);
  }

  private Supplier<HttpResponse<Buffer>> heldRenewals(String operation) {
    sql(
        "INSERT INTO renewal_run (run, rule, version, local_date, fresh, most, state, held_for)"
            + " VALUES ('{run}', 'made', 1, '2026-03-02', 1, 0, 'held', 'first')");
    sql(
        "INSERT INTO renewal (id, loan, local_date, rule, rule_version, run, patron, item, due,"
            + " renewals, predicted, predicted_reasons, state, created) VALUES (gen_random_uuid(),"
            + " gen_random_uuid(), '2026-03-02', 'made', 1, '{run}', '{patron}',"
            + " gen_random_uuid(), now(), 0, 'renews', '', 'ready', now())");
    JsonObject decided = new JsonObject().put("decision", "confirm").put("count", 1);
    return () -> call(operation, HttpMethod.POST, "/renewals/held/" + RUN + "/made", decided);
  }

  private Supplier<HttpResponse<Buffer>> ofPreviews(String operation) {
    JsonObject wanted = new JsonObject().put("rules", "soon");
    PreviewAsking previews = PreviewLibrary.of(site, tenant);
    return switch (operation) {
      case "createPreview" -> () -> previews.ask(wanted);
      case "cancelPreview" -> {
        String id = UUID.randomUUID().toString();
        sql(
            "INSERT INTO preview (id, state, owner, lease_until, first_day, last_day, rules,"
                + " patrons, created) VALUES ('"
                + id
                + "', 'running', 'elsewhere', now() + interval '1 year', '2026-03-03',"
                + " '2026-03-03', '{}', '{}', now())");
        yield () -> post(operation, "/previews/" + id + "/cancel");
      }
      default -> {
        String path = "/previews/" + previews.ended(wanted.copy().put("days", 1)).getString("id");
        yield switch (operation) {
          case "getPreviewRows" -> () -> look(operation, path + "/rows");
          case "exportPreviewRows" -> () -> look(operation, path + "/export");
          case "createSamples" ->
              () ->
                  call(
                      operation,
                      HttpMethod.POST,
                      path + "/samples",
                      new JsonObject().put("ofEach", 1));
          default -> throw new IllegalArgumentException("How is it done? " + operation);
        };
      }
    };
  }
}

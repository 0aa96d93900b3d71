package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.pg.ModuleName;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.OldVersions;
import org.folioext.okapitesting.neighbours.MailFault;

/** A tenant of one version that becomes one of a later, as the gateway and its staff see it. */
final class OldTenant {
  static final ModuleName MODULE = ModuleName.of(SendSite.NAME, PatronNoticesModule.class);
  static final String NAME = "longago";
  static final String SCHEMA = MODULE.schema(NAME);

  private static final String BASE = "/patron-notices";
  private static final int PATRONS = 3;
  private static final int PATIENCE = 600;
  private static final Duration SOON = Duration.ofMillis(100);
  private static final String CHOSEN =
      """
      settings: {zone: Europe/Berlin, defaultLanguage: en}
      rules:
        - {id: soon, name: Soon, event: card-expiring, when: {before: 7},
           for: {active: true}, send: {by: [email], template: Soon}}
        - {id: later, name: Later, event: card-expiring, when: {before: 30},
           send: {by: [email], template: Soon}}
      """;

  /** What may be said better one day. */
  private static final Set<String> TEXTS =
      Set.of("message", "text", "label", "says", "sentence", "because", "reason");

  private final SendSite site;
  private final WebClient client;
  private final String token;

  OldTenant(SendSite site) {
    this.site = site;
    this.client = WebClient.create(site.vertx);
    site.library(NAME);
    token =
        site.gateway.token(NAME, Site.USER, new HashSet<>(Site.PERMISSIONS), Duration.ofHours(1));
  }

  /** Enables it for this version, from an older one if it was there before. */
  void enable(Optional<String> from) {
    JsonObject asked = new JsonObject().put("module_to", MODULE.full());
    from.ifPresent(version -> asked.put("module_from", MODULE.id() + "-" + version));
    String job = "/_/tenant/" + call(HttpMethod.POST, "/_/tenant", asked).getString("id");
    JsonObject done = until(job, seen -> seen.getBoolean("complete"));
    assertThat(done.getString("error")).isNull();
  }

  /** Gives it some data of every kind. */
  void work() {
    IntStream.rangeClosed(1, PATRONS)
        .forEach(number -> site.user(NAME, number, SendSite.EXPIRES, "Doe" + number));
    client(HttpMethod.PUT, BASE + "/configuration", "application/yaml", Buffer.buffer(CHOSEN));
    call(HttpMethod.PUT, BASE + "/rules/soon/enabled", version(1).put("enabled", true));
    String fingerprint = get(BASE + "/sending").getString("fingerprint");
    call(
        HttpMethod.POST,
        BASE + "/sending/confirm",
        new JsonObject().put("fingerprint", fingerprint));
    int sending = get(BASE + "/sending").getInteger("version");
    call(HttpMethod.PUT, BASE + "/sending", version(sending).put("enabled", true));
    ring();
    until(BASE + "/runs", runs -> one(runs, "runs").getString("state").equals("finished"));
    JsonObject held = one(get(BASE + "/held"), "held");
    call(
        HttpMethod.POST,
        BASE + "/runs/" + held.getString("run") + "/held/" + held.getString("rule") + "/confirm",
        new JsonObject().put("count", held.getLong("count")));
    site.mail.next(1, MailFault.ERROR_BEFORE);
    ring();
    until(
        BASE + "/messages?query=state==(taken%20or%20unknown)",
        messages -> messages.getInteger("totalRecords") == PATRONS);
    call(
        HttpMethod.PUT,
        BASE + "/preferences/" + SendSite.patron(2),
        version(0)
            .put("without", new JsonArray().add("loan-due"))
            .put("notBy", new JsonArray().add("print")));
    call(
        HttpMethod.POST,
        BASE + "/suppressions",
        new JsonObject().put("patronId", SendSite.patron(3).toString()).put("reason", "asked"));
    call(
        HttpMethod.PUT,
        BASE + "/renewal-exclusions/patron/" + SendSite.patron(1) + "?because=asked-for",
        new JsonObject());
    String preview =
        call(HttpMethod.POST, BASE + "/previews", new JsonObject().put("days", 1)).getString("id");
    until(
        BASE + "/previews/" + preview,
        seen -> !Set.of("waiting", "running").contains(seen.getString("state")));
  }

  private void ring() {
    call(HttpMethod.POST, Night.TIMER, null);
  }

  private static JsonObject version(int version) {
    return new JsonObject().put("version", version);
  }

  private static JsonObject one(JsonObject list, String name) {
    return list.getJsonArray(name).getJsonObject(0);
  }

  /** What the API says of its data: path to answer. */
  JsonObject seen() {
    Stream<String> lists =
        Stream.of(
            "/settings",
            "/rules",
            "/history",
            "/deeds",
            "/runs",
            "/held",
            "/auto-renewal",
            "/renewals",
            "/renewal-exclusions",
            "/preferences",
            "/suppressions",
            "/previews",
            "/messages?query=cql.allRecords=1%20sortBy%20id",
            "/statistics?by=rule&from=2026-03-01&to=2026-03-31");
    Stream<String> details =
        list("/messages", "messages").map(message -> "/messages/" + message.getString("id"));
    Stream<String> runs = list("/runs", "runs").map(run -> "/runs/" + run.getString("id"));
    Stream<String> patrons =
        IntStream.rangeClosed(1, PATRONS)
            .mapToObj(number -> "/patrons/" + SendSite.patron(number) + "/ledger");
    JsonObject seen = new JsonObject();
    Stream.of(lists, details, runs, patrons)
        .flatMap(paths -> paths)
        .map(BASE::concat)
        .forEach(path -> seen.put(path, OldVersions.without(TEXTS, get(path))));
    return seen;
  }

  private Stream<JsonObject> list(String path, String name) {
    return get(BASE + path).getJsonArray(name).stream().map(JsonObject.class::cast);
  }

  private JsonObject until(String path, Predicate<JsonObject> holds) {
    for (int i = 0; i < PATIENCE; i++) {
      JsonObject seen = get(path);
      if (holds.test(seen)) {
        return seen;
      }
      Await.of(site.vertx.timer(SOON.toMillis()).mapEmpty());
    }
    throw new AssertionError("it never came: " + get(path).encode());
  }

  private JsonObject get(String path) {
    return call(HttpMethod.GET, path, null);
  }

  private JsonObject call(HttpMethod method, String path, JsonObject body) {
    Buffer sent = body == null ? null : body.toBuffer();
    HttpResponse<Buffer> answer = client(method, path, "application/json", sent);
    return answer.body() == null ? new JsonObject() : answer.bodyAsJsonObject();
  }

  /** Past the gateway, as it would send it on. */
  private HttpResponse<Buffer> client(HttpMethod method, String path, String type, Buffer body) {
    HttpRequest<Buffer> request =
        client
            .requestAbs(method, "http://127.0.0.1:" + site.module.port() + path)
            .putHeader(OkapiHeaders.TENANT, NAME)
            .putHeader(OkapiHeaders.URL, site.gateway.url().toString())
            .putHeader(OkapiHeaders.TOKEN, token)
            .putHeader(OkapiHeaders.USER_ID, Site.USER);
    HttpResponse<Buffer> answer =
        Await.of(
            body == null
                ? request.send()
                : request.putHeader("Content-Type", type).sendBuffer(body));
    assertThat(answer.statusCode()).as(path + " " + answer.bodyAsString()).isBetween(200, 204);
    return answer;
  }
}

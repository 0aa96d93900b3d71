package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.pg.ModuleName;
import org.folioext.okapitesting.OldVersions;

/** A tenant of one version that becomes one of a later, as the gateway and its staff see it. */
final class OldTenant {
  static final ModuleName MODULE = ModuleName.of("mod-patron-flags", PatronFlagsModule.class);
  static final String NAME = "longago";
  static final String SCHEMA = MODULE.schema(NAME);

  private static final String BASE = "/patron-flags";
  private static final String PAST = "2026-01-31T22:59:59.999+00:00";
  private static final String RULE =
      """
      name: Children
      severity: note
      says: Look again.
      when: {group: Child}
      cases:
        - {name: in, today: 2026-03-02, patron: {group: Child}, expect: flagged}
        - {name: out, today: 2026-03-02, patron: {group: Other}, expect: clear}
      """;

  /** What may be said better one day. */
  private static final Set<String> TEXTS = Set.of("message", "text", "label", "says");

  private final ActionBench at;
  private final WebClient client;
  private final String token;

  OldTenant(ActionBench at) {
    this.at = at;
    this.client = WebClient.create(at.bench.vertx);
    at.bench.neighbours(NAME);
    at.notes(NAME);
    Set<String> all = new HashSet<>(ActionBench.FOLIO);
    FlagsBench.timer().getJsonArray("modulePermissions").forEach(name -> all.add((String) name));
    this.token = at.bench.gateway.token(NAME, FlagsBench.USER, all, Duration.ofHours(1));
  }

  /** Enables it for this version, from an older one if it was there before. */
  void enable(Optional<String> from) {
    JsonObject asked = new JsonObject().put("module_to", MODULE.full());
    from.ifPresent(version -> asked.put("module_from", MODULE.id() + "-" + version));
    String job = "/_/tenant/" + call(HttpMethod.POST, "/_/tenant", asked).getString("id");
    JsonObject seen = get(job);
    while (!seen.getBoolean("complete")) {
      seen = get(job);
    }
    assertThat(seen.getString("error")).isNull();
  }

  /** Gives it some data of every kind. */
  void work() {
    JsonObject effects = new JsonObject().put("block", true).put("deactivate", true);
    call(
        HttpMethod.PUT,
        BASE + "/settings",
        new JsonObject().put("version", 0).put("expiringDays", 20).put("effects", effects));
    call(HttpMethod.POST, BASE + "/group-rules", new JsonObject().put("yaml", RULE));
    for (int number = 1; number <= 3; number++) {
      JsonObject user = MadeUp.user(number, 1).put("expirationDate", PAST);
      user.getJsonObject("personal").put("email", "nobody" + number);
      at.bench.user(NAME, user);
    }
    scanned();
    List<JsonObject> flags = flags();
    step(flags.get(0), "dismiss");
    step(flags.get(1), "confirm");
    String block = BASE + "/flags/" + flags.get(2).getString("id") + "/actions/block";
    JsonObject seen = call(HttpMethod.POST, block + "?dryRun=true", new JsonObject());
    call(
        HttpMethod.POST,
        block,
        new JsonObject()
            .put("before", seen.getValue("before"))
            .put("after", seen.getValue("after")));
    JsonObject wish = new JsonObject().put("query", "state==open").put("effect", "deactivate");
    int count = call(HttpMethod.POST, BASE + "/bulk?dryRun=true", wish).getInteger("count");
    String bulk =
        call(HttpMethod.POST, BASE + "/bulk", wish.put("expectedCount", count)).getString("id");
    call(HttpMethod.POST, BASE + "/bulk/" + bulk + "/next", new JsonObject().put("limit", 1));
    sent(HttpMethod.GET, BASE + "/export", null);
  }

  private void scanned() {
    String scan = call(HttpMethod.POST, BASE + "/scans", new JsonObject()).getString("id");
    String state = "waiting";
    while (!state.equals("finished")) {
      state = get(BASE + "/scans/" + scan).getString("state");
      assertThat(state).isNotIn("failed", "cancelled");
    }
  }

  private void step(JsonObject flag, String step) {
    call(
        HttpMethod.POST,
        BASE + "/flags/" + flag.getString("id") + "/steps/" + step,
        new JsonObject().put("version", flag.getInteger("version")).put("comment", "seen"));
  }

  private List<JsonObject> flags() {
    return objects(get(BASE + "/flags?limit=100&query=cql.allRecords=1%20sortBy%20id"), "flags");
  }

  private static List<JsonObject> objects(JsonObject answer, String name) {
    return answer.getJsonArray(name).stream().map(JsonObject.class::cast).toList();
  }

  /** What the API says of its data: path to answer. */
  JsonObject seen() {
    String bulk = at.bench.value(NAME, "SELECT id FROM bulk").toString();
    Stream<String> lists =
        Stream.of(
            "/settings",
            "/group-rules",
            "/flags?limit=100",
            "/held",
            "/scans",
            "/left",
            "/statistics?by=kind",
            "/bulk/" + bulk,
            "/bulk/" + bulk + "/results");
    Stream<String> details =
        flags().stream()
            .map(flag -> "/flags/" + flag.getString("id"))
            .flatMap(flag -> Stream.of(flag, flag + "/evidence", flag + "/steps"));
    Stream<String> patrons =
        Stream.of(1, 2, 3).map(number -> "/patrons/" + MadeUp.userId(number) + "/data");
    JsonObject seen = new JsonObject();
    Stream.of(lists, details, patrons)
        .flatMap(paths -> paths)
        .map(BASE::concat)
        .forEach(path -> seen.put(path, OldVersions.without(TEXTS, get(path))));
    return seen;
  }

  private JsonObject get(String path) {
    return sent(HttpMethod.GET, path, null).bodyAsJsonObject();
  }

  private JsonObject call(HttpMethod method, String path, JsonObject body) {
    return sent(method, path, body).bodyAsJsonObject();
  }

  /** Past the gateway, as it would send it on. */
  private HttpResponse<Buffer> sent(HttpMethod method, String path, JsonObject body) {
    var request =
        client
            .requestAbs(method, "http://127.0.0.1:" + at.module.port() + path)
            .putHeader(OkapiHeaders.TENANT, NAME)
            .putHeader(OkapiHeaders.URL, at.bench.gateway.url().toString())
            .putHeader(OkapiHeaders.TOKEN, token)
            .putHeader(OkapiHeaders.USER_ID, FlagsBench.USER)
            .putHeader(OkapiHeaders.PERMISSIONS, "[\"patron-flags.actions.deactivate.post\"]");
    HttpResponse<Buffer> answer =
        FlagsBench.await(body == null ? request.send() : request.sendJsonObject(body));
    assertThat(answer.statusCode()).as(path + answer.bodyAsString()).isBetween(200, 204);
    return answer;
  }
}

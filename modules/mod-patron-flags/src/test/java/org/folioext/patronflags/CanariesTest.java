package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.FlagsBench.await;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folioext.okapitesting.LogCapture;
import org.folioext.okapitesting.Sql;
import org.folioext.okapitesting.gateway.SeenRequest;
import org.folioext.patronflags.domain.flag.FlagState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A patron whose every field is a bird that must be seen nowhere but in evidence. */
@TestInstance(Lifecycle.PER_CLASS)
class CanariesTest {
  private static final String TENANT = "aviary";
  private static final String USER = MadeUp.userId(1);
  private static final String BASE = "/patron-flags";
  private static final String BORN = "1900-01-01";
  private static final List<String> BIRDS =
      List.of(
          "Kanarienvogel",
          "Zeisig",
          "Stieglitz",
          "Hänfling",
          "Girlitz",
          "Gimpel",
          "dompfaff",
          "Goldammer",
          "0391-4711",
          "0391-0815",
          "Nachtigallenweg",
          "Rohrdommel",
          "Wiedehopf",
          "Zaunkönig",
          "Kernbeisser",
          BORN);

  /** The one column in which they may be. */
  private static final String DECLARED = "evidence_personal";

  private ActionBench at;

  private final List<HttpResponse<Buffer>> answers = new ArrayList<>();

  @BeforeAll
  void start() {
    at = new ActionBench();
  }

  @AfterAll
  void stop() {
    at.close();
  }

  private static JsonObject bird() {
    JsonObject person =
        new JsonObject()
            .put("lastName", BIRDS.get(0))
            .put("firstName", BIRDS.get(1))
            .put("preferredFirstName", BIRDS.get(2))
            .put("middleName", BIRDS.get(3))
            .put("email", BIRDS.get(6) + "@@example")
            .put("phone", BIRDS.get(8))
            .put("mobilePhone", BIRDS.get(9))
            .put("dateOfBirth", BORN + "T00:00:00.000+00:00")
            .put("preferredContactTypeId", "002");
    return new JsonObject()
        .put("id", USER)
        .put("active", true)
        .put("type", "patron")
        .put("expirationDate", "2026-01-31T22:59:59.999+00:00")
        .put("barcode", BIRDS.get(4))
        .put("username", BIRDS.get(5))
        .put("externalSystemId", BIRDS.get(7))
        .put("tags", new JsonObject().put("tagList", List.of(BIRDS.get(13))))
        .put("customFields", new JsonObject().put("nickname", BIRDS.get(14)))
        .put("personal", person);
  }

  /** Without its city, which its country needs. */
  private static JsonObject withAddress(JsonObject bird) {
    JsonObject address =
        new JsonObject()
            .put("countryId", "DE")
            .put("addressLine1", BIRDS.get(10))
            .put("region", BIRDS.get(11))
            .put("postalCode", BIRDS.get(12))
            .put("primaryAddress", true);
    bird.getJsonObject("personal").put("addresses", new JsonArray().add(address));
    return bird;
  }

  private void get(String path) {
    answers.add(at.call(TENANT, "", HttpMethod.GET, BASE + path, null));
  }

  private void post(String path, JsonObject body) {
    answers.add(at.post(TENANT, "", BASE + path, body));
  }

  @Test
  void theBirdsAreInTheEvidenceAndNowhereElse() {
    at.tenant(TENANT);
    at.bench.user(TENANT, withAddress(bird()));
    at.bench.fees.put(TENANT, "/accounts", MadeUp.account(1, USER, 5));
    String log;
    try (LogCapture capture = new LogCapture()) {
      scans();
      actions();
      routes();
      log = capture.text();
    }
    assertThat(answers).extracting(HttpResponse::statusCode).contains(200, 201, 404, 422);
    answers.forEach(answer -> assertThat(birds(answer.bodyAsString())).isEmpty());
    assertThat(birds(log)).isEmpty();
    assertThat(log).contains("Business not seen");
    assertThat(at.bench.gateway.requestsSeen())
        .filteredOn(request -> request.tenant().equals(TENANT))
        .hasSizeGreaterThan(50)
        .extracting(SeenRequest::uri)
        .allMatch(uri -> birds(uri).isEmpty());
    String metrics =
        await(
                WebClient.create(at.bench.vertx)
                    .get(at.module.port(), "127.0.0.1", "/admin/metrics")
                    .send())
            .bodyAsString();
    assertThat(birds(metrics)).isEmpty();
    assertThat(columns()).containsExactly(Map.entry("flag", DECLARED));
    String evidence =
        at.call(TENANT, "getPatronData", HttpMethod.GET, BASE + "/patrons/" + USER + "/data", null)
            .bodyAsString();
    assertThat(birds(evidence)).contains("dompfaff", "Nachtigallenweg", "Wiedehopf", BORN);
  }

  private static List<String> birds(String text) {
    return text == null ? List.of() : BIRDS.stream().filter(text::contains).toList();
  }

  /** Scans while all is well, and while neighbours fail and tell all that they have. */
  private void scans() {
    at.bench.scan(TENANT);
    at.bench.feesMeddler.tell(path -> path.startsWith("/accounts"));
    at.bench.scan(TENANT);
    at.bench.meddler.tell(path -> path.startsWith("/users"));
    String id = at.bench.ask(TENANT);
    post("/scans/" + id + "/cancel", null);
    at.bench.meddler.heal();
    at.bench.feesMeddler.heal();
  }

  private List<JsonObject> flags() {
    return at.bench.flags(TENANT, "state==" + FlagState.OPEN.id());
  }

  /** All actions: as they should go, refused with the whole record, and not read. */
  private void actions() {
    String flag = flags().get(0).getString("id");
    for (String effect : List.of("block", "note", "deactivate", "expiry")) {
      String path = "/flags/" + flag + "/actions/" + effect;
      JsonObject seen = at.seen(TENANT, flag, effect);
      at.users.lose(LostAnswers.Loss.TOLD);
      at.fees.lose(LostAnswers.Loss.TOLD);
      post(path, seen);
      at.users.lose(LostAnswers.Loss.NONE);
      at.fees.lose(LostAnswers.Loss.NONE);
      at.bench.meddler.tell(user -> user.startsWith("/users"));
      post(path, seen);
      at.bench.meddler.heal();
      post(path, seen);
    }
    JsonObject wish = new JsonObject().put("query", "state==open").put("effect", "deactivate");
    post("/bulk", wish.copy().put("expectedCount", 1));
    String bulk = answers.get(answers.size() - 1).bodyAsJsonObject().getString("id");
    post("/bulk/" + bulk + "/next", new JsonObject());
    get("/bulk/" + bulk);
    get("/bulk/" + bulk + "/results");
    post("/left/clean-up", new JsonObject());
  }

  private void routes() {
    flags().stream()
        .map(flag -> "/flags/" + flag.getString("id"))
        .flatMap(flag -> Stream.of(flag, flag + "/steps", flag + "/nothing"))
        .forEach(this::get);
    Stream.of(
            "/flags",
            "/flags?query=patronId==" + USER,
            "/patrons/" + USER + "/flags",
            "/export",
            "/statistics?by=kind",
            "/held",
            "/scans",
            "/left",
            "/settings",
            "/configuration",
            "/rules",
            "/group-rules")
        .forEach(this::get);
  }

  /** Each column of each table of the tenant in which there is a bird. */
  private List<Map.Entry<String, String>> columns() {
    List<Map.Entry<String, String>> found = new ArrayList<>();
    String schema = OldTenant.MODULE.schema(TENANT);
    try (Sql sql = new Sql(at.bench.postgres.config())) {
      List<String> all =
          sql.texts(
              "SELECT table_name || ' ' || column_name FROM information_schema.columns"
                  + " WHERE table_schema = '"
                  + schema
                  + "'");
      assertThat(all).hasSizeGreaterThan(50);
      for (String column : all) {
        String[] of = column.split(" ");
        String text = "SELECT \"" + of[1] + "\"::text FROM " + schema + ".\"" + of[0] + "\"";
        if (sql.texts(text).stream().anyMatch(value -> !birds(value).isEmpty())) {
          found.add(Map.entry(of[0], of[1]));
        }
      }
    }
    return found;
  }
}

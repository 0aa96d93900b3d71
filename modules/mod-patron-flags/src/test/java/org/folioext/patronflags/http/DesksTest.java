package org.folioext.patronflags.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronflags.OneSite;
import org.folioext.patronflags.Raised;
import org.folioext.patronflags.Site;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Held flags, kinds of other modules, all of one patron, and keys. */
@ExtendWith(OneSite.class)
class DesksTest {
  private static final String FLAGS = "/patron-flags/flags";

  private final Site site;

  DesksTest(Site site) {
    this.site = site;
  }

  private static String outside(UUID patron) {
    return "/patron-flags/outside/mod-renewals/auto-renewal-refused/" + patron;
  }

  private static JsonObject says(String value) {
    return says(value, false);
  }

  private static JsonObject says(String value, boolean personal) {
    JsonObject loan = new JsonObject().put("key", "loan").put("value", value);
    return new JsonObject()
        .put("severity", "warning")
        .put(
            "facts",
            new JsonArray()
                .add(loan.put("personal", personal))
                .add(new JsonObject().put("key", "title").put("value", Raised.CANARY)));
  }

  private static JsonObject raise(UserRequests module, JsonObject body) {
    return module
        .call("raiseOutside", HttpMethod.PUT, outside(Raised.patron(1)), body)
        .bodyAsJsonObject();
  }

  @Test
  void whatANightBroughtIsSeenAndReleasedByKind() {
    UserRequests staff = site.tenant("held");
    for (int i = 0; i < 3; i++) {
      Raised.hold(site, "held", Raised.flag(site, "held", "a", Severity.NOTE, i));
    }
    Raised.hold(site, "held", Raised.flag(site, "held", "b", Severity.NOTE, 1));
    JsonObject banner = staff.get("getHeld", "/patron-flags/held");
    assertThat(banner.getInteger("held")).isEqualTo(4);
    assertThat(banner.getJsonArray("kinds").encode())
        .isEqualTo("[{\"kind\":\"a\",\"held\":3},{\"kind\":\"b\",\"held\":1}]");
    assertThat(release(staff, new JsonObject().put("kind", "a"))).isEqualTo(3);
    assertThat(release(staff, new JsonObject())).isEqualTo(1);
    assertThat(release(staff, new JsonObject())).isZero();
    JsonObject free = staff.get("getHeld", "/patron-flags/held");
    assertThat(free.getInteger("held")).isZero();
    assertThat(free.getJsonArray("kinds")).isEmpty();
    assertThat(site.values("held", "SELECT actor FROM flag_step WHERE action = 'released'"))
        .hasSize(4)
        .containsOnly(UUID.fromString(Site.USER));
  }

  @Test
  void theBannerTellsWhatIsUsualAndWhichScanBroughtMore() {
    UserRequests staff = site.tenant("usual");
    for (int night = 1; night <= 4; night++) {
      scan("usual", night, 100 * night, night == 4);
    }
    Flag flag = Raised.hold(site, "usual", Raised.flag(site, "usual", "a", Severity.NOTE, 1));
    site.execute(
        "usual",
        "UPDATE flag SET scan = (SELECT id FROM scan WHERE held) WHERE id = '" + flag.id() + "'");
    JsonObject banner = staff.get("getHeld", "/patron-flags/held");
    assertThat(banner.getJsonObject("usual").encode())
        .isEqualTo("{\"median\":200.0,\"most\":600,\"nights\":3}");
    JsonObject night = banner.getJsonArray("scans").getJsonObject(0);
    assertThat(night.getString("date")).isEqualTo("2026-02-04");
    assertThat(night.getInteger("raised")).isEqualTo(400);
    assertThat(night.getInteger("held")).isEqualTo(1);
  }

  private void scan(String tenant, int day, int raised, boolean held) {
    site.execute(
        tenant,
        """
        INSERT INTO scan (id, kind, whole, local_date, state, phase, judged_by, raised, held, created)
        VALUES (gen_random_uuid(), 'night', false, '2026-02-%02d', 'finished', 'done', 'x', %d, %b, now())
        """
            .formatted(day, raised, held));
  }

  private static int release(UserRequests staff, JsonObject body) {
    return staff
        .call("releaseHeld", HttpMethod.POST, "/patron-flags/held/release", body)
        .bodyAsJsonObject()
        .getInteger("released");
  }

  @Test
  void anotherModuleRaisesAndLiftsItsKindAsOftenAsItLikes() {
    UserRequests module = site.tenant("renewals");
    JsonObject raised = raise(module, says("1"));
    assertThat(raised.getString("owner")).isEqualTo("mod-renewals");
    assertThat(raised.getString("kind")).isEqualTo("auto-renewal-refused");
    assertThat(raised.encode()).doesNotContain(Raised.CANARY);
    assertThat(raise(module, says("1"))).isEqualTo(raised);
    String steps = FLAGS + "/" + raised.getString("id") + "/steps";
    module.call(
        "dismissFlag", HttpMethod.POST, steps + "/dismiss", new JsonObject().put("version", 1));
    assertThat(raise(module, says("1")).getString("state")).isEqualTo("dismissed");
    assertThat(raise(module, says("2")).getString("state")).isEqualTo("open");
    for (int i = 0; i < 2; i++) {
      assertThat(
              module.call("liftOutside", HttpMethod.DELETE, outside(Raised.patron(1))).statusCode())
          .isEqualTo(204);
    }
    assertThat(module.get("getFlag", FLAGS + "/" + raised.getString("id")).getString("state"))
        .isEqualTo("resolved");
    assertThat(
            module.call("liftOutside", HttpMethod.DELETE, outside(Raised.patron(2))).statusCode())
        .isEqualTo(204);
    assertThat(module.get("getSteps", steps).getInteger("totalRecords")).isEqualTo(4);
  }

  @Test
  void aFactThatItsModuleNowCallsPersonalIsOpenNoMore() {
    UserRequests module = site.tenant("discreet");
    JsonObject raised = raise(module, says("1", false));
    String flag = FLAGS + "/" + raised.getString("id");
    module.call(
        "dismissFlag",
        HttpMethod.POST,
        flag + "/steps/dismiss",
        new JsonObject().put("version", 1));
    assertThat(raised.getJsonArray("facts").encode()).contains("\"value\":\"1\"");
    raise(module, says("1", true));
    JsonObject now = module.get("getFlag", flag);
    assertThat(now.getJsonArray("facts").encode()).doesNotContain("\"value\":\"1\"");
    assertThat(now.getString("state")).isEqualTo("dismissed");
    assertThat(now.getInteger("version")).isEqualTo(2);
  }

  @Test
  void whatOthersRaiseWakesByTheDayOfTheLibrary() {
    UserRequests module = site.tenant("antipodes");
    JsonObject raised = raise(module, says("1"));
    module.call(
        "snoozeFlag",
        HttpMethod.POST,
        FLAGS + "/" + raised.getString("id") + "/steps/snooze",
        new JsonObject().put("version", 1).put("until", "2026-03-03"));
    assertThat(raise(module, says("1")).getString("state")).isEqualTo("snoozed");
    site.execute("antipodes", "UPDATE setting SET json = '{\"zone\": \"Pacific/Kiritimati\"}'");
    assertThat(raise(module, says("1")).getString("state")).isEqualTo("open");
  }

  @Test
  void raisedTwentyTimesAtOnceThereIsOneFlag() {
    UserRequests module = site.tenant("together");
    List<Future<HttpResponse<Buffer>>> sent =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    module
                        .request(HttpMethod.PUT, outside(Raised.patron(1)))
                        .sendJsonObject(says("1")))
            .toList();
    Site.await(Future.all(sent));
    assertThat(sent).extracting(one -> one.result().statusCode()).containsOnly(200);
    assertThat(site.values("together", "SELECT number FROM flag_step")).containsExactly(1);
  }

  @Test
  void nobodyRaisesWhatIsOurs() {
    UserRequests module = site.tenant("notours");
    for (String name :
        List.of("patron-flags/x", "x/card-expired", "x/group-mismatch", "X/y", "x/Y", "x/-")) {
      HttpResponse<Buffer> response =
          module.call(
              "raiseOutside",
              HttpMethod.PUT,
              "/patron-flags/outside/" + name + "/" + Raised.patron(1),
              says("1"));
      assertThat(response.statusCode()).as(name).isEqualTo(422);
    }
    assertThat(site.values("notours", "SELECT id FROM flag")).isEmpty();
  }

  @Test
  void allOfOnePatronIsShownAndErasedAndNothingOfOthers() {
    UserRequests staff = site.tenant("erases");
    Flag flag = Raised.flag(site, "erases", "a", Severity.NOTE, 1);
    Raised.flag(site, "erases", "a", Severity.NOTE, 2);
    raise(staff, says("1"));
    staff.call(
        "commentFlag",
        HttpMethod.POST,
        FLAGS + "/" + flag.id() + "/steps/comment",
        new JsonObject().put("version", 1).put("comment", "wrote a letter"));
    String data = "/patron-flags/patrons/" + Raised.patron(1) + "/data";
    String all = staff.get("getPatronData", data).encode();
    assertThat(all).contains(Raised.CANARY, "wrote a letter", "mod-renewals");
    assertThat(all).doesNotContain(Raised.patron(2).toString());
    assertThat(staff.call("deletePatronData", HttpMethod.DELETE, data).statusCode()).isEqualTo(200);
    assertThat(staff.get("getPatronData", data).getJsonArray("flags")).isEmpty();
    assertThat(site.values("erases", "SELECT DISTINCT patron FROM flag"))
        .containsExactly(Raised.patron(2));
    assertThat(site.values("erases", "SELECT count(DISTINCT flag) FROM flag_step"))
        .containsExactly(1L);
  }

  @Test
  void aNewKeyHashesAnewAndWhatWasDismissedStaysSo() {
    UserRequests staff = site.tenant("rotates");
    JsonObject raised = raise(staff, says("1"));
    List<Object> before = site.values("rotates", "SELECT evidence_hash FROM flag");
    staff.call(
        "dismissFlag",
        HttpMethod.POST,
        FLAGS + "/" + raised.getString("id") + "/steps/dismiss",
        new JsonObject().put("version", 1));
    assertThat(
            staff
                .call("rotateKey", HttpMethod.POST, "/patron-flags/keys/rotate")
                .bodyAsJsonObject()
                .getInteger("flags"))
        .isEqualTo(1);
    assertThat(site.values("rotates", "SELECT evidence_hash FROM flag")).isNotEqualTo(before);
    assertThat(raise(staff, says("1")).getString("state")).isEqualTo("dismissed");
  }
}

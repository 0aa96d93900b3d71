package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronnotices.Made.of;
import static org.folioext.patronnotices.PatronMaker.patron;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.pg.ModuleName;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronnotices.app.SendPermit;
import org.folioext.patronnotices.app.sending.SendingDesk;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.who.Patron;
import org.folioext.patronnotices.storage.SendingStore;
import org.folioext.patronnotices.storage.ledger.Pulses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Nothing goes out but where a person wants it, and from where. */
@TestInstance(Lifecycle.PER_CLASS)
class SendingTest {
  private static final String PATH = "/patron-notices/sending";

  private final Night night = new Night();
  private final Database database =
      Database.open(
          night.site.vertx,
          night.site.postgres(),
          ModuleName.of(Site.NAME, PatronNoticesModule.class));

  @AfterAll
  void close() {
    Site.await(database.close());
    night.close();
  }

  private UserRequests library(String name) {
    return night.tenant(name, Night.expiring("soon", 7), "soon");
  }

  private static JsonObject sending(UserRequests staff) {
    return staff.get("getSending", PATH);
  }

  private static HttpResponse<Buffer> turn(UserRequests staff, boolean on, int version) {
    JsonObject wish = new JsonObject().put("enabled", on).put("version", version);
    return staff.call("updateSending", HttpMethod.PUT, PATH, wish);
  }

  private static HttpResponse<Buffer> confirm(UserRequests staff, String fingerprint) {
    JsonObject shown = new JsonObject().put("fingerprint", fingerprint);
    return staff.call("confirmInstallation", HttpMethod.POST, PATH + "/confirm", shown);
  }

  private static void switchOn(UserRequests staff) {
    JsonObject sending = sending(staff);
    assertThat(confirm(staff, sending.getString("fingerprint")).statusCode()).isEqualTo(200);
    turnOn(staff, sending(staff));
  }

  /** By the number that waits. */
  private static void turnOn(UserRequests staff, JsonObject sending) {
    int count = sending.getJsonObject("waiting").getInteger("count");
    assertThat(turnOn(staff, sending.getInteger("version"), count).statusCode()).isEqualTo(200);
  }

  private boolean open(String tenant, Optional<String> environment) {
    SendPermit permit =
        new SendingDesk(new SendingStore(database), new Pulses(database), environment, night.clock);
    OkapiHeaders headers =
        new OkapiHeaders(
            tenant,
            Optional.empty(),
            Optional.of(night.site.gateway.url()),
            Optional.empty(),
            "request",
            Set.of());
    return Site.await(permit.open(headers));
  }

  @Test
  void itIsOffUntilAPersonTurnsItOnAndConfirmsTheInstallation() {
    UserRequests staff = library("off");
    assertThat(sending(staff).getBoolean("enabled")).isFalse();
    assertThat(sending(staff).getString("standing")).isEqualTo("unconfirmed");
    assertThat(turn(staff, true, 0).bodyAsJsonObject().getBoolean("open")).isFalse();
    assertThat(confirm(staff, "0".repeat(64)).statusCode()).isEqualTo(409);
    assertThat(sending(staff).getBoolean("open")).isFalse();
    JsonObject now = confirm(staff, sending(staff).getString("fingerprint")).bodyAsJsonObject();
    assertThat(now.getString("standing")).isEqualTo("confirmed");
    assertThat(now.getString("confirmedByUserId")).isEqualTo(Site.USER);
    assertThat(now.getBoolean("enabled")).as("what waits was counted elsewhere").isFalse();
    assertThat(turn(staff, true, 1).statusCode()).as("it was switched off since").isEqualTo(409);
    assertThat(turn(staff, true, 2).bodyAsJsonObject().getBoolean("open")).isTrue();
    assertThat(open("off", Optional.of("tests"))).isTrue();
    assertThat(
            night.site.sql(
                "off",
                "SELECT action FROM deed WHERE action NOT LIKE 'rule%' AND action <> 'settings-changed'"
                    + " ORDER BY number"))
        .containsExactly("sending-on", "installation-confirmed", "sending-on");
  }

  @Test
  void offHoldsAtOnceWhateverThePersonSawAndOnDoesNot() {
    UserRequests staff = library("kill");
    switchOn(staff);
    assertThat(turn(staff, false, 77).statusCode()).isEqualTo(200);
    assertThat(open("kill", Optional.of("tests"))).isFalse();
    assertThat(turn(staff, true, 77).statusCode()).isEqualTo(409);
    assertThat(sending(staff).getString("sentence"))
        .isEqualTo("Nothing goes out: sending is switched off.");
  }

  private static HttpResponse<Buffer> turnOn(UserRequests staff, int version, int count) {
    JsonObject wish =
        new JsonObject().put("enabled", true).put("version", version).put("count", count);
    return staff.call("updateSending", HttpMethod.PUT, PATH, wish);
  }

  /** Twelve notices are planned for eight in the morning, and let go before it is eight. */
  private UserRequests early(String name) {
    Instant threeOClock = night.today().plusDays(1).atTime(3, 0).atZone(Town.ZONE).toInstant();
    night.clock.pass(Duration.between(night.clock.instant(), threeOClock));
    UserRequests staff = library(name);
    night.people(name, 0, 12, this::expiring);
    night.night(staff);
    Night.confirmAll(staff);
    return staff;
  }

  /** The same, and a day passes. */
  private UserRequests waiting(String name) {
    UserRequests staff = early(name);
    night.clock.pass(Duration.ofHours(30));
    return staff;
  }

  @Test
  void whatIsToGoLaterInTheMorningIsInTheNumberToo() {
    UserRequests staff = early("early");
    assertThat(sending(staff).getJsonObject("waiting"))
        .as("since no time that has come")
        .isEqualTo(new JsonObject().put("count", 12));
    HttpResponse<Buffer> refused = turn(staff, true, 0);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.bodyAsString()).contains("other-count", "\"value\":\"12\"");
    assertThat(turnOn(staff, 0, 12).statusCode()).isEqualTo(200);
    turn(staff, false, 1);
  }

  @Test
  void whatIsToBeSentOnceMoreIsInTheNumberWhileItIsNotTooOld() {
    UserRequests staff = library("repeats");
    assertThat(sending(staff).getJsonObject("waiting").getLong("count")).isZero();
    night.site.sql(
        "repeats",
        """
        INSERT INTO message (id, rule, rule_version, patron, recipient, channel, language, template,
          state, attempt, resend_of, local_date, until, created)
        SELECT gen_random_uuid(), 'soon', 1, gen_random_uuid(), gen_random_uuid(), 'email', 'en',
          'Soon', t.state, 2, t.first, '2026-03-02', '2026-03-09',
          '%s'::timestamptz - t.age * interval '1 day'
        FROM (VALUES ('ready', gen_random_uuid(), 1), ('ready', gen_random_uuid(), 4),
          ('sent', gen_random_uuid(), 1), ('ready', NULL, 1)) AS t (state, first, age)\
        """
            .formatted(night.clock.instant()));
    assertThat(sending(staff).getJsonObject("waiting").getLong("count")).isEqualTo(1);
    isRefused(
        turn(staff, true, 0), "1", sending(staff).getJsonObject("waiting").getString("sinceDate"));
  }

  private PatronCase expiring(int number) {
    Patron one = patron(Night.id(number)).make();
    return of(one, Made.expiring(one, night.today().plusDays(7)));
  }

  private void isRefused(HttpResponse<Buffer> refused, String count, String since) {
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.bodyAsString())
        .contains("other-count", "\"value\":\"" + count + "\"", "\"value\":\"" + since + "\"");
  }

  @Test
  void whatWaitsGoesOnlyByTheNumberThatIsTrueAlsoAfterAPause() {
    UserRequests staff = waiting("flood");
    String since = sending(staff).getJsonObject("waiting").getString("sinceDate");
    assertThat(since).startsWith(night.today().minusDays(1) + "T07:00");
    assertThat(sending(staff).getJsonObject("waiting").getLong("count")).isEqualTo(12);
    isRefused(turn(staff, true, 0), "12", since);
    isRefused(turnOn(staff, 0, 11), "12", since);
    assertThat(sending(staff).getBoolean("enabled")).isFalse();
    assertThat(turnOn(staff, 0, 12).bodyAsJsonObject().getBoolean("enabled")).isTrue();
    assertThat(turn(staff, true, 1).statusCode()).as("it is on").isEqualTo(200);

    assertThat(turn(staff, false, 1).statusCode()).isEqualTo(200);
    isRefused(turn(staff, true, 2), "12", since);
    assertThat(turnOn(staff, 2, 12).statusCode()).isEqualTo(200);
    assertThat(
            night.site.sql(
                "flood",
                "SELECT action || ' ' || (details ->> 'waiting') FROM deed"
                    + " WHERE action LIKE 'sending-%' ORDER BY number"))
        .containsExactly("sending-on 12", "sending-off 12", "sending-on 12");
    turn(staff, false, 3);
  }

  @Test
  void withoutANameOfTheEnvironmentOrUnderAnotherNothingIsOpen() {
    switchOn(library("names"));
    assertThat(open("names", Optional.of("tests"))).isTrue();
    assertThat(open("names", Optional.empty())).isFalse();
    assertThat(open("names", Optional.of("copy"))).isFalse();
  }

  @Test
  void allPartsAreKnownToTheRoleOfATenant() {
    JsonObject sending = sending(library("parts"));
    assertThat(sending.getJsonArray("parts"))
        .hasSize(5)
        .allMatch(part -> !((JsonObject) part).getString("here").isBlank());
  }

  @Test
  void aDumpRestoredInPlaceOpensNothingAndSaysWhy() {
    UserRequests staff = early("restored");
    switchOn(staff);
    for (String statement :
        List.of(
            "ALTER TABLE cause RENAME TO old",
            "CREATE TABLE cause (LIKE old INCLUDING ALL)",
            "INSERT INTO cause OVERRIDING SYSTEM VALUE SELECT * FROM old",
            "DROP TABLE old CASCADE")) {
      night.site.sql("restored", statement);
    }
    assertThat(open("restored", Optional.of("tests"))).isFalse();
    JsonObject sending = sending(staff);
    assertThat(sending.getString("standing")).isEqualTo("different");
    assertThat(sending.getJsonArray("parts").stream().map(JsonObject.class::cast))
        .filteredOn(part -> part.getBoolean("differs"))
        .extracting(part -> part.getString("sentence"))
        .containsExactly("The tables were made anew: a dump was restored.");
    night.clock.pass(Duration.ofMinutes(5));
    night.ring("restored");
    assertThat(told("/admin/health")).contains("OK\n").contains("installations not confirmed: 1");
    assertThat(told("/admin/metrics")).contains("patron_notices_installations_unconfirmed 1.0");
    JsonObject confirmed = confirm(staff, sending.getString("fingerprint")).bodyAsJsonObject();
    assertThat(confirmed.getString("standing")).isEqualTo("confirmed");
    assertThat(confirmed.getBoolean("enabled")).isFalse();
    assertThat(open("restored", Optional.of("tests"))).isFalse();
    assertThat(
            night.site.sql(
                "restored",
                "SELECT (details ->> 'enabled') || ' ' || (details ->> 'waiting') FROM deed"
                    + " WHERE action = 'installation-confirmed' ORDER BY number DESC LIMIT 1"))
        .containsExactly("false 12");
    assertThat(turn(staff, true, confirmed.getInteger("version")).statusCode()).isEqualTo(409);
    turnOn(staff, confirmed);
    assertThat(open("restored", Optional.of("tests"))).isTrue();
    assertThat(
            confirm(staff, sending.getString("fingerprint")).bodyAsJsonObject().getBoolean("open"))
        .as("the same as before, once more")
        .isTrue();
    turn(staff, false, 0);
  }

  private String told(String path) {
    return Site.await(night.site.direct("restored", HttpMethod.GET, path).send()).bodyAsString();
  }

  @Test
  void theMorningJudgesByTheAddressThroughWhichTheTimerRings() {
    UserRequests staff = library("elsewhere");
    switchOn(staff);
    assertThat(standing(staff)).isEqualTo("confirmed");
    night.site.sql("elsewhere", "UPDATE pulse SET gateway = 'another.example.org:9130'");
    assertThat(standing(staff)).isEqualTo("different");
    JsonObject shown = sending(staff);
    assertThat(shown.getString("standing")).isEqualTo("different");
    assertThat(shown.getJsonArray("parts").stream().map(JsonObject.class::cast))
        .filteredOn(part -> part.getString("part").equals("gateway"))
        .extracting(part -> part.getString("here"))
        .containsExactly("another.example.org:9130");
    assertThat(confirm(staff, shown.getString("fingerprint")).statusCode()).isEqualTo(200);
    assertThat(standing(staff)).isEqualTo("confirmed");
    assertThat(open("elsewhere", Optional.of("tests"))).as("for a pass by another").isFalse();
    night.site.sql("elsewhere", "UPDATE pulse SET gateway = NULL");
    assertThat(sending(staff).getString("standing"))
        .as("where it never rang")
        .isEqualTo("different");
    assertThat(confirm(staff, sending(staff).getString("fingerprint")).statusCode()).isEqualTo(200);
    night.ring("elsewhere");
    assertThat(standing(staff)).isEqualTo("confirmed");
    night.ended(staff);
  }

  private static String standing(UserRequests staff) {
    return staff
        .get("getStatus", "/patron-notices/status")
        .getJsonObject("sending")
        .getString("standing");
  }

  @Test
  void theMorningShowsWhatIsNotAsItShouldBe() {
    UserRequests staff = library("morning");
    night.ring("morning");
    night.ended(staff);
    JsonObject status = staff.get("getStatus", "/patron-notices/status");
    assertThat(status.getJsonObject("night").getBoolean("overdue")).isFalse();
    assertThat(status.getJsonObject("sending").getString("standing")).isEqualTo("unconfirmed");
    assertThat(status.getLong("unknownMessages")).isZero();
    night.days(2);
    status = staff.get("getStatus", "/patron-notices/status");
    assertThat(status.getJsonObject("night").getBoolean("overdue")).isTrue();
    night.night(staff);
    status = staff.get("getStatus", "/patron-notices/status");
    assertThat(status.getJsonObject("night").getBoolean("overdue")).isFalse();
    assertThat(status.getJsonObject("night").getJsonObject("last").getString("state"))
        .isEqualTo("finished");
  }
}

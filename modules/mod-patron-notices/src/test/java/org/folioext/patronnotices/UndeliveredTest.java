package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.UserRequests;
import org.folioext.okapitesting.neighbours.MailFault;
import org.folioext.patronnotices.domain.send.Looking;
import org.folioext.patronnotices.domain.settings.Caution;
import org.folioext.patronnotices.domain.settings.SendSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Addresses to which e-mail does not arrive are given up, and people are told. */
@TestInstance(Lifecycle.PER_CLASS)
class UndeliveredTest {
  private static final String PATH = "/patron-notices/suppressions";
  private static final String HELD = "/patron-notices/held-domains";
  private static final Duration STEP = Duration.ofMinutes(30);
  private static final String STANDING =
      "SELECT reason || ' ' || patron FROM suppression WHERE lifted IS NULL";
  private static final String FLAGS =
      "SELECT concat_ws(' ', patron, CASE WHEN raised THEN 'raised' END,"
          + " CASE WHEN due THEN 'due' END, CASE WHEN absent THEN 'absent' END) FROM address_flag";

  private SendSite site;
  private FlagsNeighbour flags;
  private Instant now = SendSite.NOON;

  @BeforeAll
  void open() {
    site = new SendSite();
    flags = new FlagsNeighbour(site.vertx);
    site.gateway.register(flags.descriptor(), flags.uri());
  }

  @AfterEach
  void heal() {
    site.mail.always(MailFault.NONE);
    flags.flags.clear();
    now = SendSite.NOON;
  }

  @AfterAll
  void close() {
    site.close();
  }

  private String tenant(String name, int suppressAfter) {
    Caution caution = new Caution(10_000, suppressAfter, 30);
    String tenant =
        site.tenant(name, new SendSettings(200, 1_000_000, false, caution), SendSite.SOON);
    site.pending(tenant, 1);
    return tenant;
  }

  /** The patron's next mail comes to that end, and FOLIO is asked until that is known. */
  private void mail(String tenant, MailFault fault) {
    site.execute(
        tenant, "UPDATE cause SET state = 'pending', message = NULL, not_before = created");
    site.mail.always(fault);
    site.sendKnowing(tenant, now);
    site.sendKnowing(tenant, now.plus(Looking.PATIENCE));
    now = now.plus(STEP);
  }

  /** What was sent until now was sent a day earlier. */
  private void aDayLater(String tenant) {
    site.execute(tenant, "UPDATE message SET called = called - interval '1 day'");
  }

  private List<String> standing(String tenant) {
    return site.texts(tenant, STANDING);
  }

  private static String path() {
    return "/patron-flags/outside/mod-patron-notices/mail-not-delivered/" + SendSite.patron(1);
  }

  private void withFlags(String tenant) {
    site.enable(tenant, flags.descriptor());
  }

  private static JsonObject undelivered(UserRequests staff) {
    return staff.get("getStatus", "/patron-notices/status").getJsonObject("undelivered");
  }

  private static JsonObject undelivered(int suppressed, int raised, int waiting, boolean without) {
    return new JsonObject()
        .put("suppressed", suppressed)
        .put("domainsHeld", 0)
        .put("flagsRaised", raised)
        .put("flagsWaiting", waiting)
        .put("flagsWithoutModule", without);
  }

  @Test
  void anAddressThatThereIsNotIsGivenUpWhenSeveralDaysSaySo() {
    String tenant = tenant("nosuch", 2);
    mail(tenant, MailFault.NO_SUCH_RECIPIENT);
    mail(tenant, MailFault.NO_SUCH_RECIPIENT);
    assertThat(standing(tenant)).as("one day of a mail server").isEmpty();
    aDayLater(tenant);
    mail(tenant, MailFault.NO_SUCH_RECIPIENT);
    assertThat(standing(tenant)).containsExactly("failed " + SendSite.patron(1));
    JsonObject entry =
        site.staff(tenant)
            .get("getSuppressions", PATH)
            .getJsonArray("suppressions")
            .getJsonObject(0);
    assertThat(entry.getString("messageId"))
        .isEqualTo(site.texts(tenant, "SELECT id FROM message ORDER BY called DESC").get(0));
    assertThat(entry.containsKey("addedByUserId")).isFalse();
    mail(tenant, MailFault.NONE);
    assertThat(site.messages(tenant)).endsWith("print taken");
  }

  @Test
  void anAddressThatIsRefusedDayAfterDayIsGivenUp() {
    String tenant = tenant("greylisted", 3);
    for (int day = 1; day < 3; day++) {
      mail(tenant, MailFault.GREYLISTED);
      assertThat(standing(tenant)).isEmpty();
      aDayLater(tenant);
    }
    mail(tenant, MailFault.GREYLISTED);
    assertThat(standing(tenant)).containsExactly("failed " + SendSite.patron(1));
  }

  @Test
  void whatArrivesMakesFailuresVoid() {
    String tenant = tenant("arrives", 2);
    mail(tenant, MailFault.GREYLISTED);
    aDayLater(tenant);
    mail(tenant, MailFault.NONE);
    aDayLater(tenant);
    mail(tenant, MailFault.GREYLISTED);
    assertThat(standing(tenant)).isEmpty();
    aDayLater(tenant);
    mail(tenant, MailFault.GREYLISTED);
    assertThat(standing(tenant)).hasSize(1);
  }

  @Test
  void aMailServerThatRefusesEverybodyIsHeldAndNobodyIsGivenUp() {
    String tenant = tenant("everybody", 1);
    site.pending(tenant, 2, 3, 4, 5, 6);
    mail(tenant, MailFault.NO_SUCH_RECIPIENT);
    assertThat(standing(tenant)).isEmpty();
    assertThat(
            site.texts(tenant, "SELECT count(*) FROM address_flag WHERE suppression IS NOT NULL"))
        .containsExactly("0");
    UserRequests staff = site.staff(tenant);
    JsonObject held = staff.get("getHeldDomains", HELD).getJsonArray("domains").getJsonObject(0);
    assertThat(held.getInteger("addresses")).isGreaterThanOrEqualTo(5);
    assertThat(undelivered(staff).getInteger("domainsHeld")).isEqualTo(1);
    int before = site.messages(tenant).size();
    mail(tenant, MailFault.NONE);
    assertThat(site.messages(tenant)).as("all wait").hasSize(before);
    String release = HELD + "/" + held.getString("id") + "/release";
    assertThat(staff.call("releaseDomain", HttpMethod.POST, release).statusCode()).isEqualTo(204);
    assertThat(staff.call("releaseDomain", HttpMethod.POST, release).statusCode()).isEqualTo(404);
    site.sendKnowing(tenant, now);
    site.sendKnowing(tenant, now.plus(Looking.PATIENCE));
    assertThat(site.messages(tenant)).hasSize(before + 6);
    assertThat(site.mail.mails(tenant)).hasSize(6);
  }

  @Test
  void fewOfManyAddressesAreNoFaultOfAMailServer() {
    String tenant = tenant("fewofmany", 1);
    site.pending(tenant, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
    mail(tenant, MailFault.NONE);
    site.execute(tenant, "DELETE FROM cause WHERE patron > '" + SendSite.patron(6) + "'");
    mail(tenant, MailFault.NO_SUCH_RECIPIENT);
    assertThat(standing(tenant)).hasSize(6);
    assertThat(site.texts(tenant, "SELECT id FROM held_domain")).isEmpty();
  }

  @Test
  void aMailServerThatTakesAnythingIsNotToBlameForMailboxesThatThereAreNot() {
    String tenant = tenant("deadboxes", 1);
    arrivesForTwoAndNotForSix(tenant, MailFault.NO_SUCH_RECIPIENT);
    assertThat(standing(tenant)).hasSize(6);
    assertThat(site.texts(tenant, "SELECT id FROM held_domain")).isEmpty();
  }

  @Test
  void aMailServerThatTurnsMostAwayIsToBlameThoughItTookSome() {
    String tenant = tenant("turnsaway", 1);
    arrivesForTwoAndNotForSix(tenant, MailFault.GREYLISTED);
    assertThat(standing(tenant)).isEmpty();
    assertThat(site.texts(tenant, "SELECT id FROM held_domain")).hasSize(1);
  }

  private void arrivesForTwoAndNotForSix(String tenant, MailFault fault) {
    site.pending(tenant, 2);
    mail(tenant, MailFault.NONE);
    site.execute(tenant, "DELETE FROM cause");
    site.pending(tenant, 3, 4, 5, 6, 7, 8);
    mail(tenant, fault);
  }

  @Test
  void manyAddressesAreTakenOffTheListByDomainAndDay() {
    String tenant = tenant("bulk", 1);
    mail(tenant, MailFault.NO_SUCH_RECIPIENT);
    assertThat(standing(tenant)).hasSize(1);
    UserRequests staff = site.staff(tenant);
    JsonObject elsewhere = new JsonObject().put("domain", "elsewhere.example");
    assertThat(lift(staff, elsewhere).bodyAsJsonObject().getInteger("count")).isZero();
    JsonObject asked =
        new JsonObject().put("domain", "Mail.example.org").put("day", SendSite.TODAY.toString());
    JsonObject seen = lift(staff, asked).bodyAsJsonObject();
    assertThat(seen).isEqualTo(new JsonObject().put("count", 1).put("lifted", false));
    assertThat(standing(tenant)).as("only asked").hasSize(1);
    assertThat(lift(staff, asked.copy().put("count", 2)).statusCode()).isEqualTo(409);
    assertThat(lift(staff, new JsonObject().put("count", 1)).statusCode()).isEqualTo(422);
    JsonObject done = lift(staff, asked.copy().put("count", 1)).bodyAsJsonObject();
    assertThat(done.getBoolean("lifted")).isTrue();
    assertThat(standing(tenant)).isEmpty();
    assertThat(site.texts(tenant, SendSite.DEEDS)).containsExactly("suppressions-lifted");
    assertThat(site.texts(tenant, "SELECT due FROM address_flag WHERE suppression IS NULL"))
        .containsExactly("true");
  }

  private static HttpResponse<Buffer> lift(UserRequests staff, JsonObject which) {
    return staff.call("liftSuppressions", HttpMethod.POST, PATH + "/lift", which);
  }

  @Test
  void whoeverHasTheSameAddressIsFlaggedToo() {
    String tenant = tenant("family", 1);
    site.pending(tenant, 2);
    site.users.putUser(
        tenant,
        new JsonObject()
            .put("id", SendSite.patron(2).toString())
            .put("active", true)
            .put("type", "patron")
            .put("expirationDate", SendSite.EXPIRES + "T20:00:00.000+00:00")
            .put(
                "personal",
                new JsonObject().put("lastName", "Second").put("email", "p1@mail.example.org")));
    mail(tenant, MailFault.NONE);
    aDayLater(tenant);
    site.execute(tenant, "DELETE FROM cause WHERE patron = '" + SendSite.patron(2) + "'");
    mail(tenant, MailFault.NO_SUCH_RECIPIENT);
    assertThat(site.texts(tenant, "SELECT patron FROM address_flag ORDER BY patron"))
        .containsExactly(SendSite.patron(1).toString(), SendSite.patron(2).toString());
  }

  @Test
  void failuresOfLongAgoDoNotCount() {
    String tenant = tenant("longago", 2);
    mail(tenant, MailFault.GREYLISTED);
    site.execute(tenant, "UPDATE message SET called = called - interval '30 days'");
    mail(tenant, MailFault.GREYLISTED);
    assertThat(standing(tenant)).isEmpty();
  }

  @Test
  void aMailServerThatIsNotThereIsNotTheFaultOfAnAddress() {
    String tenant = tenant("servers", 1);
    for (MailFault fault :
        List.of(MailFault.SERVER_DOWN, MailFault.FAILURE_THOUGH_DELIVERED, MailFault.REJECTED)) {
      mail(tenant, fault);
    }
    assertThat(site.messages(tenant)).containsOnly("email failed delivery-failed").hasSize(3);
    assertThat(standing(tenant)).isEmpty();
  }

  @Test
  void aLibraryMayLeaveItToPeople() {
    String tenant = tenant("people", 0);
    mail(tenant, MailFault.NO_SUCH_RECIPIENT);
    assertThat(site.messages(tenant)).containsExactly("email failed address-refused");
    assertThat(standing(tenant)).isEmpty();
  }

  @Test
  void aFlagStandsUntilThePersonIsTakenOffTheList() {
    String tenant = tenant("flagged", 1);
    withFlags(tenant);
    UserRequests staff = site.staff(tenant);
    mail(tenant, MailFault.NO_SUCH_RECIPIENT);
    JsonObject flag = flags.flags.get(path());
    assertThat(flag.getString("severity")).isEqualTo("warning");
    JsonArray facts = flag.getJsonArray("facts");
    assertThat(facts.getJsonObject(0))
        .isEqualTo(
            new JsonObject()
                .put("key", "reason")
                .put("value", "address-refused")
                .put("personal", false));
    assertThat(facts.encode()).doesNotContain("@");
    assertThat(undelivered(staff)).isEqualTo(undelivered(1, 1, 0, false));
    String id = site.texts(tenant, "SELECT id FROM suppression").get(0);
    staff.call("liftSuppression", HttpMethod.POST, PATH + "/" + id + "/lift");
    assertThat(undelivered(staff)).isEqualTo(undelivered(0, 1, 1, false));
    site.sendKnowing(tenant, now);
    assertThat(flags.flags).isEmpty();
    assertThat(undelivered(staff)).isEqualTo(undelivered(0, 0, 0, false));
  }

  @Test
  void whoHasAnotherAddressHasNoFlagADayLater() {
    String tenant = tenant("moved", 1);
    withFlags(tenant);
    mail(tenant, MailFault.NO_SUCH_RECIPIENT);
    run(tenant);
    assertThat(flags.flags).containsKey(path());
    site.users.putUser(
        tenant,
        new JsonObject()
            .put("id", SendSite.patron(1).toString())
            .put("active", true)
            .put("type", "patron")
            .put(
                "personal",
                new JsonObject().put("lastName", "Moved").put("email", "new@mail.example.org")));
    Await.of(site.gateway.fireTimers(tenant));
    site.until(tenant, "SELECT patron FROM address_flag WHERE raised AND NOT due");
    site.sendKnowing(tenant, now);
    assertThat(flags.flags).isEmpty();
    assertThat(standing(tenant)).as("the old address").hasSize(1);
  }

  private void run(String tenant) {
    site.staff(tenant).call("createRun", HttpMethod.POST, "/patron-notices/runs");
    site.until(tenant, "SELECT DISTINCT state FROM run", "finished");
  }

  @Test
  void withoutAModuleForFlagsNothingHappensAndTheStatusSaysSo() {
    String tenant = tenant("noflags", 1);
    mail(tenant, MailFault.NO_SUCH_RECIPIENT);
    assertThat(site.texts(tenant, FLAGS)).containsExactly(SendSite.patron(1) + " due absent");
    assertThat(undelivered(site.staff(tenant))).isEqualTo(undelivered(1, 0, 1, true));
    withFlags(tenant);
    site.sendKnowing(tenant, now);
    assertThat(flags.flags).containsKey(path());
    assertThat(undelivered(site.staff(tenant))).isEqualTo(undelivered(1, 1, 0, false));
  }
}

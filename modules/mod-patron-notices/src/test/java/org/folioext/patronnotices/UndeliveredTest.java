package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
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
        .put("flagsRaised", raised)
        .put("flagsWaiting", waiting)
        .put("flagsWithoutModule", without);
  }

  @Test
  void anAddressThatThereIsNotIsGivenUpAfterTheFirstMail() {
    String tenant = tenant("nosuch", 3);
    mail(tenant, MailFault.NO_SUCH_RECIPIENT);
    assertThat(standing(tenant)).containsExactly("failed " + SendSite.patron(1));
    JsonObject entry =
        site.staff(tenant)
            .get("getSuppressions", PATH)
            .getJsonArray("suppressions")
            .getJsonObject(0);
    assertThat(entry.getString("messageId"))
        .isEqualTo(site.texts(tenant, "SELECT id FROM message").get(0));
    assertThat(entry.containsKey("addedByUserId")).isFalse();
    mail(tenant, MailFault.NONE);
    assertThat(site.messages(tenant))
        .containsExactly("email failed address-refused", "print taken");
  }

  @Test
  void anAddressThatIsRefusedAgainAndAgainIsGivenUp() {
    String tenant = tenant("greylisted", 3);
    mail(tenant, MailFault.GREYLISTED);
    mail(tenant, MailFault.GREYLISTED);
    assertThat(standing(tenant)).isEmpty();
    mail(tenant, MailFault.GREYLISTED);
    assertThat(standing(tenant)).containsExactly("failed " + SendSite.patron(1));
  }

  @Test
  void whatArrivesMakesFailuresVoid() {
    String tenant = tenant("arrives", 2);
    mail(tenant, MailFault.GREYLISTED);
    mail(tenant, MailFault.NONE);
    mail(tenant, MailFault.GREYLISTED);
    assertThat(standing(tenant)).isEmpty();
    mail(tenant, MailFault.GREYLISTED);
    assertThat(standing(tenant)).hasSize(1);
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

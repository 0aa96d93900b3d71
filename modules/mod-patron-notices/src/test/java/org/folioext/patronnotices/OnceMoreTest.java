package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.UserRequests;
import org.folioext.okapitesting.neighbours.MailFault;
import org.folioext.patronnotices.storage.message.Holder;
import org.folioext.patronnotices.storage.message.RepeatClaims;
import org.folioext.patronnotices.storage.message.RepeatClaims.Repeat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * What a person wants sent once more is looked at before it goes, and never goes beside a retry.
 */
@TestInstance(Lifecycle.PER_CLASS)
class OnceMoreTest {
  private static final String PATH = "/patron-notices/messages/";
  private static final Instant KNOWN = SendSite.NOON.plus(Duration.ofSeconds(30));
  private static final Instant LATER = SendSite.NOON.plus(Duration.ofHours(1));

  private SendSite site;

  @BeforeAll
  void open() {
    site = new SendSite();
  }

  @AfterEach
  void heal() {
    site.mail.always(MailFault.NONE);
  }

  @AfterAll
  void close() {
    site.close();
  }

  /** Of whom one e-mail arrived. */
  private String told(String name) {
    String tenant = site.tenant(name);
    site.pending(tenant, 1);
    site.sendKnowing(tenant, SendSite.NOON);
    site.sendKnowing(tenant, KNOWN);
    assertThat(site.messages(tenant)).containsExactly("email sent");
    return tenant;
  }

  private String first(String tenant) {
    return site.texts(tenant, "SELECT id FROM message WHERE resend_of IS NULL").get(0);
  }

  private String again(String tenant) {
    return site.texts(tenant, "SELECT id FROM message WHERE resend_of IS NOT NULL").get(0);
  }

  private HttpResponse<Buffer> resend(String tenant) {
    return site.staff(tenant)
        .call("resendMessage", HttpMethod.POST, PATH + first(tenant) + "/resend");
  }

  private HttpResponse<Buffer> settle(String tenant, String outcome) {
    return settle(tenant, first(tenant), outcome);
  }

  private HttpResponse<Buffer> settle(String tenant, String message, String outcome) {
    return site.staff(tenant)
        .call(
            "settleMessage",
            HttpMethod.POST,
            PATH + message + "/settle",
            new JsonObject().put("outcome", outcome));
  }

  private static String code(HttpResponse<Buffer> answer) {
    return answer.bodyAsJsonObject().getJsonArray("errors").getJsonObject(0).getString("code");
  }

  private void patron(String tenant, JsonObject personal, String type) {
    site.users.putUser(
        tenant,
        new JsonObject()
            .put("id", SendSite.patron(1).toString())
            .put("active", true)
            .put("type", type)
            .put("expirationDate", SendSite.EXPIRES + "T20:00:00.000+00:00")
            .put("personal", personal.put("lastName", "Again")));
  }

  private static JsonObject email(String address) {
    return new JsonObject().put("email", address);
  }

  /** What became of the repetition; nothing more went out than at first. */
  private void stays(String tenant, String reason) {
    assertThat(resend(tenant).statusCode()).isEqualTo(201);
    site.sendKnowing(tenant, LATER);
    assertThat(site.messages(tenant)).containsExactly("email sent", "email dropped " + reason);
    assertThat(site.mail.mails(tenant)).hasSize(1);
    assertThat(site.causes(tenant)).containsExactly("sent");
    JsonObject shown = site.staff(tenant).get("getMessage", PATH + again(tenant));
    assertThat(shown.getString("because")).isNotBlank();
  }

  @Test
  void whatIsTriedAgainByItselfIsNotSentOnceMore() {
    String tenant = site.tenant("ownretry");
    site.pending(tenant, 1);
    site.mail.always(MailFault.ERROR_BEFORE);
    site.sendKnowing(tenant, SendSite.NOON);
    site.mail.always(MailFault.NONE);
    HttpResponse<Buffer> unclear = resend(tenant);
    assertThat(unclear.statusCode()).isEqualTo(409);
    assertThat(code(unclear)).isEqualTo("message-unknown");
    assertThat(settle(tenant, "not-sent").statusCode()).isEqualTo(200);
    HttpResponse<Buffer> refused = resend(tenant);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(code(refused)).isEqualTo("retry-pending");
    site.sendKnowing(tenant, LATER);
    assertThat(site.mail.mails(tenant)).hasSize(1);
  }

  @Test
  void whatCouldNotBeToldIsToldByTheRepetitionAndByNothingElse() {
    String tenant = givenUp("givenup");
    assertThat(resend(tenant).statusCode()).isEqualTo(201);
    assertThat(site.causes(tenant)).containsExactly("sending");
    site.sendKnowing(tenant, LATER);
    site.sendKnowing(tenant, LATER.plusSeconds(30));
    assertThat(site.causes(tenant)).containsExactly("sent");
    assertThat(site.mail.mails(tenant)).hasSize(1);
  }

  @Test
  void whatIsTakenBackLeavesTheFirstAsItIs() {
    for (String state : List.of("unknown", "sent", "failed")) {
      String tenant = givenUp("left" + state);
      resend(tenant);
      site.execute(tenant, "UPDATE message SET state = '" + state + "' WHERE resend_of IS NULL");
      String path = PATH + again(tenant) + "/cancel";
      assertThat(site.staff(tenant).call("cancelMessage", HttpMethod.POST, path).statusCode())
          .isEqualTo(200);
      assertThat(site.texts(tenant, "SELECT state FROM cause")).containsExactly(state);
    }
  }

  /** Of whom nobody told FOLIO's answer, and a person gave up. */
  private String givenUp(String name) {
    String tenant = site.tenant(name);
    site.pending(tenant, 1);
    site.mail.always(MailFault.ERROR_BEFORE);
    site.sendKnowing(tenant, SendSite.NOON);
    site.mail.always(MailFault.NONE);
    settle(tenant, "given-up");
    return tenant;
  }

  @Test
  void aRepetitionIsOfTheDayOnWhichItGoes() {
    String tenant = told("itsday");
    resend(tenant);
    site.sendKnowing(tenant, SendSite.NOON.plus(Duration.ofDays(1)));
    assertThat(site.texts(tenant, "SELECT local_date FROM message WHERE resend_of IS NOT NULL"))
        .containsExactly(SendSite.TODAY.plusDays(1).toString());
  }

  @Test
  void whatIsTooLateForARetryHasFailedWhenItsRepetitionDid() {
    String tenant = givenUp("latefail");
    resend(tenant);
    site.execute(tenant, "UPDATE cause SET until = '" + SendSite.NOON + "'");
    site.mail.always(MailFault.BAD_REQUEST);
    site.sendKnowing(tenant, LATER);
    assertThat(site.messages(tenant)).anyMatch(one -> one.startsWith("email refused"));
    assertThat(site.texts(tenant, "SELECT state FROM cause")).containsExactly("failed");
  }

  @Test
  void whatGoesToAMailDomainThatIsHeldIsInNobodysWay() {
    String tenant = site.tenant("heldrepeats");
    site.pending(tenant, 1, 2);
    site.sendKnowing(tenant, SendSite.NOON);
    site.sendKnowing(tenant, KNOWN);
    for (String first : site.texts(tenant, "SELECT id FROM message ORDER BY patron")) {
      site.staff(tenant).call("resendMessage", HttpMethod.POST, PATH + first + "/resend");
    }
    site.execute(
        tenant,
        """
        UPDATE message SET domain_hash = 'held', created = created - interval '1 minute'
        WHERE resend_of IS NOT NULL AND patron = '%s'\
        """
            .formatted(SendSite.patron(1)));
    site.execute(
        tenant,
        """
        INSERT INTO held_domain (id, domain_hash, blamed_from, since, until, addresses, message)
        VALUES (gen_random_uuid(), 'held', '%1$s', '%1$s', '%2$s', 5, gen_random_uuid())\
        """
            .formatted(SendSite.NOON, LATER));
    assertThat(claimed(tenant)).containsExactly(SendSite.patron(2));
    assertThat(claimed(tenant)).containsExactly(SendSite.patron(1));
  }

  private List<UUID> claimed(String tenant) {
    Holder holder = new Holder("test", Duration.ofMinutes(5), Duration.ofMinutes(1));
    RepeatClaims claims = new RepeatClaims(site.database, holder);
    return Await.of(claims.claim(tenant, 1, SendSite.TODAY, KNOWN)).stream()
        .map(Repeat::patron)
        .toList();
  }

  @Test
  void aRepetitionOfWhatArrivedIsNotToldAgainByItselfAndWhoSettlesItLearnsWhatIsRight() {
    String tenant = told("settledagain");
    site.mail.always(MailFault.ERROR_BEFORE);
    assertThat(resend(tenant).statusCode()).isEqualTo(201);
    site.sendKnowing(tenant, LATER);
    site.mail.always(MailFault.NONE);
    assertThat(site.messages(tenant)).anyMatch(one -> one.startsWith("email unknown"));
    HttpResponse<Buffer> refused = settle(tenant, again(tenant), "not-sent");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(code(refused)).isEqualTo("message-not-told-again");
    assertThat(site.messages(tenant)).anyMatch(one -> one.startsWith("email unknown"));
    assertThat(settle(tenant, again(tenant), "given-up").statusCode()).isEqualTo(200);
    assertThat(resend(tenant).statusCode()).as("what is right instead").isEqualTo(201);
  }

  @Test
  void whoseTimeIsOverIsNotToldAgainAndThatIsSaid() {
    String tenant = site.tenant("settledlate");
    site.pending(tenant, 1);
    site.mail.always(MailFault.ERROR_BEFORE);
    site.sendKnowing(tenant, SendSite.NOON);
    site.mail.always(MailFault.NONE);
    site.texts(tenant, "UPDATE cause SET until = '2020-01-01T00:00:00Z' RETURNING state");
    HttpResponse<Buffer> refused = settle(tenant, "not-sent");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(code(refused)).isEqualTo("message-too-late");
    assertThat(site.causes(tenant)).anyMatch(one -> one.startsWith("unknown"));
    assertThat(settle(tenant, "given-up").statusCode()).isEqualTo(200);
  }

  @Test
  void whoDoesNotWantItAnyMoreDoesNotGetIt() {
    String tenant = told("optedout");
    site.staff(tenant)
        .call(
            "updatePreference",
            HttpMethod.PUT,
            "/patron-notices/preferences/" + SendSite.patron(1),
            new JsonObject()
                .put("without", new JsonArray())
                .put("notBy", new JsonArray().add("email"))
                .put("version", 0));
    stays(tenant, "opted-out");
  }

  @Test
  void nothingGoesToAnAddressOnTheList() {
    String tenant = told("onthelist");
    site.staff(tenant)
        .call(
            "createSuppression",
            HttpMethod.POST,
            "/patron-notices/suppressions",
            new JsonObject().put("patronId", SendSite.patron(1).toString()).put("reason", "asked"));
    stays(tenant, "address-suppressed");
  }

  @Test
  void whoHasNoAddressAnyMoreGetsNothing() {
    String tenant = told("addressgone");
    patron(tenant, new JsonObject(), "patron");
    stays(tenant, "no-address");
  }

  @Test
  void whoIsNoPersonAnyMoreGetsNothing() {
    String tenant = told("shadow");
    patron(tenant, email("p1@mail.example.org"), "shadow");
    stays(tenant, "not-a-person");
  }

  @Test
  void whatIsAChildsNowGoesToNobodyElse() {
    String tenant = told("child");
    patron(tenant, email("p1@mail.example.org").put("dateOfBirth", "2020-01-01"), "patron");
    stays(tenant, "minor");
  }

  @Test
  void theRepetitionKnowsTheAddressToWhichItGoes() {
    String tenant = told("corrected");
    patron(tenant, email("right@mail.example.org"), "patron");
    resend(tenant);
    site.sendKnowing(tenant, LATER);
    assertThat(site.mail.mails(tenant)).hasSize(2);
    assertThat(site.texts(tenant, "SELECT count(DISTINCT address_hash) FROM message"))
        .containsExactly("2");
  }

  @Test
  void whatWaitsTooLongDoesNotGoAndSaysSo() {
    String tenant = told("tooold");
    resend(tenant);
    Duration almost = Duration.ofDays(3).minusMinutes(1);
    off(tenant, SendSite.NOON.plus(almost));
    assertThat(site.messages(tenant)).containsExactly("email sent", "email ready");
    off(tenant, SendSite.NOON.plus(Duration.ofDays(3)).plusSeconds(1));
    assertThat(site.messages(tenant)).containsExactly("email sent", "email dropped too-old");
    assertThat(site.mail.mails(tenant)).hasSize(1);
  }

  /** The sender works while a person has switched sending off. */
  private void off(String tenant, Instant now) {
    Await.of(site.sender(headers -> Future.succeededFuture(false), now).send(site.headers(tenant)));
  }

  @Test
  void aPersonTakesItBackWhileItWaits() {
    String tenant = told("takenback");
    resend(tenant);
    UserRequests staff = site.staff(tenant);
    String path = PATH + again(tenant) + "/cancel";
    JsonObject cancelled = staff.call("cancelMessage", HttpMethod.POST, path).bodyAsJsonObject();
    assertThat(cancelled.getString("state")).isEqualTo("dropped");
    assertThat(cancelled.getString("reason")).isEqualTo("taken-back");
    site.sendKnowing(tenant, LATER);
    assertThat(site.mail.mails(tenant)).hasSize(1);
    assertThat(site.texts(tenant, SendSite.DEEDS))
        .isEqualTo(List.of("message-resent", "message-taken-back"));
    HttpResponse<Buffer> late = staff.call("cancelMessage", HttpMethod.POST, path);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(code(late)).isEqualTo("message-not-waiting");
    assertThat(
            staff
                .call("cancelMessage", HttpMethod.POST, PATH + first(tenant) + "/cancel")
                .statusCode())
        .isEqualTo(409);
  }
}

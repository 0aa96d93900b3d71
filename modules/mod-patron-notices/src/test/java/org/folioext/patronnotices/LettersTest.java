package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronnotices.storage.people.Cleaning;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Of a letter there is nothing more to know once FOLIO has it. */
@TestInstance(Lifecycle.PER_CLASS)
class LettersTest {
  private static final Instant LATER = SendSite.NOON.plus(Duration.ofDays(40));

  private SendSite site;

  @BeforeAll
  void open() {
    site = new SendSite();
  }

  @AfterAll
  void close() {
    site.close();
  }

  private String letter(String name) {
    String tenant = site.tenant(name);
    site.pending(tenant, 1);
    JsonObject home =
        new JsonObject()
            .put("addressTypeId", Made.id("home").toString())
            .put("addressLine1", "Street 1")
            .put("city", "Berlin");
    site.users.putUser(
        tenant,
        new JsonObject()
            .put("id", SendSite.patron(1).toString())
            .put("active", true)
            .put("type", "patron")
            .put("expirationDate", SendSite.EXPIRES + "T20:00:00.000+00:00")
            .put(
                "personal",
                new JsonObject()
                    .put("lastName", "Brief")
                    .put("addresses", new JsonArray().add(home))));
    site.send(tenant);
    assertThat(site.messages(tenant)).containsExactly("print taken");
    return tenant;
  }

  private static int erase(UserRequests staff) {
    return staff
        .call(
            "erasePatron",
            HttpMethod.POST,
            "/patron-notices/patrons/" + SendSite.patron(1) + "/erase")
        .statusCode();
  }

  @Test
  void aLetterThatFolioHasIsOver() {
    String tenant = letter("over");
    assertThat(site.texts(tenant, "SELECT count(*) FROM message WHERE ended IS NULL"))
        .containsExactly("0");
    JsonObject counted =
        site.staff(tenant)
            .get("getStatistics", "/patron-notices/statistics?by=channel")
            .getJsonArray("statistics")
            .getJsonObject(0);
    assertThat(counted.getInteger("sent")).isEqualTo(1);
    assertThat(counted.getInteger("underWay")).isZero();
  }

  @Test
  void whoGotALetterCanBeErased() {
    String tenant = letter("lettererased");
    assertThat(erase(site.staff(tenant))).isEqualTo(200);
    assertThat(
            site.texts(
                tenant,
                "SELECT count(*) FROM message WHERE body IS NOT NULL OR patron = '"
                    + SendSite.patron(1)
                    + "'"))
        .containsExactly("0");
  }

  @Test
  void theTextOfALetterGoesWhenItsDaysAreOver() {
    String tenant = letter("lettertext");
    Cleaning cleaning = new Cleaning(site.database);
    Await.of(cleaning.some(tenant, SendSite.NOON.plusSeconds(1), Instant.EPOCH, LATER, 100));
    assertThat(site.texts(tenant, "SELECT body FROM message")).containsExactly("null");
    Await.of(cleaning.some(tenant, LATER, LATER, LATER, 100));
    assertThat(site.texts(tenant, "SELECT id FROM message")).isEmpty();
  }

  @Test
  void aLetterThatWaitsForAnErasedPatronIsWithdrawn() {
    String tenant = letter("letterwaits");
    UserRequests staff = site.staff(tenant);
    String first = site.texts(tenant, "SELECT id FROM message").get(0);
    staff.call("resendMessage", HttpMethod.POST, "/patron-notices/messages/" + first + "/resend");
    assertThat(erase(staff)).isEqualTo(200);
    site.send(tenant);
    assertThat(site.messages(tenant)).containsExactly("print taken", "print dropped patron-erased");
    assertThat(site.mail.mails(tenant)).hasSize(1);
  }
}

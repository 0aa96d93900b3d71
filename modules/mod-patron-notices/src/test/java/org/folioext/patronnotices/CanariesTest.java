package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.LogCapture;
import org.folioext.okapitesting.UserRequests;
import org.folioext.okapitesting.gateway.SeenRequest;
import org.folioext.okapitesting.neighbours.MailFault;
import org.folioext.patronnotices.domain.send.Looking;
import org.folioext.patronnotices.domain.settings.Caution;
import org.folioext.patronnotices.domain.settings.SendSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A patron whose every field is a bird that must be seen nowhere but in mails. */
@TestInstance(Lifecycle.PER_CLASS)
class CanariesTest {
  private static final String TENANT = "aviary";
  private static final String BASE = "/patron-notices";
  private static final String PATRON = SendSite.patron(1).toString();
  private static final String EMAIL = "dompfaff@voliere.example";
  private static final List<String> BIRDS =
      List.of(
          "Kanarienvogel",
          "Zeisig",
          "Stieglitz",
          "Girlitz",
          "Gimpel",
          "dompfaff",
          "voliere",
          "0391-4711",
          "Nachtigallenweg",
          "Rohrdommel",
          "Wiedehopf",
          "mailbox unavailable");

  private SendSite site;

  @BeforeAll
  void open() {
    site = new SendSite();
  }

  @AfterAll
  void close() {
    site.close();
  }

  private void bird(String email) {
    JsonObject address =
        new JsonObject()
            .put("addressTypeId", Made.id("home").toString())
            .put("addressLine1", BIRDS.get(8))
            .put("city", BIRDS.get(9))
            .put("postalCode", BIRDS.get(10));
    site.users.putUser(
        TENANT,
        new JsonObject()
            .put("id", PATRON)
            .put("active", true)
            .put("type", "patron")
            .put("barcode", BIRDS.get(3))
            .put("username", BIRDS.get(4))
            .put("expirationDate", SendSite.EXPIRES + "T20:00:00.000+00:00")
            .put(
                "personal",
                new JsonObject()
                    .put("lastName", BIRDS.get(0))
                    .put("firstName", BIRDS.get(1))
                    .put("preferredFirstName", BIRDS.get(2))
                    .put("email", email)
                    .put("phone", BIRDS.get(7))
                    .put("addresses", new JsonArray().add(address))));
  }

  private void send(MailFault fault) {
    site.execute(
        TENANT, "UPDATE cause SET state = 'pending', message = NULL, not_before = created");
    site.mail.always(fault);
    site.sendKnowing(TENANT, SendSite.NOON);
    site.sendKnowing(TENANT, SendSite.NOON.plus(Looking.PATIENCE));
  }

  private static List<String> birds(String text) {
    return text == null ? List.of() : BIRDS.stream().filter(text::contains).toList();
  }

  /** Each column of each table of the tenant in which there is a bird, as text or as bytes. */
  private List<String> columns() {
    List<String> found = new ArrayList<>();
    List<String> all =
        site.texts(
            TENANT,
            "SELECT table_name || ' ' || column_name || ' ' || udt_name"
                + " FROM information_schema.columns WHERE table_schema = current_schema()");
    assertThat(all).hasSizeGreaterThan(150);
    for (String column : all) {
      String[] of = column.split(" ");
      String text = of[2].equals("bytea") ? "encode(%s, 'escape')" : "%s::text";
      if (site.texts(TENANT, "SELECT " + text.formatted(of[1]) + " FROM " + of[0]).stream()
          .anyMatch(value -> !birds(value).isEmpty())) {
        found.add(column);
      }
    }
    return found;
  }

  private void look(UserRequests staff) {
    Stream.of(
            "/status",
            "/messages",
            "/suppressions",
            "/preferences",
            "/runs",
            "/held",
            "/sending",
            "/settings",
            "/configuration",
            "/history",
            "/rules",
            "/renewals",
            "/previews",
            "/statistics?by=rule",
            "/preferences/" + PATRON,
            "/patrons/" + PATRON + "/ledger",
            "/patrons/" + PATRON + "/preview",
            "/patrons/" + PATRON + "/explanation",
            "/patrons/" + PATRON + "/nothing")
        .forEach(
            path -> {
              String answer = staff.raw(HttpMethod.GET, BASE + path).bodyAsString();
              assertThat(birds(answer)).as(path).isEmpty();
            });
  }

  @Test
  void theBirdsAreInMailsAndNowhereElse() {
    SendSettings settings = new SendSettings(200, 1_000_000, false, new Caution(10_000, 3, 30));
    site.tenant(TENANT, settings, SendSite.SOON);
    site.pending(TENANT, 1);
    UserRequests staff = site.staff(TENANT);
    String log;
    try (LogCapture capture = new LogCapture()) {
      bird(EMAIL);
      send(MailFault.NONE);
      send(MailFault.REJECTED);
      send(MailFault.ERROR_BEFORE);
      send(MailFault.NO_SUCH_RECIPIENT);
      bird("dompfaff voliere");
      send(MailFault.NONE);
      staff.call("createRun", HttpMethod.POST, BASE + "/runs");
      site.until(TENANT, "SELECT state FROM run", "finished");
      staff.call(
          "createPreview",
          HttpMethod.POST,
          BASE + "/previews",
          new JsonObject().put("rules", new JsonArray().add("soon")));
      site.until(TENANT, "SELECT state FROM preview", "finished");
      look(staff);
      log = capture.text();
    }
    assertThat(site.messages(TENANT))
        .contains("email sent", "email failed address-refused", "email unknown no-record");
    assertThat(birds(log)).isEmpty();
    assertThat(site.gateway.requestsSeen())
        .filteredOn(request -> request.tenant().equals(TENANT))
        .hasSizeGreaterThan(30)
        .extracting(SeenRequest::uri)
        .allMatch(uri -> birds(uri).isEmpty());
    String metrics =
        Await.of(
                WebClient.create(site.vertx)
                    .get(site.module.port(), "127.0.0.1", "/admin/metrics")
                    .send())
            .bodyAsString();
    assertThat(birds(metrics)).isEmpty();
    assertThat(columns()).isEmpty();
    assertThat(birds(site.mail.mails(TENANT).get(0).body())).contains(BIRDS.get(0));
    JsonObject export = staff.get("exportPatron", BASE + "/patrons/" + PATRON + "/export");
    assertThat(birds(export.getJsonArray("texts").encode())).contains(BIRDS.get(0));
  }
}

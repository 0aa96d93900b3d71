package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.net.URI;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folioext.okapitesting.neighbours.CalendarNeighbour;
import org.folioext.okapitesting.neighbours.LocaleNeighbour;
import org.folioext.okapitesting.neighbours.MailNeighbour;
import org.folioext.okapitesting.neighbours.RenewalFault;
import org.folioext.okapitesting.neighbours.StorageNeighbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a module finds behind the gateway that is to send messages and to renew loans. */
class NeighboursOfNoticesTest {
  private static final String PATRON = "000000a0-0000-4000-8000-000000000001";
  private static final String ITEM = "000000c7-0000-4000-8000-000000000011";

  private final Vertx vertx = Vertx.vertx();
  private final WebClient client = WebClient.create(vertx);
  private FakeGateway gateway;
  private Lending lending;

  @BeforeEach
  void start() {
    gateway = Await.of(FakeGateway.start(vertx, GatewayOptions.forTests()));
    gateway.addTenant("lib1");
    lending = Lending.start(vertx, Clock.systemUTC());
    enable(lending.around().users().descriptor(), lending.around().users().uri());
  }

  @AfterEach
  void stop() {
    Await.of(gateway.close());
    Await.of(vertx.close());
  }

  private void enable(JsonObject descriptor, URI uri) {
    gateway.register(descriptor, uri);
    Await.of(gateway.enable("lib1", descriptor.getString("id"), Map.of()));
  }

  private HttpResponse<Buffer> call(
      HttpMethod method, String path, String permission, JsonObject body) {
    String token = gateway.token("lib1", PATRON, Set.of(permission), Duration.ofHours(1));
    var request =
        client
            .requestAbs(method, gateway.url() + path)
            .putHeader("X-Okapi-Tenant", "lib1")
            .putHeader("X-Okapi-Token", token);
    return Await.of(body == null ? request.send() : request.sendJsonObject(body));
  }

  @Test
  void whoMaySendNeedNotBeAllowedToSeeTheRecipient() {
    MailNeighbour mail = Await.of(MailNeighbour.start(vertx, Clock.systemUTC()));
    enable(mail.email().descriptor(), mail.email().uri());
    enable(mail.sender().descriptor(), mail.sender().uri());
    lending.user(PATRON, true);
    JsonObject message =
        new JsonObject()
            .put("notificationId", UUID.randomUUID().toString())
            .put("recipientUserId", PATRON)
            .put("messages", new JsonArray());
    String path = "/message-delivery";
    assertThat(call(HttpMethod.POST, path, "sender.message-delivery", message).statusCode())
        .isEqualTo(204);
    assertThat(call(HttpMethod.POST, path, "users.item.get", message).statusCode()).isEqualTo(403);
    assertThat(mail.calls("lib1")).hasSize(1);
  }

  @Test
  void aTemplateIsRenderedInTheTenantsZone() {
    StorageNeighbour templates = Await.of(StorageNeighbour.templateEngine(vertx));
    LocaleNeighbour locale = Await.of(LocaleNeighbour.start(vertx));
    enable(templates.descriptor(), templates.uri());
    enable(locale.descriptor(), locale.uri());
    locale.zone("lib1", "Asia/Tokyo");
    JsonObject text = new JsonObject().put("header", "").put("body", "{{loan.dueDate}}");
    templates.put(
        "lib1",
        "/templates",
        new JsonObject()
            .put("id", ITEM)
            .put("outputFormats", new JsonArray().add("text/html"))
            .put("localizedTemplates", new JsonObject().put("en", text)));
    JsonObject loan = new JsonObject().put("dueDate", "2026-12-31T23:30:00.000Z");
    JsonObject asked =
        new JsonObject()
            .put("templateId", ITEM)
            .put("lang", "en")
            .put("outputFormat", "text/html")
            .put("context", new JsonObject().put("loan", loan));
    HttpResponse<Buffer> answer =
        call(HttpMethod.POST, "/template-request", "template-request.post", asked);
    assertThat(answer.bodyAsJsonObject().getJsonObject("result").getString("body"))
        .isEqualTo("1/1/27");
  }

  @Test
  void whatGoesWrongWithARenewalIsToldFromWhatWasRenewed() {
    var circulation = lending.circulation();
    enable(circulation.instance().descriptor(), circulation.instance().uri());
    lending.user(PATRON, true);
    lending.policy("01", "Three weeks", 9, "CURRENT_DUE_DATE", true);
    lending.loan(ITEM, PATRON, "01", 0);
    circulation.next(1, RenewalFault.ERROR_BEFORE);
    circulation.next(1, RenewalFault.ERROR_AFTER);
    circulation.next(1, RenewalFault.UNMOVED);
    circulation.next(1, RenewalFault.MORE_THAN_ONE_LOAN);

    assertThat(renewal().statusCode()).isEqualTo(500);
    assertThat(due()).startsWith("2026-12-13");
    assertThat(renewal().statusCode()).isEqualTo(500);
    assertThat(due()).startsWith("2027-01-03");
    assertThat(renewal().statusCode()).isEqualTo(200);
    assertThat(due()).startsWith("2027-01-03");
    assertThat(renewal().bodyAsString()).startsWith("More than one open loan");
    assertThat(renewal().bodyAsJsonObject().getString("dueDate")).startsWith("2027-01-24");

    assertThat(circulation.asked("lib1")).hasSize(5);
    assertThat(circulation.renewed("lib1").values()).containsExactly(3L);
  }

  private HttpResponse<Buffer> renewal() {
    return call(
        HttpMethod.POST,
        "/circulation/renew-by-id",
        "circulation.renew-by-id.post",
        new JsonObject().put("itemId", ITEM).put("userId", PATRON));
  }

  private String due() {
    JsonObject loans =
        call(HttpMethod.GET, "/circulation/loans", "circulation.loans.collection.get", null)
            .bodyAsJsonObject();
    return loans.getJsonArray("loans").getJsonObject(0).getString("dueDate");
  }

  @Test
  void newerVersionsNameCodesOfRefusals() {
    var circulation = lending.circulation();
    enable(circulation.instance().descriptor(), circulation.instance().uri());
    lending.user(PATRON, true);
    lending.policy("01", "Three weeks", 0, "CURRENT_DUE_DATE", true);
    lending.loan(ITEM, PATRON, "01", 0);
    assertThat(error().containsKey("code")).isFalse();
    circulation.codes(true);
    assertThat(error().getString("code")).isEqualTo("LOAN_RENEWAL_LIMIT_REACHED");
  }

  private JsonObject error() {
    return renewal().bodyAsJsonObject().getJsonArray("errors").getJsonObject(0);
  }

  @Test
  void aServicePointIsClosedOnSundaysAndOneWithoutACalendarOnAllDays() {
    CalendarNeighbour calendar = Await.of(CalendarNeighbour.start(vertx));
    enable(calendar.descriptor(), calendar.uri());
    calendar.open("lib1", ITEM, day -> day.getDayOfWeek() != DayOfWeek.SUNDAY);
    assertThat(openDays(ITEM)).isEqualTo(6);
    assertThat(openDays(PATRON)).isZero();
  }

  private long openDays(String point) {
    JsonObject answer =
        call(
                HttpMethod.GET,
                "/calendar/dates/"
                    + point
                    + "/all-openings?startDate=2026-03-02&endDate=2026-03-08&includeClosed=true",
                "calendar.endpoint.calendars.allOpenings.get",
                null)
            .bodyAsJsonObject();
    assertThat(answer.getInteger("totalRecords")).isEqualTo(7);
    return answer.getJsonArray("dates").stream()
        .filter(day -> ((JsonObject) day).getBoolean("open"))
        .count();
  }
}

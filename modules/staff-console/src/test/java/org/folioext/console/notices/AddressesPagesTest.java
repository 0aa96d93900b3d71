package org.folioext.console.notices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.folioext.console.MessagesStub;
import org.folioext.console.PatronNoticesStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Many addresses come off the list at once, and held mail domains are released. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressesPagesTest {
  private static final String PAGE = "/t/north/notices/addresses";

  private final Town town = new Town();
  private final PatronNoticesStub notices = new PatronNoticesStub(town);
  private final MessagesStub messages = new MessagesStub(notices);
  private final Visitor visitor = town.signedIn(Town.NORTH);
  private final String csrf = visitor.csrf(Town.NORTH);

  @AfterAll
  void close() {
    town.close();
  }

  @BeforeEach
  void asUsual() {
    notices.asUsual();
    messages.asUsual();
    town.allows(Town.NORTH, PatronNoticesStub.permissions());
  }

  private HttpResponse<Buffer> send(String path, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("csrf", csrf);
    return visitor.post(PAGE + path, form);
  }

  @Test
  void manyComeOffTheListAfterALookAtHowManyTheyAre() {
    Map<String, String> asked = Map.of("domain", " uni.example ", "day", "2026-03-01");
    HttpResponse<Buffer> counted = send("/count", asked);
    assertThat(counted.statusCode()).isEqualTo(200);
    assertThat(counted.bodyAsString())
        .contains("Addresses that would come off the list: 12", "Take these 12 off the list")
        .contains("name=\"count\" value=\"12\"", "name=\"domain\" value=\"uni.example\"");
    assertThat(notices.change().getMap())
        .containsOnly(Map.entry("domain", "uni.example"), Map.entry("day", "2026-03-01"));
    notices.asUsual();
    HttpResponse<Buffer> done = send("/lift", Map.of("domain", "uni.example", "count", "12"));
    assertThat(done.getHeader("Location")).isEqualTo(PAGE + "?done=lifted");
    assertThat(notices.change().getMap())
        .containsOnly(Map.entry("domain", "uni.example"), Map.entry("count", 12));
    assertThat(visitor.get(PAGE + "?done=lifted").bodyAsString())
        .contains("They are off the list.");
  }

  @Test
  void whatTheModuleRefusesIsToldWhereItWasAsked() {
    notices.refuses(409, "other-count", "It is not as many as you saw any more.", Map.of());
    HttpResponse<Buffer> refused = send("/lift", Map.of("domain", "uni.example", "count", "3"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.bodyAsString())
        .contains("as many as you saw")
        .doesNotContain("name=\"count\"");
  }

  @Test
  void aHeldDomainIsReleased() {
    assertThat(visitor.get(PAGE).bodyAsString())
        .contains("Refused addresses: 7, since Mar 1, 2026", "/messages/" + MessagesStub.MESSAGE)
        .contains(PAGE + "/held/" + MessagesStub.DOMAIN + "/release");
    HttpResponse<Buffer> done = send("/held/" + MessagesStub.DOMAIN + "/release", Map.of());
    assertThat(done.getHeader("Location")).isEqualTo(PAGE + "?done=released");
    assertThat(notices.changes()).hasSize(1).first().asString().contains(MessagesStub.DOMAIN);
  }
}

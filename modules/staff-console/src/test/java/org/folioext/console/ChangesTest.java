package org.folioext.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import java.util.List;
import java.util.Map;
import org.folioext.okapitesting.Await;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes something needs the session's CSRF token, and comes from this site. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesTest {
  private static final String RUN = "/t/north/catalogue/runs/" + MarcChecksStub.RUN;

  private final Town town = new Town();
  private final Visitor visitor = town.signedIn(Town.NORTH);

  @AfterAll
  void close() {
    town.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/cancel", "/delete"})
  void aFormWithoutTheTokenIsRefused(String action) {
    for (String token : List.of("", "AAAAAAAAAAAAAAAAAAAAAA")) {
      HttpResponse<Buffer> refused = visitor.post(RUN + action, Map.of("csrf", token));
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.bodyAsString()).contains("This form is out of date");
    }
    assertThat(town.marcChecks.asked()).noneMatch(asked -> asked.endsWith(action));
    assertThat(town.marcChecks.asked()).noneMatch(asked -> asked.startsWith("DELETE"));
  }

  @Test
  void anUploadWithoutTheTokenIsRefused() {
    HttpResponse<Buffer> refused =
        Await.of(
            visitor
                .request(HttpMethod.POST, "/t/north/catalogue/upload?fileName=a.mrc")
                .sendBuffer(Buffer.buffer("a file")));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(town.marcChecks.asked()).noneMatch(asked -> asked.startsWith("POST"));
  }

  @Test
  void aTokenOfAnotherSessionIsRefused() {
    String other = town.signedIn(Town.NORTH).csrf(Town.NORTH);
    assertThat(visitor.post(RUN + "/cancel", Map.of("csrf", other)).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void whatAnotherSiteSendsIsRefused(String site) {
    HttpRequest<Buffer> request =
        visitor
            .request(HttpMethod.POST, RUN + "/cancel")
            .putHeader("Sec-Fetch-Site", site)
            .putHeader("X-CSRF-Token", visitor.csrf(Town.NORTH));
    HttpResponse<Buffer> refused = Await.of(request.send());
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.bodyAsString()).contains("That came from another site");
  }

  @Test
  void anOldBrowserIsKnownByItsOrigin() {
    HttpRequest<Buffer> request =
        visitor
            .request(HttpMethod.POST, "/t/north/sign-in")
            .putHeader("Origin", "https://evil.example");
    assertThat(Await.of(request.send()).statusCode()).isEqualTo(403);
  }

  @Test
  void aFormThatIsTooLongIsRefused() {
    HttpResponse<Buffer> refused =
        visitor.post(RUN + "/cancel", Map.of("csrf", "A".repeat(100_000)));
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.bodyAsString()).contains("It is too large");
  }
}

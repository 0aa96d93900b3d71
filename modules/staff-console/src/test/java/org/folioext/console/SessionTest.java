package org.folioext.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import org.folioext.okapitesting.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final String TODAY = "/t/north/today";

  private final Town town = new Town();

  @AfterEach
  void close() {
    town.close();
  }

  private long renewals() {
    return town.gateway.requestsSeen().stream()
        .filter(seen -> seen.uri().equals("/authn/refresh"))
        .count();
  }

  @Test
  void tokensAreRenewedBeforeTheyEnd() {
    Visitor visitor = town.signedIn(Town.NORTH);
    town.clock.pass(Duration.ofMinutes(7));
    visitor.get(TODAY);
    assertThat(renewals()).isZero();
    town.clock.pass(Duration.ofMinutes(2));
    assertThat(visitor.get(TODAY).cookies()).hasSize(1);
    assertThat(renewals()).isEqualTo(1);
    assertThat(visitor.get(TODAY).cookies()).isEmpty();
  }

  @Test
  void tokensAreRenewedAfterALongPause() {
    Visitor visitor = town.signedIn(Town.NORTH);
    town.clock.pass(Duration.ofDays(1));
    assertThat(visitor.get(TODAY).statusCode()).isEqualTo(200);
  }

  @Test
  void requestsAtOnceShareOneRenewal() {
    Visitor visitor = town.signedIn(Town.NORTH);
    town.clock.pass(Duration.ofMinutes(30));
    Future<HttpResponse<Buffer>> one = visitor.begin(TODAY);
    Future<HttpResponse<Buffer>> other = visitor.begin(TODAY);
    assertThat(Await.of(one).statusCode()).isEqualTo(200);
    assertThat(Await.of(other).statusCode()).isEqualTo(200);
    assertThat(renewals()).isEqualTo(1);
  }

  @Test
  void aSessionGoesOnWhereAnotherInstanceWasQuickerAndItsTokensStillHold() {
    Visitor visitor = town.signedIn(Town.NORTH);
    String before = visitor.cookie("console");
    town.clock.pass(Duration.ofMinutes(9));
    visitor.get(TODAY);

    Visitor elsewhere = town.visitor(town.console((byte) 1));
    elsewhere.keep("console", before);
    assertThat(elsewhere.get(TODAY).statusCode()).isEqualTo(200);
    town.clock.pass(Duration.ofMinutes(2));
    Visitor later = town.visitor(town.console((byte) 1));
    later.keep("console", before);
    assertThat(later.get(TODAY).statusCode()).isEqualTo(303);
  }

  @Test
  void aSessionThatHasEndedLeadsToSignIn() {
    Visitor visitor = town.signedIn(Town.NORTH);
    town.clock.pass(Duration.ofDays(8));
    assertThat(visitor.get(TODAY).getHeader("Location"))
        .isEqualTo("/t/north/sign-in?next=%2Ftoday");
    HttpResponse<Buffer> part = visitor.part("/t/north/catalogue/rows");
    assertThat(part.statusCode()).isEqualTo(204);
    assertThat(part.getHeader("HX-Redirect")).isEqualTo("/t/north/sign-in");
  }

  @Test
  void whoFollowsALinkOfAnotherSiteAsksAgainFromHereWithTheCookie() {
    HttpResponse<Buffer> arrived =
        Await.of(
            town.visitor()
                .request(HttpMethod.GET, "/t/north/catalogue?state=failed")
                .putHeader("Sec-Fetch-Site", "cross-site")
                .send());
    assertThat(arrived.statusCode()).isEqualTo(200);
    assertThat(arrived.bodyAsString())
        .contains("http-equiv=\"refresh\" content=\"0; url=/t/north/catalogue?state=failed\"");
  }

  @Test
  void aCookieOfOneTenantOpensNoOther() {
    Visitor visitor = town.signedIn(Town.NORTH);
    assertThat(visitor.get("/t/south/today").statusCode()).isEqualTo(303);
    assertThat(visitor.get("/t/south/catalogue/rows").statusCode()).isEqualTo(303);
  }

  @Test
  void aCookieThatWasChangedIsNone() {
    Visitor visitor = town.signedIn(Town.NORTH);
    String good = visitor.cookie("console");
    for (int at : new int[] {0, 15, 16, good.length() / 2, good.length() - 2}) {
      char other = good.charAt(at) == 'A' ? 'B' : 'A';
      visitor.keep("console", good.substring(0, at) + other + good.substring(at + 1));
      assertThat(visitor.get(TODAY).statusCode()).as("changed at %d", at).isEqualTo(303);
    }
    for (String bad : new String[] {"", "A", "%%%", good.substring(0, 20), good + "A"}) {
      visitor.keep("console", bad);
      assertThat(visitor.get(TODAY).statusCode()).as(bad).isEqualTo(303);
    }
  }

  @Test
  void aCookieSealedWithAnotherKeyIsNone() {
    Visitor visitor = town.signedIn(Town.NORTH);
    Visitor elsewhere = town.visitor(town.console((byte) 2));
    elsewhere.keep("console", visitor.cookie("console"));
    assertThat(elsewhere.get(TODAY).statusCode()).isEqualTo(303);
  }
}

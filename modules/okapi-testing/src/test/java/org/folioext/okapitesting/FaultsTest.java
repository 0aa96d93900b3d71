package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.folioext.okapitesting.neighbours.Faults;
import org.folioext.okapitesting.neighbours.Faults.Fault;
import org.folioext.okapitesting.neighbours.UsersNeighbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a client of the gateway sees of a neighbour that fails. */
class FaultsTest {
  private static final int PATIENCE_MILLIS = 700;
  private final Vertx vertx = Vertx.vertx();
  private final WebClient client = WebClient.create(vertx);
  private FakeGateway gateway;
  private Faults faults;

  @BeforeEach
  void start() {
    gateway = Await.of(FakeGateway.start(vertx, GatewayOptions.forTests()));
    gateway.addOpenTenant("lib1");
    UsersNeighbour users = Await.of(UsersNeighbour.start(vertx, Clock.systemUTC()));
    faults = Faults.before(users.uri());
    gateway.register(users.descriptor(), faults.uri());
    Await.of(gateway.enable("lib1", "mod-users-19.3.2", Map.of("loadSample", "true")));
  }

  @AfterEach
  void stop() {
    faults.close();
    Await.of(vertx.close());
  }

  private Future<HttpResponse<Buffer>> get() {
    return request().send();
  }

  private HttpRequest<Buffer> request() {
    return client.getAbs(gateway.url() + "/users?limit=1").putHeader("X-Okapi-Tenant", "lib1");
  }

  private static int total(HttpResponse<Buffer> answer) {
    JsonObject page = answer.bodyAsJsonObject();
    return page.getInteger("totalRecords");
  }

  @Test
  void withoutAFaultTheNeighbourAnswers() {
    assertThat(total(Await.of(get()))).isEqualTo(52);
  }

  @ParameterizedTest
  @CsvSource({
    "TOO_MANY, 429, Too many",
    "ERROR, 500, Internal Server Error",
    "RESET, 500, proxyClient failure: mod-users-19.3.2",
    "GARBAGE, 500, proxyClient failure: mod-users-19.3.2"
  })
  void aFaultWithAnAnswerEnds(Fault fault, int status, String text) {
    faults.next(2, fault);
    for (int i = 0; i < 2; i++) {
      HttpResponse<Buffer> answer = Await.of(get());
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.bodyAsString()).startsWith(text);
      assertThat(answer.getHeader("Retry-After")).isEqualTo(status == 429 ? "2" : null);
    }
    assertThat(total(Await.of(get()))).isEqualTo(52);
  }

  @ParameterizedTest
  @EnumSource(names = {"TIME_OUT", "HALF_A_BODY"})
  void aFaultWithoutAnEndLeavesTheClientWaiting(Fault fault) {
    faults.next(1, fault);
    assertThatThrownBy(() -> Await.of(request().timeout(PATIENCE_MILLIS).send()))
        .hasRootCauseInstanceOf(TimeoutException.class);
    assertThat(total(Await.of(get()))).isEqualTo(52);
  }

  @Test
  void alwaysIsUntilTheEndButLetsTheGatewayThrough() {
    faults.always(Fault.ERROR);
    assertThat(Await.of(get()).statusCode()).isEqualTo(500);
    Await.of(gateway.upgrade("lib1", "mod-users-19.3.2", Map.of()));
    assertThat(Await.of(get()).statusCode()).isEqualTo(500);
  }
}

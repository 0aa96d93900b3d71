package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractAssertTest {
  private final Vertx vertx = Vertx.vertx();
  private final WebClient client = WebClient.create(vertx);
  private ContractAssert contract;

  @BeforeEach
  void read() {
    contract = Await.of(ContractAssert.of(vertx, "contracts/shelf.yaml"));
  }

  @AfterEach
  void stop() {
    Await.of(vertx.close());
  }

  private HttpResponse<Buffer> answered(int status, String type, String body) {
    HttpServer server =
        Await.of(
            vertx
                .createHttpServer()
                .requestHandler(
                    request ->
                        request
                            .response()
                            .setStatusCode(status)
                            .putHeader("Content-Type", type)
                            .end(body))
                .listen(0, "127.0.0.1"));
    return Await.of(client.get(server.actualPort(), "127.0.0.1", "/").send());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200|application/json|{\"books\": 3}",
        "200|application/json; charset=utf-8|{\"books\": 3}",
        "200|text/csv|a,b",
        "404|text/plain|gone",
        "204|text/plain|''"
      })
  void takesWhatTheContractSays(int status, String type, String body) {
    HttpResponse<Buffer> response = answered(status, type, body);
    assertThat(Await.of(contract.check("getShelf", response))).isSameAs(response);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "getShelf|200|application/json|{\"books\": \"many\"}",
        "getShelf|200|application/json|{}",
        "getShelf|200|application/json|''",
        "getShelf|200|text/html|<p>",
        "getShelf|500|text/plain|broken",
        "getNothing|200|application/json|{\"books\": 3}"
      })
  void refusesWhatItDoesNotSay(String operation, int status, String type, String body) {
    HttpResponse<Buffer> response = answered(status, type, body);
    assertThatThrownBy(() -> Await.of(contract.check(operation, response)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(operation);
  }

  @Test
  void saysWhichContractIsMissing() {
    assertThatThrownBy(() -> Await.of(ContractAssert.of(vertx, "contracts/none.yaml")))
        .hasMessageContaining("contracts/none.yaml");
  }
}

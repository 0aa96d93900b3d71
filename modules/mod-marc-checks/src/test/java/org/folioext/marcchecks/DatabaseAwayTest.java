package org.folioext.marcchecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.marcchecks.Library.await;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.folioext.okapi.config.ModuleConfig;
import org.folioext.okapi.http.Metrics;
import org.folioext.okapi.pg.DatabaseConfig;
import org.folioext.okapitesting.ContractAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** While PostgreSQL is away: callers are told to come again, and the process is still in health. */
@TestInstance(Lifecycle.PER_CLASS)
class DatabaseAwayTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final WebClient CLIENT = WebClient.create(VERTX);

  private MarcChecksModule module;
  private ContractAssert contract;

  @BeforeAll
  void start() throws IOException {
    DatabaseConfig nowhere =
        new DatabaseConfig("127.0.0.1", closedPort(), "d", "u", "p", 2, Optional.empty());
    ModuleConfig config = new ModuleConfig(0, nowhere, Duration.ofSeconds(5));
    module = await(MarcChecksModule.start(VERTX, config, new Metrics(), Clock.systemUTC()));
    contract = await(ContractAssert.of(VERTX, MarcChecksModule.CONTRACT));
  }

  @AfterAll
  void stop() {
    await(module.drain());
    await(module.close());
    await(VERTX.close());
  }

  @ParameterizedTest
  @CsvSource({
    "getProfiles, GET, /marc-checks/profiles",
    "checkRecord, POST, /marc-checks/check",
    "createRun, POST, /marc-checks/runs?fileName=a.mrc",
    "getReport, GET, /marc-checks/runs/7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a01/report?format=csv",
    "getSettings, GET, /marc-checks/settings",
    "getConfiguration, GET, /marc-checks/configuration"
  })
  void everyRouteThatNeedsItSaysSo(String operation, HttpMethod method, String path) {
    HttpRequest<Buffer> request = request(method, path);
    Buffer body = Records.iso2709(2048);
    HttpResponse<Buffer> told =
        await(
            (method == HttpMethod.GET
                    ? request.send()
                    : request
                        .putHeader("Content-Type", "application/octet-stream")
                        .sendBuffer(body))
                .compose(response -> contract.check(operation, response)));

    assertUnavailable(told);
  }

  @Test
  void soDoesTheTenantApi() {
    JsonObject change = new JsonObject().put("module_to", Library.MODULE);
    assertUnavailable(await(request(HttpMethod.POST, "/_/tenant").sendJsonObject(change)));
  }

  @Test
  void theProcessIsInHealth() {
    assertThat(await(request(HttpMethod.GET, "/admin/health").send()).statusCode()).isEqualTo(200);
  }

  private static void assertUnavailable(HttpResponse<Buffer> told) {
    assertThat(told.statusCode()).isEqualTo(503);
    assertThat(told.getHeader("Retry-After")).isEqualTo("5");
    JsonObject error = told.bodyAsJsonObject().getJsonArray("errors").getJsonObject(0);
    assertThat(error.getString("code")).isEqualTo("database-unavailable");
  }

  private HttpRequest<Buffer> request(HttpMethod method, String path) {
    return CLIENT
        .request(method, module.port(), "127.0.0.1", path)
        .putHeader("X-Okapi-Tenant", "north");
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

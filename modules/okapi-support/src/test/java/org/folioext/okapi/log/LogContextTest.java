package org.folioext.okapi.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.junit5.VertxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.folioext.okapi.Await;
import org.folioext.okapi.OkapiHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class LogContextTest {

  private static final Logger LOG = LogManager.getLogger(LogContextTest.class);

  @Test
  void neverMixesTheRequestsOfTwoTenants(Vertx vertx) {
    HttpServer server = Await.result(server(vertx));
    HttpClient client = vertx.createHttpClient();
    try (Lines lines = new Lines()) {
      HttpClientRequest first = Await.result(begin(client, server, "lib1"));
      HttpClientRequest second = Await.result(begin(client, server, "lib2"));
      Await.result(Future.all(finish(first), finish(second)));

      assertThat(lines.all()).hasSize(6);
      assertThat(lines.all().subList(0, 2)).allMatch(line -> line.contains("begun"));
      for (String tenant : List.of("lib1", "lib2")) {
        String ids = "[req-" + tenant + "] [" + tenant + "] [user-" + tenant + "]";
        assertThat(lines.all())
            .filteredOn(line -> line.contains("by " + tenant))
            .hasSize(3)
            .allMatch(line -> line.contains(ids));
      }
    } finally {
      Await.result(client.close());
    }
  }

  /** Tells when a request has begun, and goes on when its body is there. */
  private static Future<HttpServer> server(Vertx vertx) {
    return vertx
        .createHttpServer()
        .requestHandler(
            request -> {
              OkapiHeaders headers = OkapiHeaders.of(request.headers());
              LogContext.enter(LogIds.of(headers));
              LOG.info("begun by {}", headers.tenant());
              request.response().setChunked(true).write("begun");
              request
                  .body()
                  .compose(x -> vertx.timer(1))
                  .onSuccess(x -> LOG.info("went on by {}", headers.tenant()))
                  .compose(x -> vertx.executeBlocking(() -> blocking(headers.tenant())))
                  .onSuccess(x -> request.response().end());
            })
        .listen(0);
  }

  private static boolean blocking(String tenant) {
    LOG.info("worked by {}", tenant);
    return true;
  }

  private static Future<HttpClientRequest> begin(
      HttpClient client, HttpServer server, String tenant) {
    return client
        .request(HttpMethod.PUT, server.actualPort(), "localhost", "/")
        .compose(
            request -> {
              request.setChunked(true).putHeader("X-Okapi-Tenant", tenant);
              request.putHeader("X-Okapi-User-Id", "user-" + tenant);
              request.putHeader("X-Okapi-Request-Id", "req-" + tenant);
              return request.write("first").compose(x -> request.response()).map(request);
            });
  }

  private static Future<Void> finish(HttpClientRequest request) {
    return request.end("rest").compose(x -> request.response()).compose(r -> r.end());
  }

  @Test
  void givesAJobAContextOfItsOwn(Vertx vertx) {
    try (Lines lines = new Lines()) {
      List<Future<Void>> jobs = new ArrayList<>();
      for (String tenant : List.of("lib1", "lib2")) {
        LogIds ids = LogIds.of("job-" + tenant, Optional.of(tenant), Optional.empty());
        jobs.add(
            LogContext.<Void>within(
                    vertx, ids, () -> vertx.timer(1).onSuccess(x -> LOG.info(tenant)).mapEmpty())
                .onSuccess(x -> LOG.info("after {}", tenant)));
      }
      Await.result(Future.all(jobs));

      assertThat(lines.all())
          .anyMatch(line -> line.contains("[job-lib1] [lib1] [] LogContextTest lib1"))
          .anyMatch(line -> line.contains("[job-lib2] [lib2] [] LogContextTest lib2"))
          .anyMatch(line -> line.contains("[] [] [] LogContextTest after lib1"));
    }
  }

  @Test
  void namesNothingOutsideOfVertx() {
    try (Lines lines = new Lines()) {
      LOG.info("alone");

      assertThat(lines.all()).singleElement().asString().contains("[] [] [] LogContextTest alone");
    }
  }

  @Test
  void keepsToContextsThatNoOneShares(Vertx vertx) {
    LogIds ids = LogIds.of("r", Optional.of("lib1"), Optional.empty());
    Promise<Void> entered = Promise.promise();
    vertx.runOnContext(
        x -> Future.future(p -> LogContext.enter(ids)).<Void>mapEmpty().onComplete(entered));

    assertThat(Await.failure(entered.future())).isInstanceOf(IllegalStateException.class);
    assertThatIllegalStateException().isThrownBy(() -> LogContext.enter(ids));
  }

  @Test
  void letsNoOneForgeALine() {
    LogIds ids = LogIds.of("r\n2026 [x]\u202e", Optional.empty(), Optional.of("u".repeat(500)));

    assertThat(ids.values().get(LogIds.REQUEST)).isEqualTo("r?2026??x??");
    assertThat(ids.values().get(LogIds.USER)).hasSize(200);
    try (Lines lines = new Lines()) {
      LOG.info("one\r\n2026-01-01 two");

      assertThat(lines.all()).singleElement().asString().contains("one\\r\\n2026");
    }
  }
}

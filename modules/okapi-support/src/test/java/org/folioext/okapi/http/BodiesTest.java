package org.folioext.okapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetSocket;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.folioext.okapi.Await;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.junit.jupiter.api.Test;

class BodiesTest {

  private static final Duration LONG = Duration.ofMinutes(10);

  @Test
  void doesNotWaitForAClientThatFellSilent() throws IOException {
    try (Site site = new Site(Map.of(), new Bodies(1000, Duration.ofMillis(50)))) {
      String answer = raw(site, "POST /things", "Content-Length: 100\r\n\r\n{\"name\": ");

      assertThat(answer).startsWith("HTTP/1.1 408").contains("body-silent");
    }
  }

  @Test
  void doesNotWaitForAClientThatSendsOnAndOn() {
    Promise<Throwable> failed = Promise.promise();
    Function<RoutingContext, Future<Answer>> endless =
        web ->
            Bodies.use(web, Integer.MAX_VALUE, body -> Future.succeededFuture(Answer.noContent()))
                .onFailure(failed::tryComplete);
    Routes routes = router -> router.post("/endless").handler(Plain.answering(endless));
    Bodies bodies = new Bodies(Integer.MAX_VALUE, Duration.ofMillis(50));
    try (Site site = new Site(Map.of(), bodies, routes)) {
      String head =
          "POST /endless HTTP/1.1\r\nHost: x\r\nX-Okapi-Tenant: lib1\r\n"
              + "Content-Length: 1000000000\r\n\r\n";
      NetSocket client =
          Await.result(site.vertx.createNetClient().connect(site.server.port(), "localhost"));
      Await.result(client.write(head));
      site.vertx.setPeriodic(1, tick -> client.write(" "));

      assertThat(Await.result(failed.future()))
          .isInstanceOfSatisfying(
              Failure.class, late -> assertThat(late.kind()).isEqualTo(FailureKind.TIMED_OUT));
    }
  }

  @Test
  void countsWhatIsWorkedOnUntilTheWorkEndsThoughItsClientLeft() throws IOException {
    Promise<Void> begun = Promise.promise();
    Promise<Void> left = Promise.promise();
    Promise<Answer> end = Promise.promise();
    Function<RoutingContext, Future<Answer>> work =
        web -> {
          web.addEndHandler(over -> left.tryComplete());
          return Bodies.use(
              web,
              1000,
              body -> {
                begun.tryComplete();
                return end.future();
              });
        };
    Routes slow =
        router ->
            router.post("/slow").handler(new Bodies(1000, LONG)).handler(Plain.answering(work));
    JsonObject body = new JsonObject().put("name", "x".repeat(600));
    try (Site site = new Site(Map.of(), new Bodies(), slow)) {
      try (Socket socket = new Socket("localhost", site.server.port())) {
        String request =
            "POST /slow HTTP/1.1\r\nHost: x\r\nX-Okapi-Tenant: lib1\r\n"
                + "Content-Length: 600\r\n\r\n"
                + "x".repeat(600);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        Await.result(begun.future());
      }
      Await.result(left.future());

      assertThat(site.post("/slow", body).statusCode()).isEqualTo(503);
      end.complete(Answer.noContent());
      assertThat(site.post("/slow", body).statusCode()).isEqualTo(204);
    }
  }

  @Test
  void refusesABodyWhereNoneIsTakenAsSoonAsItIsAnnouncedAndClosesTheConnection()
      throws IOException {
    try (Site site = new Site(Map.of(), new Bodies(1000, Duration.ofMillis(50)))) {
      String answer = raw(site, "GET /things", "Content-Length: 10000000\r\n\r\n");

      assertThat(answer).startsWith("HTTP/1.1 413").contains("65536 bytes");
    }
  }

  @Test
  void refusesABodyWhereNoneIsTakenWhenMoreComesThanIsAllowed() throws IOException {
    try (Site site = new Site(Map.of(), new Bodies(1 << 20, LONG))) {
      String chunk = "10001\r\n" + "x".repeat(65537) + "\r\n0\r\n\r\n";
      String answer =
          raw(
              site,
              "GET /things",
              "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk);

      assertThat(answer).startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void looksAtNoSmallBodyWhereNoneIsTaken() {
    try (Site site = new Site(Map.of())) {
      HttpResponse<Buffer> response =
          Await.result(site.request(HttpMethod.GET, "/things").sendBuffer(Buffer.buffer("{")));

      assertThat(response.statusCode()).isEqualTo(204);
    }
  }

  @Test
  void keepsNoMoreThanAllBodiesTogetherMayHaveUntilTheyAreAnswered() {
    Promise<Void> begun = Promise.promise();
    Promise<Answer> end = Promise.promise();
    Operation waiting =
        call -> {
          begun.tryComplete();
          return end.future();
        };
    JsonObject body = new JsonObject().put("name", "x".repeat(600));
    try (Site site = new Site(Map.of("createThing", waiting), new Bodies(1000, LONG))) {
      Future<HttpResponse<Buffer>> first =
          site.request(HttpMethod.POST, "/things").sendJsonObject(body);
      Await.result(begun.future());

      HttpResponse<Buffer> second = site.post("/things", body);
      assertThat(second.statusCode()).isEqualTo(503);
      assertThat(second.getHeader("Retry-After")).isEqualTo("5");
      assertThat(Site.error(second).getString("code")).isEqualTo("no-room");

      end.complete(Answer.noContent());
      assertThat(Await.result(first).statusCode()).isEqualTo(204);
      assertThat(site.post("/things", body).statusCode()).isEqualTo(204);
    }
  }

  /** What comes until the connection is closed. */
  private static String raw(Site site, String line, String rest) throws IOException {
    String head =
        line
            + " HTTP/1.1\r\nHost: x\r\nX-Okapi-Tenant: lib1\r\n"
            + "Content-Type: application/json\r\n";
    try (Socket socket = new Socket("localhost", site.server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write((head + rest).getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

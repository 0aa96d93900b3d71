package org.folioext.okapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.folioext.okapi.Await;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractRouterTest {
  private Site site;

  @BeforeAll
  void start() {
    site =
        new Site(
            Map.of(
                "getThings", Site::echo,
                "getThing", Site::echo,
                "createThing", ContractRouterTest::create));
  }

  @AfterAll
  void stop() {
    site.close();
  }

  private static Future<Answer> create(Call call) {
    return Future.succeededFuture(Answer.created("/things/7", call.body()));
  }

  @Test
  void answersAValidCall() {
    HttpResponse<Buffer> response =
        site.get("/things?limit=5&query=name%3D%3D%22%C3%A9%22&tag=a&tag=b&other=1");
    assertThat(response.statusCode()).as(response.bodyAsString()).isEqualTo(200);
    JsonObject heard = response.bodyAsJsonObject();
    assertThat(heard.getString("tenant")).isEqualTo("lib1");
    assertThat(heard.getInteger("limit")).isEqualTo(5);
    assertThat(heard.getString("query")).isEqualTo("name==\"é\"");
    assertThat(heard.getJsonArray("tags")).containsExactly("a", "b");
  }

  @Test
  void givesTheBodyAndTellsWhereTheNewThingIs() {
    HttpResponse<Buffer> response = site.post("/things", new JsonObject().put("name", "x"));

    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.getHeader("Location")).isEqualTo("/things/7");
    assertThat(response.bodyAsJsonObject()).isEqualTo(new JsonObject().put("name", "x"));
  }

  @Test
  void refusesATextThatNothingKeepsWithItsPlace() {
    for (String broken : List.of("\0", "\ud800", "\udc00x")) {
      HttpResponse<Buffer> response =
          site.post("/things", new JsonObject().put("name", "a" + broken));
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(Site.error(response).getString("code")).isEqualTo("text-broken");
      assertThat(Site.error(response).encode()).contains("/name", "U+");
    }
  }

  @Test
  void answersAChunkedGetWithoutABodyAsOkapiSendsIt() throws IOException {
    String request =
        "GET /things HTTP/1.1\r\nHost: x\r\nX-Okapi-Tenant: lib1\r\n"
            + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n";
    try (Socket socket = new Socket("localhost", site.server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().readAllBytes()).asString().startsWith("HTTP/1.1 200 OK");
    }
  }

  @Test
  void refusesABodyOverTheLimit() {
    String name = "x".repeat(ContractRouter.BODY_LIMIT);
    HttpResponse<Buffer> response = site.post("/things", new JsonObject().put("name", name));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(Site.error(response).getString("code")).isEqualTo("too-large");
  }

  @Test
  void leavesTheBodiesOfPlainRoutesToThem() {
    Buffer file = Buffer.buffer(new byte[ContractRouter.BODY_LIMIT + 1]);
    HttpResponse<Buffer> response =
        Await.result(site.request(HttpMethod.PUT, "/things/7/file").sendBuffer(file));

    assertThat(response.bodyAsString()).isEqualTo("7 " + file.length());
  }

  @Test
  void knowsNoOtherPath() {
    HttpResponse<Buffer> response = site.get("/thing");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.getHeader("Content-Type")).isEqualTo("application/json");
    assertThat(Site.error(response).getString("code")).isEqualTo("not-found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE|/things|GET, POST",
        "PUT|/things/7|GET",
        "POST|/things/7/file|PUT",
        "GET|/_/tenant|POST",
        "POST|/admin/health|GET"
      })
  void tellsTheMethodsThatAPathHas(String method, String path, String allowed) {
    HttpResponse<Buffer> response =
        Await.result(site.request(HttpMethod.valueOf(method), path).send());

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.getHeader("Allow")).isEqualTo(allowed);
    assertThat(Site.error(response).getString("code")).isEqualTo("method-not-allowed");
  }

  @Test
  void answersHealthWithoutATenant() {
    HttpResponse<Buffer> response = Await.result(site.bare("/admin/health").send());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.bodyAsString()).isEqualTo("OK");
  }

  @Test
  void answersWhileBlockingWorkIsDone() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    Operation blocked =
        call ->
            call.web()
                .vertx()
                .executeBlocking(
                    () -> {
                      started.countDown();
                      released.await();
                      return Answer.noContent();
                    });
    try (Site other = new Site(Map.of("getThing", blocked))) {
      Future<HttpResponse<Buffer>> waiting = other.request(HttpMethod.GET, "/things/7").send();

      started.await();
      assertThat(other.get("/things").statusCode()).isEqualTo(204);
      assertThat(waiting.isComplete()).isFalse();
      released.countDown();
      assertThat(Await.result(waiting).statusCode()).isEqualTo(204);
    }
  }
}

package org.folioext.okapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.folioext.okapi.Await;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValidationTest {
  private Site site;

  @BeforeAll
  void start() {
    site =
        new Site(
            Map.of(
                "getThings", Site::echo,
                "getThing", Site::echo));
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "a b+c",
        "1.5",
        "-1",
        "\"quoted\"",
        "name==\"x\\\"*\" and [1]",
        "{}",
        "null",
        "é\u0001",
        "a&tag"
      })
  void handsTextsOnAsTheyWereSent(String text) {
    HttpResponse<Buffer> inPath =
        Await.result(site.request(HttpMethod.GET, "/things/" + encoded(text)).send());
    HttpResponse<Buffer> inQuery =
        Await.result(
            site.request(HttpMethod.GET, "/things")
                .addQueryParam("query", text)
                .addQueryParam("tag", text)
                .addQueryParam("tag", "7")
                .send());

    assertThat(inPath.bodyAsJsonObject().getJsonObject("path").getString("id")).isEqualTo(text);
    assertThat(inPath.bodyAsJsonObject().getInteger("limit")).isEqualTo(10);
    assertThat(inQuery.bodyAsJsonObject().getString("query")).isEqualTo(text);
    assertThat(inQuery.bodyAsJsonObject().getJsonArray("tags")).containsExactly(text, "7");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%2B", "+");
  }

  @ParameterizedTest
  @CsvSource({"limit=-1,limit", "limit=x,limit", "limit=1001,limit"})
  void namesTheParameterThatBreaksTheContract(String query, String parameter) {
    HttpResponse<Buffer> response = site.get("/things?" + query);

    assertThat(response.statusCode()).isEqualTo(400);
    JsonObject error = Site.error(response);
    assertThat(error.getString("code")).isEqualTo("contract-violated");
    assertThat(error.getJsonObject("told").getString("parameter")).isEqualTo(parameter);
    assertThat(error.getJsonObject("told").getString("in")).isEqualTo("query");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/name",
        "{'name':''}|/name",
        "{'name':'x','parts':[{'size':1},{'size':'big'}]}|/parts/1/size",
        "[]|''",
        "{'name':|''",
        "''|''"
      })
  void pointsToThePlaceInTheBodyThatBreaksTheContract(String body, String pointer) {
    HttpResponse<Buffer> response =
        Await.result(
            site.request(HttpMethod.POST, "/things")
                .putHeader("Content-Type", "application/json")
                .sendBuffer(Buffer.buffer(body.replace('\'', '"'))));

    assertThat(response.statusCode()).isEqualTo(400);
    JsonObject told = Site.error(response).getJsonObject("told");
    assertThat(told.getString("in")).isEqualTo("body");
    assertThat(told.getString("pointer")).isEqualTo(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name':'x','count':0}|/count|0 is less than 1",
        "{'name':'x','count':6}|/count|6 is greater than 5",
        "{'name':'x','color':'green'}|/color|red",
        "{'name':'x','code':'A1'}|/code|pattern",
        "{'name':'x','count':0,'code':'A1'}|/count|0 is less than 1",
        "{'count':3}|/name|required property \"name\"",
        "{'name':'x','other':1}|/other|no such property"
      })
  void saysWhatWouldBeRight(String body, String pointer, String right) {
    HttpResponse<Buffer> response = site.post("/things", new JsonObject(body.replace('\'', '"')));

    JsonObject error = Site.error(response);
    assertThat(error.getJsonObject("told").getString("pointer")).isEqualTo(pointer);
    assertThat(error.getString("message")).startsWith(pointer + ": ").contains(right);
  }

  @Test
  void refusesANumberBeyondWhatAnIntCanBe() {
    Operation reading = call -> Future.succeededFuture(size(call.integer("size")));
    try (Site other = new Site(Map.of("createThing", reading))) {
      HttpResponse<Buffer> wrapped =
          other.post("/things", new JsonObject().put("name", "x").put("size", 4294967297L));
      HttpResponse<Buffer> whole =
          other.post("/things", new JsonObject().put("name", "x").put("size", 10.0));

      assertThat(wrapped.statusCode()).isEqualTo(400);
      assertThat(Site.error(wrapped).getString("code")).isEqualTo("integer-invalid");
      assertThat(whole.bodyAsJsonObject().getInteger("size")).isEqualTo(10);
    }
  }

  private static Answer size(int size) {
    return Answer.ok(new JsonObject().put("size", size));
  }

  @Test
  void refusesAnotherContentType() {
    HttpResponse<Buffer> response =
        Await.result(
            site.request(HttpMethod.POST, "/things")
                .putHeader("Content-Type", "text/csv")
                .sendBuffer(Buffer.buffer("a,b")));

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(Site.error(response).getString("code")).isEqualTo("unsupported-type");
  }
}

package org.folioext.marcchecks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.marcchecks.Library.NORTH;
import static org.folioext.marcchecks.Library.SOUTH;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.folioext.marcchecks.Library;
import org.folioext.marcchecks.OneLibrary;
import org.folioext.marcchecks.Records;
import org.folioext.okapitesting.LogCapture;
import org.folioext.okapitesting.UserRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(OneLibrary.class)
class CheckRecordTest {
  private static final String PATH = "/marc-checks/check";

  private final Library library;

  CheckRecordTest(Library library) {
    this.library = library;
  }

  private HttpResponse<Buffer> check(String query, String type, Buffer body) {
    return library.as(NORTH).call("checkRecord", HttpMethod.POST, PATH + query, type, body);
  }

  private static List<String> rules(HttpResponse<Buffer> response) {
    return response.bodyAsJsonObject().getJsonArray("findings").stream()
        .map(finding -> ((JsonObject) finding).getString("rule"))
        .toList();
  }

  private static String code(HttpResponse<Buffer> response) {
    return response.bodyAsJsonObject().getJsonArray("errors").getJsonObject(0).getString("code");
  }

  static Stream<Arguments> forms() {
    String wrapped = "{\"id\": \"x\", \"parsedRecord\": {\"content\": " + Records.JSON + "}}";
    String content = "{\"content\": " + Records.JSON + "}";
    return Stream.of(
        Arguments.of("application/json", Records.json()),
        Arguments.of("application/json; charset=utf-8", Buffer.buffer(wrapped)),
        Arguments.of("application/json", Buffer.buffer(content)),
        Arguments.of("application/xml", Records.xml()),
        Arguments.of("text/xml", Records.xml()),
        Arguments.of("application/marcxml+xml", Records.xml()),
        Arguments.of("application/marc", Records.iso2709()),
        Arguments.of("APPLICATION/OCTET-STREAM", Records.iso2709()));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyFormOfARecordGivesItsFindings(String type, Buffer body) {
    HttpResponse<Buffer> response = check("", type, body);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(rules(response)).contains("isbn");
    assertThat(response.bodyAsJsonObject().getString("control")).isEqualTo("ocm-1");
    assertThat(response.bodyAsJsonObject().getString("type")).isEqualTo("bib");
    assertThat(response.bodyAsJsonObject().getJsonObject("profile").getString("name"))
        .isEqualTo("All rules");
  }

  @Test
  void aFindingPointsIntoTheRecord() {
    JsonObject isbn =
        check("", "application/json", Records.json())
            .bodyAsJsonObject()
            .getJsonArray("findings")
            .stream()
            .map(JsonObject.class::cast)
            .filter(finding -> finding.getString("rule").equals("isbn"))
            .findFirst()
            .orElseThrow();
    assertThat(isbn.getString("at")).isEqualTo("020$a");
    assertThat(isbn.getString("pointer")).isEqualTo("/fields/2/020/subfields/0/a");
    assertThat(isbn.getString("severity")).isEqualTo("warning");
    assertThat(isbn.getString("message")).contains("9780306406158");
  }

  @Test
  void messagesAreInTheLanguageAskedFor() {
    String english = check("?lang=en", "application/json", Records.json()).bodyAsString();
    String french = check("?lang=fr", "application/json", Records.json()).bodyAsString();
    String accepted =
        Library.await(
                library
                    .as(NORTH)
                    .request(HttpMethod.POST, PATH)
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Accept-Language", "fr-CA, en;q=0.1")
                    .sendBuffer(Records.json()))
            .bodyAsString();
    assertThat(french).isNotEqualTo(english).isEqualTo(accepted);
  }

  @Test
  void aProfileDecidesAndItsChangeIsSeenAtOnce() {
    UserRequests north = library.as(NORTH);
    JsonObject made =
        north
            .call(
                "createProfile",
                HttpMethod.POST,
                "/marc-checks/profiles",
                new JsonObject().put("name", "no isbn").put("yaml", "rules: {isbn: off}"))
            .bodyAsJsonObject();
    String query = "?profile=" + made.getString("id");
    assertThat(rules(check(query, "application/json", Records.json()))).doesNotContain("isbn");

    made.put("yaml", "rules: {isbn: note}");
    north.call(
        "updateProfile", HttpMethod.PUT, "/marc-checks/profiles/" + made.getString("id"), made);
    HttpResponse<Buffer> after = check(query, "application/json", Records.json());
    assertThat(rules(after)).contains("isbn");
    assertThat(after.bodyAsJsonObject().getJsonObject("bySeverity").getInteger("note"))
        .isPositive();

    HttpResponse<Buffer> foreign =
        library
            .as(SOUTH)
            .call("checkRecord", HttpMethod.POST, PATH + query, "application/json", Records.json());
    assertThat(foreign.statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "profile=00000000-0000-4000-8000-000000000000, 404",
    "profile=x, 404",
    "profile=%00%27%20OR%201=1, 404",
    "lang=xx, 400"
  })
  void anUnknownProfileOrLanguageIsRefused(String query, int status) {
    HttpResponse<Buffer> response = check("?" + query, "application/json", Records.json());
    assertThat(response.statusCode()).isEqualTo(status);
  }

  static Stream<Arguments> refused() {
    Buffer iso = Records.iso2709();
    Buffer two = Buffer.buffer().appendBuffer(iso).appendBuffer(iso);
    return Stream.of(
        Arguments.of("application/marc", two, 422, "several-records"),
        Arguments.of(
            "application/json",
            Buffer.buffer("[" + Records.JSON + "," + Records.JSON + "]"),
            422,
            "several-records"),
        Arguments.of("application/json", Buffer.buffer(), 400, "no-record"),
        Arguments.of("application/xml", Buffer.buffer(" \n"), 400, "no-record"),
        Arguments.of("application/json", Buffer.buffer("[]"), 400, "no-record"),
        Arguments.of("application/json", Buffer.buffer("{\"a\":"), 422, "not-marc"),
        Arguments.of("application/json", Buffer.buffer("{\"name\": \"x\"}"), 422, "not-marc"),
        Arguments.of("application/marc", Buffer.buffer("no record at all"), 422, "not-marc"),
        Arguments.of("application/marc", Records.json(), 422, "not-marc"),
        Arguments.of("text/xml", Buffer.buffer("<html/>"), 422, "not-marc"),
        Arguments.of("text/plain", iso, 415, "unsupported-type"),
        Arguments.of("multipart/form-data", iso, 415, "unsupported-type"),
        Arguments.of(
            "application/json", Buffer.buffer("x".repeat((1 << 20) + 1)), 413, "too-large"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsNotOneRecordIsRefusedAndSaysWhy(String type, Buffer body, int status, String code) {
    HttpResponse<Buffer> response = check("", type, body);
    assertThat(response.statusCode()).as(response.bodyAsString()).isEqualTo(status);
    assertThat(code(response)).isEqualTo(code);
  }

  @Test
  void aDamagedRecordHasFindings() {
    Buffer whole = Records.iso2709();
    HttpResponse<Buffer> response =
        check("", "application/marc", whole.slice(0, whole.length() - 40));
    assertThat(rules(response)).contains("truncated-record");
  }

  /** Sends a record of a MiB but for its last byte. */
  private Socket nearlySent() throws IOException {
    Socket socket = new Socket("127.0.0.1", library.modulePort());
    String head =
        "POST /marc-checks/check HTTP/1.1\r\nHost: x\r\nX-Okapi-Tenant: north\r\n"
            + "Content-Type: application/json\r\nContent-Length: 1048576\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().write("[".repeat(1048575).getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private HttpResponse<Buffer> checkUntil(int status) {
    Instant end = Instant.now().plusSeconds(60);
    HttpResponse<Buffer> last = check("", "application/json", Records.json());
    while (last.statusCode() != status) {
      assertThat(Instant.now()).isBefore(end);
      last = check("", "application/json", Records.json());
    }
    return last;
  }

  @Test
  void noMoreIsInWorkAtOnceThanMemoryHolds() throws IOException {
    List<Socket> waiting = new ArrayList<>();
    HttpResponse<Buffer> last = check("", "application/json", Records.json());
    while (last.statusCode() != 503) {
      assertThat(waiting.size()).isLessThan(100);
      waiting.add(nearlySent());
      last = check("", "application/json", Records.json());
    }
    assertThat(code(last)).isEqualTo("no-room");
    assertThat(last.getHeader("Retry-After")).isNotNull();
    for (Socket socket : waiting) {
      socket.close();
    }
    checkUntil(200);
    for (int i = 0; i < 20; i++) {
      check("", "application/json", Buffer.buffer("[".repeat(1 << 20)));
    }
    assertThat(checkUntil(200).statusCode()).isEqualTo(200);
  }

  @Test
  void namesInARecordAreInNoLog() {
    try (LogCapture log = new LogCapture()) {
      check("", "application/json", Records.json());
      check("", "application/marc", Records.iso2709());
      check("", "text/plain", Records.json());
      check("", "application/json", Buffer.buffer(Records.JSON.substring(0, 600)));
      check("?profile=" + Records.CANARY, "application/json", Records.json());
      assertThat(log.text()).doesNotContain(Records.CANARY);
    }
  }
}

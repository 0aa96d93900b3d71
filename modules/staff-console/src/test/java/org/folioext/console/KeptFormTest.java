package org.folioext.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.folioext.okapitesting.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptFormTest {
  private static final String FLAG = "/patrons/flags/" + PatronFlagsStub.FLAG;
  private static final String COMMENT = FLAG + "/steps/comment";
  private static final String WRITTEN = "she pays on Monday";
  private static final Pattern KEPT = Pattern.compile("name=\"kept\" value=\"([^\"]+)\"");

  private final Town town = new Town();
  private final Visitor visitor = town.signedIn(Town.NORTH);
  private final String csrf = visitor.csrf(Town.NORTH);

  @AfterEach
  void close() {
    town.close();
  }

  private HttpResponse<Buffer> comment(String token) {
    return visitor.post(
        "/t/north" + COMMENT, Map.of("csrf", token, "version", "1", "comment", WRITTEN));
  }

  private String keptAfterTheSessionEnded() {
    town.clock.pass(Duration.ofDays(8));
    HttpResponse<Buffer> ended = comment(csrf);
    assertThat(ended.statusCode()).isEqualTo(200);
    assertThat(ended.bodyAsString())
        .contains("nothing was saved yet", "name=\"next\" value=\"" + FLAG + "\"")
        .doesNotContain(WRITTEN);
    Matcher kept = KEPT.matcher(ended.bodyAsString());
    assertThat(kept.find()).isTrue();
    return kept.group(1);
  }

  private HttpResponse<Buffer> signIn(String tenant, String kept) {
    return visitor.post(
        "/t/" + tenant + "/sign-in",
        Map.of("user", Town.USER, "password", Town.PASSWORD, "next", FLAG, "kept", kept));
  }

  @Test
  void whatWasWrittenWhenTheSessionHadEndedIsGivenBackAndCanBeSent() {
    String back = signIn("north", keptAfterTheSessionEnded()).bodyAsString();
    assertThat(back)
        .contains("<p class=\"text\">" + WRITTEN + "</p>", "action=\"/t/north" + COMMENT + "\"")
        .contains("href=\"/t/north" + FLAG + "\"", "name=\"version\" value=\"1\"")
        .doesNotContain(csrf);
    town.patronFlags.asked().clear();
    assertThat(comment(visitor.csrf(Town.NORTH)).statusCode()).isEqualTo(303);
    assertThat(town.patronFlags.asked())
        .anyMatch(asked -> asked.startsWith("POST /patron-flags" + FLAG.substring(8)));
  }

  @Test
  void aWrongPasswordLosesNothing() {
    String kept = keptAfterTheSessionEnded();
    String wrong =
        visitor
            .post(
                "/t/north/sign-in",
                Map.of("user", Town.USER, "password", "x", "next", FLAG, "kept", kept))
            .bodyAsString();
    assertThat(wrong).contains("name=\"kept\" value=\"" + kept + "\"");
  }

  @Test
  void itIsGivenBackForAnHourInItsOwnLibraryAndUnchanged() {
    String kept = keptAfterTheSessionEnded();
    assertThat(signIn("south", kept).getHeader("Location")).isEqualTo("/t/south" + FLAG);
    assertThat(signIn("north", "x" + kept).getHeader("Location")).isEqualTo("/t/north" + FLAG);
    assertThat(signIn("north", "%%").getHeader("Location")).isEqualTo("/t/north" + FLAG);
    town.clock.pass(Duration.ofMinutes(61));
    assertThat(signIn("north", kept).getHeader("Location")).isEqualTo("/t/north" + FLAG);
  }

  @Test
  void aFormThatIsNotOfTheSessionIsNotKept() {
    town.clock.pass(Duration.ofDays(8));
    HttpResponse<Buffer> foreign = comment("another");
    assertThat(foreign.getHeader("Location"))
        .isEqualTo("/t/north/sign-in?next=" + FLAG.replace("/", "%2F") + "&unsaved=true");
    assertThat(visitor.get(foreign.getHeader("Location")).bodyAsString())
        .contains("was not saved", "name=\"next\" value=\"" + FLAG + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/t/north/patrons/flags?flag=1&page=2, /patrons/flags?flag=1&page=2",
    "/t/south/patrons/flags, ",
    "/t/north/patrons/flags/1/steps/comment, " + FLAG,
    "//evil.example/t/north/patrons/flags, " + FLAG,
  })
  void whoHasNoSessionComesBackToThePageTheyWereOn(String referer, String next) {
    HttpResponse<Buffer> sent =
        Await.of(
            town.visitor()
                .request(HttpMethod.POST, "/t/north" + COMMENT)
                .putHeader("Sec-Fetch-Site", "same-origin")
                .putHeader(
                    "Referer",
                    referer.startsWith("//") ? "http:" + referer : visitor.address(referer))
                .sendForm(MultiMap.caseInsensitiveMultiMap().add("comment", WRITTEN)));
    String page = town.visitor().get(sent.getHeader("Location")).bodyAsString();
    assertThat(page)
        .contains(
            "name=\"next\" value=\"" + (next == null ? "" : next.replace("&", "&amp;")) + "\"");
  }
}

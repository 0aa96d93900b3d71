package org.folioext.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.util.Map;
import org.folioext.okapitesting.Await;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {
  private final Town town = new Town();

  @AfterAll
  void close() {
    town.close();
  }

  @Test
  void whoIsNotSignedInIsLedToTheFormAndBack() {
    Visitor visitor = town.visitor();
    HttpResponse<Buffer> sent = visitor.get("/t/north/catalogue?state=failed");
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.getHeader("Location"))
        .isEqualTo("/t/north/sign-in?next=%2Fcatalogue%3Fstate%3Dfailed");
    assertThat(visitor.get(sent.getHeader("Location")).bodyAsString())
        .contains("name=\"next\" value=\"/catalogue?state=failed\"");

    HttpResponse<Buffer> in =
        visitor.post(
            "/t/north/sign-in",
            Map.of(
                "user", Town.USER, "password", Town.PASSWORD, "next", "/catalogue?state=failed"));
    assertThat(in.statusCode()).isEqualTo(303);
    assertThat(in.getHeader("Location")).isEqualTo("/t/north/catalogue?state=failed");
    assertThat(visitor.get("/t/north/catalogue?state=failed").statusCode()).isEqualTo(200);
  }

  @Test
  void theCookieIsSealedAndForThisTenantAlone() {
    Visitor visitor = town.visitor();
    HttpResponse<Buffer> in = visitor.signIn("north", Town.USER, Town.PASSWORD);
    assertThat(in.cookies())
        .singleElement()
        .asString()
        .containsIgnoringCase("; HttpOnly")
        .contains("; Path=/t/north", "; Secure", "; SameSite=Strict")
        .doesNotContain("eyJ", Town.USER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", ""})
  void aWrongPasswordIsToldWithoutSayingWhatWasWrong(String password) {
    HttpResponse<Buffer> wrong = town.visitor().signIn("north", Town.USER, password);
    HttpResponse<Buffer> nobody = town.visitor().signIn("north", "nobody", password);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.bodyAsString()).contains("That did not work", "request <code>");
    assertThat(wrong.cookies()).isEmpty();
    assertThat(withoutIds(nobody).replace("nobody", Town.USER)).isEqualTo(withoutIds(wrong));
  }

  private static String withoutIds(HttpResponse<Buffer> page) {
    return page.bodyAsString().replaceAll("<code>[0-9a-f-]{36}</code>", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "/a\r\nSet-Cookie: a=b"
      })
  void signingInLeadsNowhereElse(String next) {
    HttpResponse<Buffer> in =
        town.visitor()
            .post(
                "/t/north/sign-in",
                Map.of("user", Town.USER, "password", Town.PASSWORD, "next", next));
    assertThat(in.getHeader("Location")).isEqualTo("/t/north/today");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example"})
  void choosingALanguageLeadsNowhereElse(String back) {
    HttpResponse<Buffer> chosen =
        town.visitor().post("/language", Map.of("language", "fr", "back", back));
    assertThat(chosen.getHeader("Location")).isEqualTo("/");
  }

  @Test
  void signingOutEndsTheSessionHereAndAtFolio() {
    Visitor visitor = town.signedIn("north");
    HttpResponse<Buffer> out = visitor.post("/t/north/sign-out", Map.of());
    assertThat(out.getHeader("Location")).isEqualTo("/t/north/sign-in?left=true");
    assertThat(out.cookies()).singleElement().asString().contains("Max-Age=0");
    assertThat(visitor.get("/t/north/today").statusCode()).isEqualTo(303);
    assertThat(town.gateway.requestsSeen()).anyMatch(seen -> seen.uri().equals("/authn/logout"));
  }

  @Test
  void aLibraryIsAskedForWhereTheAddressNamesNone() {
    assertThat(town.visitor().get("/").bodyAsString()).contains("Which library?");
    assertThat(town.visitor().get("/?tenant=north").getHeader("Location"))
        .isEqualTo("/t/north/today");
    assertThat(town.visitor().get("/?tenant=%2F%2Fevil").statusCode()).isEqualTo(200);
    assertThat(town.visitor().get("/t/North/today").statusCode()).isEqualTo(404);
  }

  @Test
  void theLanguageChosenWinsOverTheOneTheBrowserAsksFor() {
    Visitor visitor = town.visitor();
    String asked =
        Await.of(
                visitor
                    .request(HttpMethod.GET, "/t/north/sign-in")
                    .putHeader("Accept-Language", "fr-CA, en;q=0.5")
                    .send())
            .bodyAsString();
    assertThat(asked).contains("<html lang=\"fr\">", "Mot de passe");
    visitor.post("/language", Map.of("language", "fr", "back", "/t/north/sign-in"));
    assertThat(visitor.get("/t/north/sign-in").bodyAsString()).contains("Mot de passe");
  }
}

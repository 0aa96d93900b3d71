package org.folioext.console.patrons;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolioTest {
  private static final Folio FOLIO =
      Library.of(new JsonObject().put("folioUrl", "https://folio.example.org/")).folio();

  @Test
  void aPatronHasAPage() {
    assertThat(FOLIO.user("7")).contains("https://folio.example.org/users/preview/7");
    assertThat(FOLIO.user("../a b")).contains("https://folio.example.org/users/preview/..%2Fa%20b");
  }

  @ParameterizedTest
  @CsvSource({
    "loanIds, /users/7/loans/view/9",
    "accountIds, /users/7/accounts/view/9",
    "proxyIds, /users/preview/9"
  })
  void whatAFactNamesHasAPage(String fact, String path) {
    assertThat(FOLIO.of(fact, "7", "9")).contains("https://folio.example.org" + path);
    assertThat(FOLIO.of("requestIds", "7", "9")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "//folio.example.org", "", "https://a b"})
  void whatIsNoAddressOfTheWebLeadsNowhere(String address) {
    assertThat(Library.of(new JsonObject().put("folioUrl", address)).folio())
        .isEqualTo(Folio.NOWHERE);
    assertThat(Folio.NOWHERE.user("7")).isEmpty();
  }
}

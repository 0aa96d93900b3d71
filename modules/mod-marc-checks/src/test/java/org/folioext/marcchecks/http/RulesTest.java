package org.folioext.marcchecks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.marcchecks.Library.NORTH;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import org.folioext.marc.checks.Rules;
import org.folioext.marcchecks.Library;
import org.folioext.marcchecks.OneLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneLibrary.class)
class RulesTest {
  private static final String PATH = "/marc-checks/rules";

  private final Library library;

  RulesTest(Library library) {
    this.library = library;
  }

  @Test
  void everyRuleIsListed() {
    JsonObject rules = library.as(NORTH).call("getRules", HttpMethod.GET, PATH).bodyAsJsonObject();
    assertThat(rules.getInteger("totalRecords")).isEqualTo(Rules.all().size());
    assertThat(rules.getJsonArray("rules")).hasSize(Rules.all().size());
  }

  @Test
  void aGroupIsListed() {
    JsonObject rules =
        library.as(NORTH).call("getRules", HttpMethod.GET, PATH + "?group=form").bodyAsJsonObject();
    assertThat(rules.getJsonArray("rules"))
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(((JsonObject) rule).getString("group")).isEqualTo("form"));
    assertThat(library.as(NORTH).call("getRules", HttpMethod.GET, PATH + "?group=x").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aRuleIsExplained() {
    JsonObject rule =
        library.as(NORTH).call("getRule", HttpMethod.GET, PATH + "/isbn").bodyAsJsonObject();
    assertThat(rule.getString("text")).startsWith("# isbn");
    assertThat(rule.getString("summary")).startsWith("ISBNs in 020 $a");
  }

  @Test
  void aMisspeltRuleIsNotFoundButGuessed() {
    HttpResponse<Buffer> response =
        library.as(NORTH).call("getRule", HttpMethod.GET, PATH + "/isbnn");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.bodyAsString()).contains("Did you mean isbn?");
  }
}

package org.folioext.patronflags.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronflags.OneSite;
import org.folioext.patronflags.Raised;
import org.folioext.patronflags.Site;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.rule.Severity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that no database keeps, and texts with more mistakes than anybody reads. */
@ExtendWith(OneSite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenTextsTest {
  private static final String CONFIGURATION = "/patron-flags/configuration";

  private final Site site;
  private UserRequests staff;
  private Flag flag;

  BrokenTextsTest(Site site) {
    this.site = site;
  }

  @BeforeAll
  void flagged() {
    staff = site.tenant("broken");
    flag = Raised.flag(site, "broken", "card-expired", Severity.ERROR, 1);
  }

  private HttpResponse<Buffer> apply(Buffer yaml) {
    return staff.call(
        "updateConfiguration",
        HttpMethod.PUT,
        CONFIGURATION + "?dryRun=true",
        "application/yaml",
        yaml);
  }

  private void refused(
      String operation, HttpMethod method, String path, String json, String pointer) {
    HttpResponse<Buffer> response =
        staff.call(operation, method, path, "application/json", Buffer.buffer(json));
    assertThat(response.statusCode()).as(response.bodyAsString()).isEqualTo(400);
    assertThat(response.bodyAsString()).contains("text-broken", pointer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00 "})
  void aTextThatNothingKeepsIsRefusedWithItsPlace(String broken) {
    String of = "/patron-flags/flags/" + flag.id();
    String comment = "{\"version\": 1, \"comment\": \"a" + broken + "\"}";
    refused("commentFlag", HttpMethod.POST, of + "/steps/comment", comment, "/comment");
    String fact =
        "{\"severity\": \"note\", \"facts\": [{\"key\": \"a\", \"value\": \"" + broken + "\"}]}";
    String outside = "/patron-flags/outside/mod-renewals/refused/" + Raised.patron(1);
    refused("raiseOutside", HttpMethod.PUT, outside, fact, "/facts/0/value");
    String tags = "{\"version\": 0, \"excludedTags\": [\"a\", \"" + broken + "\"]}";
    refused("updateSettings", HttpMethod.PUT, "/patron-flags/settings", tags, "/excludedTags/1");
    String block = "{\"description\": \"" + broken + "\"}";
    String blocking = of + "/actions/block?dryRun=true";
    refused("blockPatron", HttpMethod.POST, blocking, block, "/description");
    String rule = "{\"yaml\": \"name: " + broken + "\"}";
    refused("createGroupRule", HttpMethod.POST, "/patron-flags/group-rules", rule, "/yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\0", "\\uD800"})
  void soIsOneThatYamlWrites(String broken) {
    String name = "rules:\n  - name: \"a" + broken + "\"\n";
    HttpResponse<Buffer> response = apply(Buffer.buffer(name));
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.bodyAsString()).contains("2:11: U+", "cannot stand in a text");
    JsonObject rule = new JsonObject().put("yaml", "name: \"" + broken + "\"");
    HttpResponse<Buffer> one =
        staff.call("createGroupRule", HttpMethod.POST, "/patron-flags/group-rules", rule);
    assertThat(one.statusCode()).isEqualTo(422);
    assertThat(one.bodyAsString()).contains("1:7: U+");
  }

  @Test
  void aConfigurationIsUtf8AndHasNoNul() {
    HttpResponse<Buffer> latin =
        apply(Buffer.buffer("rules: # h").appendByte((byte) 0xE9).appendString("\n  []\n"));
    assertThat(latin.statusCode()).isEqualTo(400);
    assertThat(latin.bodyAsString()).contains("not-utf-8", "byte 10");
    HttpResponse<Buffer> nul = apply(Buffer.buffer("settings: {}\n#\0\n"));
    assertThat(nul.statusCode()).isEqualTo(422);
    assertThat(nul.bodyAsString()).contains("2:2: U+0000");
  }

  @Test
  void ofManyMistakesTheFirstAreToldAndThatThereAreMore() {
    HttpResponse<Buffer> many = apply(Buffer.buffer(rules(300)));
    assertThat(many.statusCode()).isEqualTo(422);
    String message =
        many.bodyAsJsonObject().getJsonArray("errors").getJsonObject(0).getString("message");
    assertThat(message.lines()).hasSize(101).last().asString().contains("more", "100");
  }

  @Test
  void rulesBeyondAllNeedAreNotEvenRead() {
    HttpResponse<Buffer> tooMany = apply(Buffer.buffer(rules(40_000)));
    assertThat(tooMany.statusCode()).isEqualTo(422);
    assertThat(tooMany.bodyAsString()).contains("There are more than 500 rules.");
    assertThat(tooMany.body().length()).isLessThan(1000);
  }

  private static String rules(int number) {
    String[] rules = new String[number];
    Arrays.fill(rules, "  - {nonsense: 1}\n");
    return Arrays.stream(rules).collect(Collectors.joining("", "rules:\n", ""));
  }
}

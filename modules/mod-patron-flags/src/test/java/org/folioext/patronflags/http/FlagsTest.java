package org.folioext.patronflags.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronflags.OneSite;
import org.folioext.patronflags.Raised;
import org.folioext.patronflags.Site;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(OneSite.class)
class FlagsTest {
  private static final String FLAGS = "/patron-flags/flags";

  private final Site site;

  FlagsTest(Site site) {
    this.site = site;
  }

  private static String asked(String cql) {
    return FLAGS + "?query=" + URLEncoder.encode(cql, StandardCharsets.UTF_8);
  }

  private static List<String> rules(JsonObject list) {
    return list.getJsonArray("flags").stream()
        .map(flag -> ((JsonObject) flag).getString("rule"))
        .toList();
  }

  @Test
  void theGravestComeFirstAndTotalsAreExact() {
    UserRequests staff = site.tenant("grave");
    Raised.flag(site, "grave", "a-note", Severity.NOTE, 1);
    Raised.flag(site, "grave", "an-error", Severity.ERROR, 1);
    Raised.flag(site, "grave", "a-warning", Severity.WARNING, 1);
    JsonObject all = staff.get("getFlags", FLAGS);
    assertThat(rules(all)).containsExactly("an-error", "a-warning", "a-note");
    JsonObject page = staff.get("getFlags", FLAGS + "?offset=1&limit=1");
    assertThat(rules(page)).containsExactly("a-warning");
    assertThat(page.getInteger("totalRecords")).isEqualTo(3);
    assertThat(staff.get("getFlags", FLAGS + "?limit=0").getInteger("totalRecords")).isEqualTo(3);
  }

  @Test
  void pagesTogetherAreTheWholeListEachFlagOnce() {
    UserRequests staff = site.tenant("paged");
    for (int i = 0; i < 25; i++) {
      Raised.flag(site, "paged", "same", Severity.NOTE, i);
    }
    List<String> seen = new ArrayList<>();
    for (int offset = 0; offset < 25; offset += 7) {
      staff.get("getFlags", FLAGS + "?limit=7&offset=" + offset).getJsonArray("flags").stream()
          .forEach(flag -> seen.add(((JsonObject) flag).getString("patronId")));
    }
    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind==card-expired | card-expired",
        "rule=CARD-EXPIRED | card-expired",
        "severity==error | card-expired",
        "severity>note | card-expired",
        "state==open not kind==card-expired | no-email",
        "patronId==a0000000-0000-4000-8000-000000000003 | card-expired",
        "expiresOn<2026-02-05 | card-expired",
        "expiresOn>=2026-02-05 | no-email",
        "patronGroup==60000000-0000-4000-8000-000000000001 and severity==note | no-email",
        "owner==patron-flags and held==false and baseline==false and rule==no-email | no-email",
        "raisedDate>2025-01-01 and rule=no* | no-email",
      })
  void listsAreAskedByEveryField(String cql, String rule) {
    String tenant = "by" + Integer.toHexString(cql.hashCode());
    UserRequests staff = site.tenant(tenant);
    Raised.flag(site, tenant, "card-expired", Severity.ERROR, 3);
    Raised.flag(site, tenant, "no-email", Severity.NOTE, 9);
    assertThat(rules(staff.get("getFlags", asked(cql)))).containsExactly(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name==x | cql-field",
        "evidence==x | cql-field",
        "severity==grave | cql-value",
        "kind== | cql-syntax",
        "held<true | cql-relation"
      })
  void whatCannotBeAskedIsSaid(String cql, String code) {
    HttpResponse<Buffer> response =
        site.tenant("cql" + Integer.toHexString(cql.hashCode()))
            .call("getFlags", HttpMethod.GET, asked(cql));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.bodyAsString()).contains(code);
  }

  @Test
  void personalEvidenceIsInItsOwnRouteAlone() {
    UserRequests staff = site.tenant("personal");
    Flag flag = Raised.flag(site, "personal", "contact-none", Severity.ERROR, 4);
    String one = FLAGS + "/" + flag.id();
    for (String path :
        List.of(FLAGS, one, one + "/steps", "/patron-flags/patrons/" + flag.patron() + "/flags")) {
      HttpResponse<Buffer> response = Site.await(staff.request(HttpMethod.GET, path).send());
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.bodyAsString()).as(path).doesNotContain(Raised.CANARY);
    }
    assertThat(staff.get("getFlag", one).getJsonArray("facts").encode())
        .isEqualTo("[{\"key\":\"loans\",\"value\":\"1\"}]");
    JsonObject email =
        staff.get("getEvidence", one + "/evidence").getJsonArray("facts").getJsonObject(1);
    assertThat(email.getString("value")).contains(Raised.CANARY);
    assertThat(email.getBoolean("personal")).isTrue();
    assertThat(email.getString("label")).isEqualTo("E-mail address");
  }

  @Test
  void aPatronHasAllTheirFlagsAndNoOthers() {
    UserRequests staff = site.tenant("patron");
    Flag first = Raised.flag(site, "patron", "a", Severity.NOTE, 1);
    Raised.flag(site, "patron", "b", Severity.ERROR, 1);
    Raised.flag(site, "patron", "a", Severity.ERROR, 2);
    Raised.clear(site, "patron", first);
    String path = "/patron-flags/patrons/%s/flags";
    JsonObject all = staff.get("getFlagsOfPatron", path.formatted(Raised.patron(1)));
    assertThat(rules(all)).containsExactly("b", "a");
    assertThat(all.getJsonArray("flags").getJsonObject(1).getString("state")).isEqualTo("resolved");
    assertThat(
            staff
                .get("getFlagsOfPatron", path.formatted(Raised.patron(3)))
                .getInteger("totalRecords"))
        .isZero();
    assertThat(
            staff.call("getFlagsOfPatron", HttpMethod.GET, path.formatted("nobody")).statusCode())
        .isEqualTo(404);
  }
}

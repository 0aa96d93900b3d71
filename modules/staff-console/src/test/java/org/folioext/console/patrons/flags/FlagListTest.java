package org.folioext.console.patrons.flags;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.client.HttpResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.folioext.console.PatronFlagsStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlagListTest {
  private static final String FLAGS = "/t/north/patrons/flags";

  private final Town town = new Town();
  private final Visitor visitor = town.signedIn(Town.NORTH);

  @AfterAll
  void close() {
    town.close();
  }

  @BeforeEach
  void asUsual() {
    town.leaves(Town.NORTH, Town.permissions());
    town.patronFlags.says("card-expired");
    town.patronFlags.asked().clear();
  }

  /** What the list itself was asked by; counts have another limit. */
  private List<String> queries() {
    return town.patronFlags.asked().stream()
        .map(asked -> URLDecoder.decode(asked, StandardCharsets.UTF_8))
        .filter(asked -> asked.startsWith("GET /patron-flags/flags?") && asked.endsWith("=25"))
        .toList();
  }

  @Test
  void theGroupBeginsWithTheFlags() {
    assertThat(visitor.get("/t/north/patrons").getHeader("Location")).isEqualTo(FLAGS);
  }

  @Test
  void aPlainListIsOfOpenFlagsThatAreNotHeld() {
    String page = visitor.get(FLAGS).bodyAsString();
    assertThat(queries())
        .containsExactly(
            "GET /patron-flags/flags?query=state==\"open\" and held==\"false\"&offset=0&limit=25");
    assertThat(page)
        .contains("Card expired", "1 to 25 of 120", "Number of open loans: 2")
        .contains("7 flags of an unusual night are held");
  }

  @Test
  void everyFilterStandsInTheAddressAndInTheQuery() {
    String filters =
        "?kind=card-expired&state=any&severity=error&rule=a%22b*&group="
            + PatronFlagsStub.GROUP
            + "&assigned=me&held=yes&baseline=no&raisedFrom=2026-01-01&raisedTo=2026-01-31"
            + "&expiresFrom=2026-02-01&expiresTo=2026-02-28&sort=expires&page=2";
    String page = visitor.get(FLAGS + filters).bodyAsString();
    assertThat(queries())
        .containsExactly(
            "GET /patron-flags/flags?query=kind==\"card-expired\" and severity==\"error\""
                + " and rule==\"a\\\"b\\*\""
                + " and patronGroup==\"00000001-0000-4000-8000-0000000000a1\""
                + " and assignedTo==\"00000001-0000-4000-8000-000000000052\""
                + " and held==\"true\" and baseline==\"false\""
                + " and raisedDate>=\"2026-01-01T00:00:00Z\""
                + " and raisedDate<\"2026-02-01T00:00:00Z\""
                + " and expiresOn>=\"2026-02-01\" and expiresOn<=\"2026-02-28\""
                + " sortBy expiresOn&offset=25&limit=25");
    assertThat(page)
        .contains("sort=expires&amp;page=3\"")
        .contains("value=\"2026-01-31\"")
        .contains("<option value=\"me\" selected>To me</option>");
  }

  @Test
  void whatNobodyHasIsAskedForToo() {
    visitor.get(FLAGS + "?assigned=nobody&group=none&state=any&held=any&kind=other");
    assertThat(queries())
        .containsExactly(
            "GET /patron-flags/flags?query=owner<>\"patron-flags\""
                + " and (cql.allRecords=1 not patronGroup=\"\")"
                + " and (cql.allRecords=1 not assignedTo=\"\")&offset=0&limit=25");
  }

  @Test
  void whatIsNotUnderstoodIsLeftOut() {
    visitor.get(FLAGS + "?state=lost&severity=x&raisedFrom=yesterday&group=1&sort=name&held=maybe");
    visitor.get(FLAGS + "?kind=%00&rule=a%0Ab&raisedTo=9999-12-31");
    assertThat(queries())
        .hasSize(2)
        .containsOnly(
            "GET /patron-flags/flags?query=state==\"open\" and held==\"false\"&offset=0&limit=25");
  }

  @Test
  void aPageBehindTheLastLeadsToTheLast() {
    assertThat(visitor.get(FLAGS + "?severity=error&page=999999999").getHeader("Location"))
        .isEqualTo(FLAGS + "?severity=error&page=5");
  }

  @Test
  void everyKindIsCountedUnderTheOtherFilters() {
    String page = visitor.get(FLAGS + "?kind=contact-data&severity=note").bodyAsString();
    assertThat(town.patronFlags.asked())
        .filteredOn(asked -> asked.endsWith("&limit=0"))
        .hasSize(7)
        .allMatch(asked -> asked.contains("severity%3D%3D%22note%22"));
    assertThat(page)
        .contains("kind=group-mismatch&amp;severity=note")
        .contains("<span class=\"count\">120</span>");
  }

  @Test
  void namesAreShownToWhomFolioShowsThem() {
    String named = visitor.get(FLAGS).bodyAsString();
    assertThat(named).contains(">Moosbach, Edda</a>").doesNotContain("href=\"#Moosbach");
    Set<String> fewer = new HashSet<>(Town.permissions());
    fewer.remove("users.collection.get");
    fewer.remove("usergroups.collection.get");
    town.leaves(Town.NORTH, fewer);
    String bare = visitor.get(FLAGS).bodyAsString();
    assertThat(bare).doesNotContain("Moosbach").contains(">" + PatronFlagsStub.PATRON + "</a>");
  }

  @Test
  void noPersonalDataStandInAnAddress() {
    assertThat(visitor.get(FLAGS).bodyAsString())
        .doesNotContainPattern("(href|action)=\"[^\"]*(Moosbach|Edda|reader001|2900000001)");
    assertThat(town.gateway.requestsSeen())
        .noneMatch(seen -> seen.uri().matches(".*(Moosbach|Edda|reader001|2900000001).*"));
  }

  @Test
  void theDetailsOfOneStandBesideTheList() {
    String page = visitor.get(FLAGS + "?flag=" + PatronFlagsStub.FLAG).bodyAsString();
    assertThat(page)
        .contains("id=\"details\"", "panes beside-details", "<code>loan-2</code>")
        .contains("href=\"" + FLAGS + "/" + PatronFlagsStub.FLAG + "\"");
    assertThat(town.patronFlags.asked()).noneMatch(asked -> asked.contains("/evidence"));
  }

  @Test
  void theListIsATableForWhoMayTakeIt() {
    HttpResponse<Buffer> table = visitor.get(FLAGS + "/table?kind=card-expired");
    assertThat(table.getHeader("Content-Disposition")).endsWith("flags.csv");
    assertThat(table.bodyAsString()).isEqualTo("the whole list");
    assertThat(town.patronFlags.asked())
        .containsExactly(
            "GET /patron-flags/export?query=kind%3D%3D%22card-expired%22%20and%20state%3D%3D%22"
                + "open%22%20and%20held%3D%3D%22false%22");
    Set<String> fewer = new HashSet<>(Town.permissions());
    fewer.removeIf(name -> name.equals("patron-flags.export.get") || name.split("\\.").length == 2);
    town.leaves(Town.NORTH, fewer);
    HttpResponse<Buffer> refused = visitor.get(FLAGS + "/table");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.bodyAsString()).contains("<code>patron-flags.export.get</code>");
  }

  @Test
  void whatThePersonMayNotDoIsNotOffered() {
    town.tellsRights(Town.NORTH, new JsonArray().add("patron-flags.flags.collection.get"));
    assertThat(visitor.get(FLAGS).bodyAsString())
        .contains("1 to 25 of 120")
        .doesNotContain("Act on all of these", "As a table");
    assertThat(visitor.get("/t/north/jobs").bodyAsString()).doesNotContain("Run now", ">Pause<");
    assertThat(visitor.get("/t/north/patrons/held").bodyAsString()).doesNotContain("held/release");
    town.tellsNoRights(Town.NORTH);
    assertThat(visitor.get(FLAGS).bodyAsString()).contains("Act on all of these", "As a table");
  }

  @Test
  void theListIsInFrenchForWhoWantsIt() {
    visitor.keep("language", "fr");
    assertThat(visitor.get(FLAGS).bodyAsString())
        .contains("Signalements", "Carte expirée", "Nombre de prêts en cours : 2");
    visitor.keep("language", "en");
  }
}

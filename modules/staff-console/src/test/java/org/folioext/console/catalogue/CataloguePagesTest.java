package org.folioext.console.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.util.Map;
import org.folioext.console.MarcChecksStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CataloguePagesTest {
  private static final String HOME = "/t/north/catalogue";
  private static final String RUN = HOME + "/runs/" + MarcChecksStub.RUN;

  private final Town town = new Town();
  private final Visitor visitor = town.signedIn(Town.NORTH);

  @AfterAll
  void close() {
    town.close();
  }

  @BeforeEach
  void asUsual() {
    town.marcChecks.says("vendor");
    town.marcChecks.isIn("finished");
    town.marcChecks.asked().clear();
  }

  @Test
  void filtersAndPagesOfTheListStandInItsAddress() {
    String page = visitor.get(HOME + "?state=failed&page=2").bodyAsString();
    assertThat(town.marcChecks.asked())
        .containsExactly("GET /marc-checks/runs?query=state%3D%3D%22failed%22&offset=25&limit=25");
    assertThat(page)
        .contains("vendor.mrc", "26 to 50 of 120")
        .contains("href=\"/t/north/catalogue?state=failed&amp;page=1\"")
        .contains("href=\"/t/north/catalogue?state=failed&amp;page=3\"");
  }

  @Test
  void theListIsAskedForAgainOnlyWhileSomethingGoesOn() {
    assertThat(visitor.get(HOME).bodyAsString()).doesNotContain("hx-trigger");
    assertThat(visitor.part(HOME + "/rows").statusCode()).as("htmx stops at 286").isEqualTo(286);
    town.marcChecks.isIn("running");
    assertThat(visitor.get(HOME).bodyAsString()).contains("hx-trigger=\"every 2s\"");
    HttpResponse<Buffer> rows = visitor.part(HOME + "/rows");
    assertThat(rows.statusCode()).isEqualTo(200);
    assertThat(rows.bodyAsString()).contains("1 file is being checked, 50 % done.");
  }

  @Test
  void filtersOfFindingsAreQuotedInTheQuery() {
    visitor.get(RUN + "?severity=error&rule=a%22%20or%20rule%3D%22b%5C&page=3");
    assertThat(town.marcChecks.asked())
        .contains(
            "GET /marc-checks/runs/"
                + MarcChecksStub.RUN
                + "/findings?query=severity%3D%3D%22error%22%20and%20rule%3D%3D%22"
                + "a%5C%22%20or%20rule%3D%5C%22b%5C%5C%22&lang=en&offset=100&limit=50");
  }

  @Test
  void aRecordIsShownWithItsSpotsMarkedAndTheRuleBesideIt() {
    String page = visitor.get(RUN + "/records/2?rule=isbn").bodyAsString();
    assertThat(page)
        .contains("<mark class=\"sev-error\"><b class=\"code\">$a</b>")
        .contains("href=\"#finding-1\"")
        .contains("id=\"finding-2\"")
        .contains("id=\"rule\"");
    assertThat(town.marcChecks.asked()).contains("GET /marc-checks/rules/isbn");
  }

  @Test
  void aRunThatGoesOnShowsHowFarItIsAndCanBeCancelled() {
    town.marcChecks.isIn("running");
    assertThat(visitor.get(RUN).bodyAsString())
        .contains("hx-get=\"" + RUN + "/progress\"", "50 % done: 3 records, 2 findings")
        .contains("action=\"" + RUN + "/cancel\"")
        .doesNotContain("/delete");
    HttpResponse<Buffer> cancelled =
        visitor.post(RUN + "/cancel", Map.of("csrf", visitor.csrf(Town.NORTH)));
    assertThat(cancelled.getHeader("Location")).isEqualTo(RUN);
    assertThat(town.marcChecks.asked())
        .contains("POST /marc-checks/runs/" + MarcChecksStub.RUN + "/cancel");
  }

  @Test
  void whenARunHasEndedItsPageIsLoadedAnew() {
    HttpResponse<Buffer> ended = visitor.part(RUN + "/progress");
    assertThat(ended.statusCode()).isEqualTo(204);
    assertThat(ended.getHeader("HX-Redirect")).isEqualTo(RUN);
  }

  @Test
  void deletingAsksFirst() {
    assertThat(visitor.get(RUN + "/delete").bodyAsString())
        .contains("Delete this file?", "vendor.mrc goes away with 3 records and 2 findings");
    assertThat(town.marcChecks.asked()).noneMatch(asked -> asked.startsWith("DELETE"));
    HttpResponse<Buffer> gone =
        visitor.post(RUN + "/delete", Map.of("csrf", visitor.csrf(Town.NORTH)));
    assertThat(gone.getHeader("Location")).isEqualTo(HOME + "?done=deleted");
    assertThat(town.marcChecks.asked()).contains("DELETE /marc-checks/runs/" + MarcChecksStub.RUN);
    assertThat(visitor.get(HOME + "?done=deleted").bodyAsString()).contains("The file is deleted.");
  }

  @Test
  void filesAreDownloadedUnderANameOfTheirOwn() {
    town.marcChecks.says("évil\r\nname\"");
    HttpResponse<Buffer> report = visitor.get(RUN + "/report?format=csv");
    assertThat(report.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename*=UTF-8''%C3%A9vil%0D%0Aname%22-findings.csv");
    assertThat(report.getHeader("Content-Type")).isEqualTo("text/csv");
    assertThat(report.bodyAsString()).isEqualTo("the file of format=csv&lang=en");
    HttpResponse<Buffer> held = visitor.get(RUN + "/records-file?part=held&severity=warning");
    assertThat(held.getHeader("Content-Disposition")).endsWith("-held.mrc");
    assertThat(held.bodyAsString()).isEqualTo("the file of part=held&severity=warning");
    assertThat(visitor.get(RUN + "/records-file?part=all&severity=error").statusCode())
        .isEqualTo(400);
  }

  @Test
  void todayAndJobsTellOfTheRuns() {
    assertThat(visitor.get("/t/north/today").bodyAsString())
        .contains("vendor.mrc: 2 errors to mend before the import", "120 files so far");
    town.marcChecks.isIn("failed");
    assertThat(visitor.get("/t/north/today").bodyAsString()).contains("1 check failed");
    town.marcChecks.isIn("waiting");
    assertThat(visitor.get("/t/north/jobs").bodyAsString())
        .contains("Check of a file", "3 records, 2 findings", "aria-label=\"Cancel vendor.mrc\"");
  }
}

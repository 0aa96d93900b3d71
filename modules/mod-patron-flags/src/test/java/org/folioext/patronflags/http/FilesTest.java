package org.folioext.patronflags.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.io.IOException;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronflags.OneSite;
import org.folioext.patronflags.Raised;
import org.folioext.patronflags.Site;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Flags that leave as a table, and what is counted of them. */
@ExtendWith(OneSite.class)
class FilesTest {
  private static final String EXPORT = "/patron-flags/export";
  private static final String STATISTICS = "/patron-flags/statistics";

  private final Site site;

  FilesTest(Site site) {
    this.site = site;
  }

  private static List<CSVRecord> rows(HttpResponse<Buffer> response) throws IOException {
    String text = response.bodyAsString();
    assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(text.substring(1)))
        .getRecords();
  }

  @Test
  void aListLeavesInItsOrderAndIsRecorded() throws IOException {
    UserRequests staff = site.tenant("exports");
    Raised.flag(site, "exports", "b", Severity.NOTE, 1);
    Raised.flag(site, "exports", "a", Severity.ERROR, 2);
    Raised.flag(site, "exports", "c", Severity.ERROR, 3);
    HttpResponse<Buffer> response =
        staff.call("exportFlags", HttpMethod.GET, EXPORT + "?query=rule%3C%3Ec%20sortBy%20rule");
    assertThat(response.getHeader("Content-Disposition")).contains("flags.csv");
    List<CSVRecord> rows = rows(response);
    assertThat(rows).extracting(row -> row.get("rule")).containsExactly("a", "b");
    assertThat(rows.get(0).get("patronId")).isEqualTo(Raised.patron(2).toString());
    assertThat(rows.get(0).get("facts")).isEqualTo("loans=1");
    assertThat(response.bodyAsString()).doesNotContain(Raised.CANARY);
    assertThat(site.values("exports", "SELECT concat_ws(' ', actor, query, rows) FROM exported"))
        .containsExactly(Site.USER + " rule<>c sortBy rule 2");
    staff.call("exportFlags", HttpMethod.GET, EXPORT);
    JsonObject first = staff.get("getExports", "/patron-flags/exports?limit=1");
    assertThat(first.getInteger("totalRecords")).isEqualTo(2);
    assertThat(first.getJsonArray("exports")).hasSize(1);
    assertThat(staff.get("getExports", "/patron-flags/exports").getJsonArray("exports").stream())
        .map(JsonObject.class::cast)
        .anySatisfy(
            taken -> {
              assertThat(taken.getString("userId")).isEqualTo(Site.USER);
              assertThat(taken.getString("query")).isEqualTo("rule<>c sortBy rule");
              assertThat(taken.getInteger("rows")).isEqualTo(2);
            })
        .anySatisfy(taken -> assertThat(taken.containsKey("query")).isFalse());
  }

  @Test
  void aLongListLeavesWholeAndAnEmptyOneWithItsHeadings() throws IOException {
    UserRequests staff = site.tenant("longlist");
    assertThat(rows(staff.call("exportFlags", HttpMethod.GET, EXPORT))).isEmpty();
    Flag flag = Raised.flag(site, "longlist", "many", Severity.NOTE, 1);
    site.execute(
        "longlist",
        """
        CREATE TEMP TABLE more ON COMMIT DROP AS
          SELECT flag.* FROM flag, generate_series(1, 1201) WHERE id = '%s';
        UPDATE more SET id = gen_random_uuid(), patron = gen_random_uuid();
        INSERT INTO flag SELECT * FROM more\
        """
            .formatted(flag.id()));
    assertThat(rows(staff.call("exportFlags", HttpMethod.GET, EXPORT)))
        .extracting(row -> row.get("id"))
        .hasSize(1202)
        .doesNotHaveDuplicates();
  }

  @Test
  void noCellBeginsAFormula() throws IOException {
    UserRequests staff = site.tenant("formulas");
    JsonObject evil =
        new JsonObject()
            .put("severity", "error")
            .put(
                "facts",
                new JsonArray()
                    .add(
                        new JsonObject()
                            .put("key", "=cmd|' /C calc'!A0")
                            .put("value", "\"x\",\r\n=1+1")
                            .put("personal", false)));
    String path = "/patron-flags/outside/other-module/odd-kind/" + Raised.patron(1);
    assertThat(staff.call("raiseOutside", HttpMethod.PUT, path, evil).statusCode()).isEqualTo(200);
    List<CSVRecord> rows = rows(staff.call("exportFlags", HttpMethod.GET, EXPORT));
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get("facts")).startsWith("'=cmd");
    for (CSVRecord row : rows) {
      assertThat(row.toList()).noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r\\n].*"));
    }
  }

  @Test
  void whatCannotBeAskedIsNotRecorded() {
    UserRequests staff = site.tenant("noexport");
    assertThat(staff.call("exportFlags", HttpMethod.GET, EXPORT + "?query=x==y").statusCode())
        .isEqualTo(400);
    assertThat(Site.await(site.direct("noexport", HttpMethod.GET, EXPORT).send()).statusCode())
        .isEqualTo(400);
    assertThat(site.values("noexport", "SELECT id FROM exported")).isEmpty();
  }

  @Test
  void statisticsCountWhatHappened() throws IOException {
    UserRequests staff = site.tenant("counts");
    Flag first = Raised.flag(site, "counts", "a", Severity.NOTE, 1);
    Flag second = Raised.flag(site, "counts", "a", Severity.NOTE, 2);
    Raised.flag(site, "counts", "b", Severity.NOTE, 3);
    site.execute("counts", "UPDATE flag_step SET at = at - interval '4 days'");
    site.execute(
        "counts",
        "UPDATE flag_step SET at = at + interval '2 days' WHERE flag = '" + first.id() + "'");
    Raised.clear(site, "counts", first);
    staff.call(
        "dismissFlag",
        HttpMethod.POST,
        "/patron-flags/flags/" + second.id() + "/steps/dismiss",
        new JsonObject().put("version", 1));
    JsonArray kinds =
        staff.get("getStatistics", STATISTICS + "?by=kind").getJsonArray("statistics");
    assertThat(kinds.getJsonObject(0).encode())
        .isEqualTo(
            "{\"key\":\"a\",\"raised\":2,\"baseline\":0,\"resolved\":1,\"dismissed\":1,"
                + "\"open\":0,\"medianDays\":3.0}");
    assertThat(kinds.getJsonObject(1).getInteger("open")).isEqualTo(1);
    assertThat(kinds.getJsonObject(1).containsKey("medianDays")).isFalse();
    JsonObject group =
        staff
            .get("getStatistics", STATISTICS + "?by=group")
            .getJsonArray("statistics")
            .getJsonObject(0);
    assertThat(group.getString("key")).isEqualTo(Raised.GROUP.toString());
    assertThat(group.getInteger("raised")).isEqualTo(3);
    List<CSVRecord> months =
        rows(staff.call("getStatistics", HttpMethod.GET, STATISTICS + "?by=month&format=csv"));
    assertThat(months.stream().mapToInt(row -> Integer.parseInt(row.get("raised"))).sum())
        .isEqualTo(3);
    assertThat(months.get(0).get("month")).startsWith("2026-");
    assertThat(
            staff
                .get("getStatistics", STATISTICS + "?by=month&from=2020-01-01&to=2020-12-31")
                .getJsonArray("statistics"))
        .isEmpty();
    JsonArray weeks =
        staff.get("getStatistics", STATISTICS + "?by=week").getJsonArray("statistics");
    assertThat(weeks.stream().mapToInt(week -> ((JsonObject) week).getInteger("raised")).sum())
        .isEqualTo(3);
    for (Object week : weeks) {
      LocalDate monday = LocalDate.parse(((JsonObject) week).getString("key"));
      assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    }
    for (String ill :
        List.of(
            "",
            "?by=name",
            "?by=kind&format=xml",
            "?by=kind&from=x",
            "?by=kind&from=2026-02-30",
            "?by=kind&from=2026-02-02&to=2026-02-01")) {
      assertThat(staff.call("getStatistics", HttpMethod.GET, STATISTICS + ill).statusCode())
          .as(ill)
          .isEqualTo(400);
    }
  }
}

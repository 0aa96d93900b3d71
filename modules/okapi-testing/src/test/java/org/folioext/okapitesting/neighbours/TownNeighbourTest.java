package org.folioext.okapitesting.neighbours;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.town.Town;
import org.folioext.okapitesting.town.TownPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A town is served as if its records were kept, page by page, by days, by ids and by people. */
class TownNeighbourTest {
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
  private static final Town TOWN =
      Town.of(TownPlan.lending(7, 3000, LocalDate.of(2026, 2, 28), ZoneId.of("America/Toronto")));

  private final Vertx vertx = Vertx.vertx();
  private final WebClient client = WebClient.create(vertx);
  private TownNeighbour neighbour;

  @BeforeEach
  void start() {
    neighbour = Await.of(TownNeighbour.start(vertx, TOWN));
  }

  @AfterEach
  void stop() {
    Await.of(vertx.close());
  }

  private JsonObject get(String path, String query, int limit) {
    return Await.of(
            client
                .getAbs(
                    neighbour.uri()
                        + path
                        + "?limit="
                        + limit
                        + "&query="
                        + URLEncoder.encode(query, UTF_8))
                .putHeader("X-Okapi-Tenant", "lib1")
                .send())
        .bodyAsJsonObject();
  }

  private List<JsonObject> list(String path, String name, String query, int limit) {
    return get(path, query, limit).getJsonArray(name).stream().map(JsonObject.class::cast).toList();
  }

  private List<JsonObject> all(String path, String name, String filter) {
    List<JsonObject> all = new ArrayList<>();
    String after = NOBODY;
    List<JsonObject> page;
    do {
      page = list(path, name, "id > \"" + after + "\"" + filter + " sortBy id", 700);
      all.addAll(page);
      after = page.isEmpty() ? after : page.get(page.size() - 1).getString("id");
    } while (page.size() == 700);
    return all;
  }

  @Test
  void allAreReadPageByPage() {
    assertThat(all("/users", "users", "")).isEqualTo(TOWN.users().toList());
    assertThat(all("/loan-storage/loans", "loans", " and status.name==\"Open\""))
        .isEqualTo(TOWN.loans().toList())
        .hasSizeGreaterThan(5000);
    assertThat(all("/item-storage/items", "items", "")).isEqualTo(TOWN.items().toList());
  }

  @Test
  void daysAndRangesOfIdsAreWhatTheyAreOfKeptRecords() {
    String middle = TOWN.user(1500).getString("id");
    String from = "2026-02-27T00:00:00.000+00:00";
    String to = "2026-03-03T00:00:00.000+00:00";
    String days = " and dueDate >= \"" + from + "\" and dueDate < \"" + to + "\"";
    List<JsonObject> due =
        TOWN.loans()
            .filter(loan -> loan.getString("dueDate").compareTo(from) >= 0)
            .filter(loan -> loan.getString("dueDate").compareTo(to) < 0)
            .toList();
    List<JsonObject> firstHalf =
        due.stream().filter(loan -> loan.getString("id").compareTo(middle) <= 0).toList();
    assertThat(firstHalf).hasSizeBetween(10, due.size() - 10);
    String upTo = " and id <= \"" + middle + "\"";
    assertThat(all("/loan-storage/loans", "loans", upTo + days)).isEqualTo(firstHalf);
    String behind = "id > \"" + middle + "\"" + days;
    assertThat(get("/loan-storage/loans", behind, 0).getInteger("totalRecords"))
        .isEqualTo(due.size() - firstHalf.size());
  }

  @Test
  void somePeopleAreReadWithWhatTheyHave() {
    List<JsonObject> people = Stream.of(3, 40, 1800).map(TOWN::user).toList();
    String ids = String.join(" or id==", people.stream().map(one -> one.getString("id")).toList());
    assertThat(list("/users", "users", "id==" + ids, 50)).isEqualTo(people);
    String theirs = "status.name==Open and (userId==" + ids.replace(" id==", " userId==") + ")";
    assertThat(list("/loan-storage/loans", "loans", theirs, 50))
        .isEqualTo(Stream.of(3, 40, 1800).flatMap(number -> TOWN.loans(number).stream()).toList());
    assertThat(list("/users", "users", "id==" + NOBODY, 50)).isEmpty();
  }

  @Test
  void aShortPageSaysHowManyThereAreAndAFullOneThatThereMayBeMore() {
    assertThat(get("/users", "cql.allRecords=1 sortBy id", 3000).getInteger("totalRecords"))
        .isGreaterThan(3000);
    assertThat(get("/users", "cql.allRecords=1 sortBy id", 3001).getInteger("totalRecords"))
        .isEqualTo(3000);
  }
}

package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.MadeUp.user;
import static org.folioext.patronflags.MadeUp.userId;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups, departments and tags that the settings leave out, scan by scan. */
@TestInstance(Lifecycle.PER_CLASS)
class LeftOutTest {

  private static final String GROUP = "11111111-0000-4000-8000-000000000001";
  private static final String DEPARTMENT = "11111111-0000-4000-8000-000000000002";
  private static final JsonObject NOBODY = new JsonObject();

  private FlagsBench bench;
  private int tenants;
  private String tenant;

  @BeforeAll
  void start() {
    bench = new FlagsBench();
    bench.route(bench.instance(FlagsBench.options(4), bench.clock));
  }

  @AfterAll
  void stop() {
    bench.close();
  }

  /** Four expired cards: of a group, of a department, of a tag, and of nothing of the kind. */
  @BeforeEach
  void library() {
    tenant = "leftout" + tenants++;
    bench.tenant(tenant);
    bench.users.putGroup(tenant, new JsonObject().put("id", GROUP).put("group", "Guests"));
    bench.users.putDepartment(
        tenant, new JsonObject().put("id", DEPARTMENT).put("name", "Law").put("code", "LAW"));
    bench.user(tenant, user(1, -5).put("patronGroup", GROUP));
    bench.user(tenant, user(2, -5).put("departments", new JsonArray().add(DEPARTMENT)));
    bench.user(tenant, tagged());
    bench.user(tenant, user(4, -5));
  }

  private static JsonObject tagged() {
    return user(3, -5).put("tags", new JsonObject().put("tagList", new JsonArray().add("Testing")));
  }

  private void leavesOut(String setting, String value) {
    bench.settings(tenant, new JsonObject().put(setting, new JsonArray().add(value)));
  }

  private List<String> in(String state) {
    return bench.flags(tenant, "state==" + state).stream()
        .map(flag -> flag.getString("patronId"))
        .sorted()
        .toList();
  }

  private JsonObject flagOf(int user) {
    return bench.flags(tenant, "patronId==" + userId(user)).get(0);
  }

  private JsonObject lastStep(int user) {
    JsonArray steps =
        bench
            .get(
                tenant,
                "getSteps",
                "/patron-flags/flags/" + flagOf(user).getString("id") + "/steps")
            .getJsonArray("steps");
    return steps.stream()
        .map(JsonObject.class::cast)
        .max(Comparator.comparing(step -> step.getInteger("number")))
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "excludedGroups,      " + GROUP + ",      1",
    "excludedDepartments, " + DEPARTMENT + ", 2",
    "excludedTags,        tESTING,            3"
  })
  void whoIsLeftOutIsSeenAndGetsNoFlag(String setting, String value, int user) {
    leavesOut(setting, value);
    JsonObject scan = bench.scan(tenant);
    assertThat(scan.getLong("seen")).isEqualTo(4);
    assertThat(scan.getLong("judged")).isEqualTo(3);
    assertThat(in("open")).hasSize(3).doesNotContain(userId(user));
    assertThat(in("resolved")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "excludedGroups,      " + GROUP + ",      1",
    "excludedDepartments, " + DEPARTMENT + ", 2",
    "excludedTags,        tESTING,            3"
  })
  void flagsOfWhoIsLeftOutLaterAreWithdrawnAndComeBackWithThem(
      String setting, String value, int user) {
    bench.scan(tenant);
    assertThat(in("open")).hasSize(4);
    leavesOut(setting, value);
    assertThat(bench.scan(tenant).getLong("resolved")).isEqualTo(1);
    assertThat(in("resolved")).containsExactly(userId(user));
    JsonObject step = lastStep(user);
    assertThat(step.getString("action")).isEqualTo("withdrawn");
    assertThat(step.getJsonObject("details").getString("reason")).isEqualTo("scope");

    bench.settings(tenant, NOBODY);
    bench.scan(tenant);
    assertThat(in("open")).hasSize(4);
    assertThat(lastStep(user).getString("action")).isEqualTo("raised");
  }

  @Test
  void whatStaffDismissedStaysDismissedWhileThePatronIsLeftOut() {
    bench.scan(tenant);
    JsonObject flag = flagOf(1);
    String dismiss = "/patron-flags/flags/" + flag.getString("id") + "/steps/dismiss";
    JsonObject wish = new JsonObject().put("version", flag.getInteger("version"));
    assertThat(bench.call(tenant, "dismissFlag", HttpMethod.POST, dismiss, wish).statusCode())
        .isEqualTo(200);
    leavesOut("excludedGroups", GROUP);
    assertThat(bench.scan(tenant).getLong("resolved")).isZero();
    assertThat(flagOf(1).getString("state")).isEqualTo("dismissed");
  }

  @Test
  void aPatronWhoJoinsWhatIsLeftOutLosesTheFlagsAndOneWhoLeavesItGetsThem() {
    leavesOut("excludedTags", "testing");
    bench.scan(tenant);
    assertThat(in("open")).containsExactly(userId(1), userId(2), userId(4));
    bench.user(tenant, tagged().put("tags", new JsonObject().put("tagList", new JsonArray())));
    bench.user(tenant, user(4, -5).put("tags", tagged().getJsonObject("tags")));
    bench.scan(tenant);
    assertThat(in("open")).containsExactly(userId(1), userId(2), userId(3));
    assertThat(in("resolved")).containsExactly(userId(4));
  }

  @Test
  void theNightAfterAChangeOfTheSettingsLooksAtEverybody() {
    bench.clock.moveOn(Duration.ofHours(1));
    bench.night(tenant);
    assertThat(in("open")).hasSize(4);
    bench.clock.moveOn(Duration.ofDays(1));
    assertThat(bench.night(tenant).getBoolean("whole")).isFalse();
    leavesOut("excludedGroups", GROUP);
    bench.clock.moveOn(Duration.ofDays(1));
    assertThat(bench.night(tenant).getBoolean("whole")).isTrue();
    assertThat(in("resolved")).containsExactly(userId(1));
  }
}

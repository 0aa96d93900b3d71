package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.folioext.okapitesting.UserRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A run of patrons as mod-users has them, with the permissions that the descriptor gives it. */
@ExtendWith(OneSite.class)
class RealNightTest {
  private static final String CANARY = "Zilpzalp";
  private static final long SOON = 20;
  private static final int TIMES = 2000;

  private final Site site;

  RealNightTest(Site site) {
    this.site = site;
  }

  private static JsonObject user(int number, String expires) {
    return new JsonObject()
        .put("id", Night.id(number).toString())
        .put("username", "user" + number)
        .put("active", true)
        .put("patronGroup", Town.ADULT.toString())
        .put("expirationDate", expires)
        .put(
            "personal",
            new JsonObject()
                .put("lastName", CANARY)
                .put("email", CANARY.toLowerCase(Locale.ROOT) + "@example.org")
                .put("preferredContactTypeId", "002"));
  }

  private JsonObject ended(UserRequests staff) {
    for (int i = 0; i < TIMES; i++) {
      JsonObject run = Night.runs(staff, "").getJsonObject(0);
      if (!List.of("waiting", "running").contains(run.getString("state"))) {
        return staff.get("getRun", "/patron-notices/runs/" + run.getString("id"));
      }
      Site.await(site.vertx.timer(SOON, TimeUnit.MILLISECONDS));
    }
    throw new AssertionError("no run ended");
  }

  @Test
  void whoseCardExpiresInThirtyDaysIsInTheLedgerOnce() {
    UserRequests staff = site.tenant("realnight");
    site.users.putUser("realnight", user(1, "2026-04-02T21:59:59.000+00:00"));
    site.users.putUser("realnight", user(2, "2026-05-02T21:59:59.000+00:00"));
    JsonObject rule =
        new JsonObject()
            .put("id", "soon")
            .put("name", "Soon")
            .put("event", "card-expiring")
            .put("when", new JsonObject().put("before", 30))
            .put("for", new JsonObject().put("group", "Adult"))
            .put(
                "send",
                new JsonObject()
                    .put("by", new JsonArray().add("email"))
                    .put("template", "Card expires soon"));
    staff.call("createRule", HttpMethod.POST, "/patron-notices/rules", rule);
    Night.enable(staff, "soon");
    assertThat(staff.call("createRun", HttpMethod.POST, "/patron-notices/runs").statusCode())
        .isEqualTo(201);
    JsonObject run = ended(staff);
    assertThat(run.getString("state")).as(run.encode()).isEqualTo("finished");
    assertThat(run.getString("localDate")).isEqualTo("2026-03-03");
    assertThat(Night.outcome(run, "soon").getLong("fresh")).isEqualTo(1);
    assertThat(
            site.sql("realnight", "SELECT concat_ws(' ', patron, step, value, state) FROM cause"))
        .containsExactly(Night.id(1) + " -30 2026-04-02T21:59:59Z held");
    assertThat(site.rows("realnight")).noneMatch(row -> row.contains(CANARY));
  }
}

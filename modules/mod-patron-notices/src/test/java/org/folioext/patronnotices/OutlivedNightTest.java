package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronnotices.Made.expiring;
import static org.folioext.patronnotices.Made.of;
import static org.folioext.patronnotices.Night.id;
import static org.folioext.patronnotices.Night.outcome;
import static org.folioext.patronnotices.Night.runs;
import static org.folioext.patronnotices.PatronMaker.patron;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Nights in which other modules do not answer, for as long as that lasts. */
@TestInstance(Lifecycle.PER_CLASS)
class OutlivedNightTest {
  private static final Duration RING = Duration.ofMinutes(5);
  private static final int RINGS = 32;
  private static final int TIMES = 3000;

  private final Night night = new Night();

  @AfterAll
  void close() {
    night.close();
  }

  private static PatronCase expiresOn(int number, LocalDate day) {
    Patron one = patron(id(number)).group(Town.ADULT).reachedBy(Channel.EMAIL).make();
    return of(one, expiring(one, day));
  }

  /** A tenant whose night has begun so many times while nobody answered. */
  private UserRequests silent(String tenant, int rings) {
    UserRequests staff = night.tenant(tenant, Night.expiring("soon", 7), "soon");
    night.people(tenant, 0, 3, i -> expiresOn(i, night.today().plusDays(7)));
    night.town.goSilent(tenant);
    for (int i = 1; i <= rings; i++) {
      night.ring(tenant);
      begun(tenant, i);
      night.clock.pass(RING);
    }
    return staff;
  }

  /** Waits until a run was begun that many times, and nobody works on it. */
  private void begun(String tenant, int times) {
    String seen = "SELECT fence || ' ' || state FROM run";
    String expected = times + " waiting";
    for (int i = 0; i < TIMES && !night.site.sql(tenant, seen).contains(expected); i++) {
      Site.await(night.site.vertx.timer(20, TimeUnit.MILLISECONDS));
    }
    assertThat(night.site.sql(tenant, seen)).containsExactly(expected);
  }

  @Test
  void aDayIsPlannedThoughNobodyAnsweredForHours() {
    UserRequests staff = silent("threehours", RINGS);
    JsonObject waits = runs(staff, "").getJsonObject(0);
    assertThat(waits.getString("delay")).isEqualTo("GET /users was cut short");
    night.town.speak("threehours");
    JsonObject run = night.night(staff);
    assertThat(run.getString("state")).isEqualTo("finished");
    assertThat(run.getString("localDate")).isEqualTo(night.today().toString());
    assertThat(run.containsKey("delay")).isFalse();
    assertThat(outcome(run, "soon").getLong("fresh")).isEqualTo(3);
  }

  @Test
  void aDayThatIsOverIsGivenUpAndTheNextIsPlanned() {
    UserRequests staff = silent("nextday", 2);
    night.days(1);
    night.town.speak("nextday");
    JsonObject run = night.night(staff);
    assertThat(run.getString("localDate")).isEqualTo(night.today().toString());
    assertThat(run.getString("state")).isEqualTo("finished");
    JsonObject given = runs(staff, "?query=state==failed").getJsonObject(0);
    assertThat(given.getString("failure"))
        .isEqualTo("Its day was over before it came to its end: GET /users was cut short");
    assertThat(given.getString("localDate")).isEqualTo(night.today().minusDays(1).toString());
    assertThat(outcome(run, "soon").getLong("fresh")).isEqualTo(3);
  }

  @Test
  void aRunThatEndsItsInstanceEachTimeIsGivenUp() {
    UserRequests staff = silent("poison", 1);
    night.site.sql("poison", "UPDATE run SET fence = saved_fence + 30");
    night.ring("poison");
    assertThat(night.ended(staff).getString("failure")).contains("too often");
    assertThat(runs(staff, "")).hasSize(1);
  }
}

package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronnotices.Made.expiring;
import static org.folioext.patronnotices.Made.of;
import static org.folioext.patronnotices.Night.id;
import static org.folioext.patronnotices.PatronMaker.patron;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.Test;

/** Tenants of an instance take turns: one whose night is long keeps no other from its own. */
class TurnsTest {

  private static final Duration BATCH = Duration.ofMinutes(2);

  private static PatronCase expiresOn(int number, LocalDate day) {
    Patron one = patron(id(number)).group(Town.ADULT).reachedBy(Channel.EMAIL).make();
    return of(one, expiring(one, day));
  }

  @Test
  void aLongNightLetsAShortOneGoFirstAndLosesNothing() {
    try (Night night = new Night(1)) {
      UserRequests slow = night.tenant("slow", Night.expiring("soon", 7), "soon");
      UserRequests quick = night.tenant("quick", Night.expiring("soon", 7), "soon");
      night.people("slow", 0, 50, i -> expiresOn(i, night.today().plusDays(7)));
      night.people("quick", 0, 3, i -> expiresOn(i, night.today().plusDays(7)));
      Promise<Void> bothWait = Promise.promise();
      night.town.beforeEach(
          "slow", () -> bothWait.future().onSuccess(go -> night.clock.pass(Duration.ofMinutes(2))));
      night.ring("slow");
      night.ring("quick");
      bothWait.complete();
      JsonObject first = night.ended(quick);
      JsonObject last = night.ended(slow);
      assertThat(ended(first)).isBefore(ended(last));
      assertThat(last.getString("state")).isEqualTo("finished");
      assertThat(last.getLong("patrons")).isEqualTo(50);
      assertThat(Night.outcome(last, "soon").getLong("fresh")).isEqualTo(50);
      assertThat(Integer.parseInt(night.site.sql("slow", "SELECT fence FROM run").get(0)))
          .as("times it was taken up")
          .isGreaterThan(1);
    }
  }

  @Test
  void aLibraryThatIsLongInReadingComesToItsEnd() {
    try (Night night = new Night(1)) {
      UserRequests staff = night.tenant("big", Night.expiring("soon", 7), "soon");
      night.people("big", 0, 50, i -> expiresOn(i, night.today().plusDays(7)));
      AtomicInteger readings = new AtomicInteger();
      night.town.beforeFirst(
          "big",
          () -> {
            if (readings.incrementAndGet() < 10) {
              night.clock.pass(Duration.ofMinutes(20));
            }
          });
      night.town.beforeEach(
          "big",
          () -> Future.succeededFuture().onSuccess(go -> night.clock.pass(BATCH)).mapEmpty());
      JsonObject run = night.night(staff);
      assertThat(run.getLong("patrons")).isEqualTo(50);
      assertThat(readings).as("what is read in twenty minutes is worked on as long").hasValue(1);
    }
  }

  private static Instant ended(JsonObject run) {
    return OffsetDateTime.parse(run.getString("endedDate")).toInstant();
  }
}

package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.folioext.okapitesting.UserRequests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Whatever stops is told to whoever asks, though no timer rings. */
@TestInstance(Lifecycle.PER_CLASS)
class StoppedTest {
  /** An instance that is slow to look is asked again. */
  private static final int TIMES = 30;

  private final Night night = new Night();

  @AfterAll
  void close() {
    night.close();
  }

  private UserRequests library(String name) {
    return night.tenant(name, Night.expiring("soon", 7), "soon");
  }

  private static JsonObject status(UserRequests staff) {
    return staff.get("getStatus", "/patron-notices/status");
  }

  private String told(String path) {
    return Site.await(night.site.direct("nobody", HttpMethod.GET, path).send()).bodyAsString();
  }

  private double metric(String name) {
    String numbers = numbers();
    for (int i = 0; i < TIMES && value(numbers, "tenants_unread") > 0; i++) {
      numbers = numbers();
    }
    return value(numbers, name);
  }

  private String numbers() {
    return told("/admin/metrics");
  }

  private static double value(String numbers, String name) {
    return numbers
        .lines()
        .filter(line -> line.startsWith("patron_notices_" + name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
        .findFirst()
        .orElseThrow();
  }

  private void rang(String tenant) {
    night.site.sql(tenant, "UPDATE pulse SET rang = '" + night.clock.instant() + "'");
  }

  private void cause(String tenant, int number, String state, String more) {
    night.site.sql(
        tenant,
        """
        INSERT INTO cause (rule, step, patron, subject, value, event, rule_version, state, run,
          local_date, not_before, until, created, changed)
        SELECT 'soon', -7, id, id, '2026-03-09', 'card-expiring', 1, '%s', id, '2026-03-02',
          at - interval '2 days', at + interval '%s', at, at
        FROM (SELECT '%s'::uuid AS id, '%s'::timestamptz AS at) AS one\
        """
            .formatted(state, more, Night.id(number), night.clock.instant()));
  }

  @Test
  void aTimerThatNeverRingsIsToldByAllThatAreAsked() {
    UserRequests staff = library("silent");
    rang("silent");
    assertThat(status(staff).getJsonObject("timer").getBoolean("silent")).isFalse();
    double before = metric("timers_silent");
    double nights = metric("nights_overdue");
    night.days(3);
    assertThat(status(staff).getJsonObject("timer").getBoolean("silent")).isTrue();
    assertThat(status(staff).getJsonObject("night").getBoolean("overdue")).isTrue();
    assertThat(metric("timers_silent")).isGreaterThan(before);
    assertThat(metric("nights_overdue")).isGreaterThan(nights);
    assertThat(told("/admin/health")).startsWith("OK\n").contains("timers silent: ");
    night.ring("silent");
    assertThat(status(staff).getJsonObject("timer").getBoolean("silent")).isFalse();
    night.ended(staff);
  }

  @Test
  void aNightThatDidNotHappenIsToldThoughNoTimerRings() {
    UserRequests staff = library("missing");
    night.night(staff);
    double before = metric("nights_overdue");
    night.days(2);
    assertThat(metric("nights_overdue")).isGreaterThan(before);
    night.night(staff);
    assertThat(status(staff).getJsonObject("night").getBoolean("overdue")).isFalse();
  }

  @Test
  void noticesThatWaitTooLongAreToldWhereSendingIsOn() {
    UserRequests staff = library("late");
    cause("late", 1, "pending", "1 day");
    double before = metric("notices_late");
    assertThat(status(staff).getJsonObject("notices").getLong("late")).isEqualTo(1);
    night.site.sql("late", "UPDATE sending SET enabled = true");
    assertThat(metric("notices_late")).isEqualTo(before + 1);
    assertThat(told("/admin/health")).contains("notices late: ");
  }

  @Test
  void noticesThatWaitTooLongForTheirMailDomainAreToldToo() {
    UserRequests staff = library("latedomain");
    cause("latedomain", 1, "pending", "1 day");
    night.site.sql("latedomain", "UPDATE cause SET domain_hash = 'd'");
    assertThat(status(staff).getJsonObject("notices").getLong("late")).isEqualTo(1);
  }

  @Test
  void noticesThatFailedOrWereNotSentInTimeAreTold() {
    UserRequests staff = library("lost");
    double failed = metric("notices_failed");
    double expired = metric("notices_expired");
    cause("lost", 1, "failed", "1 day");
    cause("lost", 2, "pending", "1 minute");
    cause("lost", 3, "suppressed", "1 minute");
    night.clock.pass(Duration.ofMinutes(5));
    night.ring("lost");
    night.ended(staff);
    JsonObject notices = status(staff).getJsonObject("notices");
    assertThat(notices.getLong("failed")).isEqualTo(1);
    assertThat(notices.getLong("expired")).isEqualTo(1);
    assertThat(metric("notices_failed")).isEqualTo(failed + 1);
    assertThat(metric("notices_expired")).isEqualTo(expired + 1);
    assertThat(told("/admin/health")).contains("notices failed: ", "notices not sent in time: ");
  }

  @Test
  void aRunThatDoesNotEndOrFailsIsTold() {
    UserRequests staff = library("stuck");
    double before = metric("runs_unfinished");
    night.site.sql(
        "stuck",
        """
        INSERT INTO run (id, kind, local_date, state, phase, created)
        VALUES (gen_random_uuid(), 'asked', '2026-03-02', 'waiting', 'plan', '%s')\
        """
            .formatted(night.clock.instant().minus(Duration.ofHours(7))));
    assertThat(status(staff).getJsonObject("night").getBoolean("stuck")).isTrue();
    assertThat(metric("runs_unfinished")).isEqualTo(before + 1);
    night.site.sql("stuck", "UPDATE run SET state = 'failed', ended = created");
    assertThat(status(staff).getJsonObject("night").getBoolean("stuck")).isFalse();
    assertThat(status(staff).getJsonObject("night").getLong("failedRuns")).isEqualTo(1);
    assertThat(metric("runs_unfinished")).isEqualTo(before + 1);
  }

  @Test
  void aTenantWithoutARuleThatIsOnHasNothingToComplainOf() {
    UserRequests staff = night.tenant("still", Night.expiring("soon", 7));
    rang("still");
    double before = metric("timers_silent");
    night.clock.pass(Duration.ofHours(1));
    assertThat(status(staff).getJsonObject("timer").getBoolean("silent")).isFalse();
    assertThat(metric("timers_silent")).isGreaterThanOrEqualTo(before);
  }
}

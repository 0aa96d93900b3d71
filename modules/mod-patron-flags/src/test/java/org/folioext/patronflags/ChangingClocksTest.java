package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.FlagsBench.await;

import io.vertx.core.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What the timer does in nights of 23 and 25 hours. */
@TestInstance(Lifecycle.PER_CLASS)
class ChangingClocksTest {
  private static final String TENANT = "clocks";

  private FlagsBench bench;

  @BeforeAll
  void start() {
    bench = new FlagsBench();
    bench.route(bench.instance(FlagsBench.options(4), bench.clock));
    bench.tenant(TENANT);
    bench.settings(TENANT, new JsonObject().put("scanAt", "02:30"));
  }

  @AfterAll
  void stop() {
    bench.close();
  }

  @Test
  void aDateHasOneScanWhetherItsHourIsMissingOrTwice() {
    int year = 1 + Year.from(bench.clock.instant().atZone(ZoneOffset.UTC)).getValue();
    LocalDate spring = lastSunday(LocalDate.of(year, 3, 31));
    at(spring.minusDays(1), "12:00");
    assertThat(at(spring, "00:00", "00:59")).isEmpty();
    assertThat(at(spring, "01:05", "02:00")).containsExactly(spring.toString());
    LocalDate autumn = lastSunday(LocalDate.of(year, 10, 31));
    assertThat(at(autumn.minusDays(1), "12:00")).as("the newest of those missed").hasSize(1);
    assertThat(at(autumn, "00:29")).isEmpty();
    assertThat(at(autumn, "00:31", "01:31", "03:00")).containsExactly(autumn.toString());
  }

  private static LocalDate lastSunday(LocalDate endOfMonth) {
    return endOfMonth.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
  }

  /** Lets the timer ring at times of a date in UTC; the dates of the scans that began. */
  private List<String> at(LocalDate date, String... times) {
    Set<String> before = dates();
    for (String time : times) {
      Instant then = date.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
      bench.clock.moveOn(Duration.between(bench.clock.instant(), then));
      await(bench.gateway.fireTimers(TENANT));
      bench.scans(TENANT).forEach(scan -> bench.ended(TENANT, scan.getString("id")));
    }
    return dates().stream().filter(each -> !before.contains(each)).toList();
  }

  private Set<String> dates() {
    return bench.scans(TENANT).stream()
        .map(scan -> scan.getString("localDate"))
        .collect(Collectors.toSet());
  }
}

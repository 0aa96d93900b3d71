package org.folioext.patronflags.domain.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.job.JobState;
import org.junit.jupiter.api.Test;

class NextNightTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final LocalDate DATE = LocalDate.of(2026, 11, 22);
  private static final Instant STARTED = Instant.parse("2026-11-21T01:00:00Z");

  private static Scan scan(JobState state, long unseen, Instant started, String judgedBy) {
    return new Scan(
        new UUID(0, 1),
        ScanKind.ASKED,
        true,
        Optional.empty(),
        state,
        Phase.LISTED,
        Optional.empty(),
        Optional.empty(),
        judgedBy,
        new ScanCounts(0, 0, 0, 0, 0, 0, unseen, 0),
        false,
        Gone.NONE,
        Optional.empty(),
        Optional.empty(),
        started,
        Optional.of(started),
        Optional.of(started));
  }

  private static Optional<Instant> since(Scan last, Scan whole) {
    return NextNight.of(DATE, ZONE, Optional.of(last), Optional.of(whole), "rules").since();
  }

  @Test
  void afterAScanThatSawAllOnlyWhatChangedIsRead() {
    Scan last = scan(JobState.FINISHED, 0, STARTED, "rules");
    assertThat(since(last, last)).contains(STARTED.minus(NextNight.OVERLAP));
  }

  @Test
  void withoutAScanAllIsRead() {
    assertThat(NextNight.of(DATE, ZONE, Optional.empty(), Optional.empty(), "rules").since())
        .isEmpty();
  }

  @Test
  void afterAScanThatFailedOrDidNotSeeAllOrJudgedByOthersAllIsRead() {
    Scan whole = scan(JobState.FINISHED, 0, STARTED, "rules");
    assertThat(since(scan(JobState.FAILED, 0, STARTED, "rules"), whole)).isEmpty();
    assertThat(since(scan(JobState.CANCELLED, 0, STARTED, "rules"), whole)).isEmpty();
    assertThat(since(scan(JobState.FINISHED, 1, STARTED, "rules"), whole)).isEmpty();
    assertThat(since(scan(JobState.FINISHED, 0, STARTED, "others"), whole)).isEmpty();
  }

  @Test
  void afterSevenDaysAllIsRead() {
    Scan last = scan(JobState.FINISHED, 0, STARTED, "rules");
    Scan sixDays = scan(JobState.FINISHED, 0, Instant.parse("2026-11-16T01:00:00Z"), "rules");
    Scan sevenDays = scan(JobState.FINISHED, 0, Instant.parse("2026-11-15T01:00:00Z"), "rules");
    assertThat(since(last, sixDays)).isPresent();
    assertThat(since(last, sevenDays)).isEmpty();
  }
}

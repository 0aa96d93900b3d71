package org.folioext.patronnotices.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StormGuardTest {

  @Test
  void ofARuleThatIsNotKnownEverythingIsHeld() {
    assertThat(StormGuard.most(false, List.of())).isZero();
    assertThat(StormGuard.most(false, List.of(900L, 900L, 900L))).isZero();
  }

  @Test
  void twoHundredAreNeverTooManyOfARuleThatIsKnown() {
    assertThat(StormGuard.most(true, List.of())).isEqualTo(200);
    assertThat(StormGuard.most(true, List.of(3L, 4L, 5L))).isEqualTo(200);
  }

  @Test
  void fewerThanThreeDaysSayNothing() {
    assertThat(StormGuard.most(true, List.of(900L, 900L))).isEqualTo(200);
    assertThat(StormGuard.most(true, List.of(900L, 900L, 900L))).isEqualTo(2700);
  }

  @Test
  void oneWildDayDoesNotMakeTheNextUsual() {
    assertThat(StormGuard.most(true, List.of(30_000L, 100L, 100L, 100L))).isEqualTo(300);
  }

  @Test
  void theMiddleOfAnEvenNumberIsBetweenTwo() {
    assertThat(StormGuard.most(true, List.of(100L, 200L, 300L, 400L))).isEqualTo(750);
  }

  @Test
  void onlyTheLastEightDaysCount() {
    List<Long> usual = List.of(80L, 80L, 80L, 80L, 80L, 80L, 80L, 80L, 9000L, 9000L, 9000L, 9000L);
    assertThat(StormGuard.most(true, usual)).isEqualTo(240);
  }
}

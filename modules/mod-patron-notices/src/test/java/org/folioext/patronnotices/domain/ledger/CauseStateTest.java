package org.folioext.patronnotices.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CauseStateTest {

  @ParameterizedTest
  @EnumSource(names = {"SENT", "EXPIRED", "CANCELLED"})
  void whatIsOverStaysSo(CauseState over) {
    assertThat(Arrays.stream(CauseState.values()).filter(over::mayBecome)).isEmpty();
  }

  @Test
  void whatMayHaveGoneIsNotOnItsWayAgainBeforeItIsSettled() {
    assertThat(CauseState.UNKNOWN.mayBecome(CauseState.SENDING)).isFalse();
    assertThat(CauseState.UNKNOWN.mayBecome(CauseState.SENT)).isTrue();
  }

  @Test
  void nothingGoesOutThatWasNotLetGo() {
    assertThat(Arrays.stream(CauseState.values()).filter(one -> one.mayBecome(CauseState.SENDING)))
        .as("by itself, or because a person has sent once more what could not be told")
        .containsExactly(CauseState.PENDING, CauseState.FAILED);
    assertThat(CauseState.SUPPRESSED.mayBecome(CauseState.PENDING)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void itsNameLeadsBackToIt(CauseState state) {
    assertThat(CauseState.of(state.id())).isEqualTo(state);
  }
}

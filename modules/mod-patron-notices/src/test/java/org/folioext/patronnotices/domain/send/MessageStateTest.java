package org.folioext.patronnotices.domain.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a message may go from where it is. */
class MessageStateTest {

  @ParameterizedTest
  @EnumSource(
      value = MessageState.class,
      names = {"SENT", "REFUSED", "FAILED", "DROPPED"})
  void whatHasEndedStays(MessageState ended) {
    assertThat(MessageState.values()).noneMatch(ended::mayBecome);
  }

  @Test
  void onlyWhatWasNeverCalledIsDropped() {
    assertThat(MessageState.values())
        .filteredOn(state -> state.mayBecome(MessageState.DROPPED))
        .containsExactly(MessageState.READY);
  }

  @ParameterizedTest
  @EnumSource(
      value = MessageState.class,
      names = {"TAKEN", "UNKNOWN"})
  void whatMayHaveGoneOutIsNeverRefused(MessageState out) {
    assertThat(out.mayBecome(MessageState.REFUSED)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(MessageState.class)
  void noStateIsComeToTwice(MessageState state) {
    assertThat(reached(List.of(state), new HashSet<>())).doesNotContain(state);
  }

  private static Set<MessageState> reached(List<MessageState> from, Set<MessageState> seen) {
    for (MessageState state : from) {
      List<MessageState> next =
          Arrays.stream(MessageState.values())
              .filter(state::mayBecome)
              .filter(other -> !seen.contains(other))
              .collect(Collectors.toList());
      seen.addAll(next);
      reached(next, seen);
    }
    return seen;
  }
}

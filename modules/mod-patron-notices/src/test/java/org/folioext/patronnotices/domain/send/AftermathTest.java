package org.folioext.patronnotices.domain.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.send.Fate.Again;
import org.folioext.patronnotices.domain.send.Fate.How;
import org.folioext.patronnotices.domain.send.Looking.Asked;
import org.folioext.patronnotices.domain.send.Looking.Found;
import org.folioext.patronnotices.domain.send.Looking.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a message and its causes after a call, and after a look. */
class AftermathTest {
  private static final Instant NOW = Instant.parse("2026-07-01T08:00:00Z");
  private static final Instant LATE = NOW.plus(Looking.PATIENCE);

  @Test
  void anEmailThatWasTakenIsNotSentBeforeItsRecordSaysSo() {
    Aftermath after = called(new CallAnswer.Taken(), Channel.EMAIL, 1);
    assertThat(after.state()).isEqualTo(MessageState.TAKEN);
    assertThat(after.fate()).isEqualTo(new Fate.Waits());
    assertThat(after.look()).contains(NOW.plusSeconds(20));
  }

  @Test
  void ofALetterNothingMoreIsHeard() {
    Aftermath after = called(new CallAnswer.Taken(), Channel.PRINT, 1);
    assertThat(after.state()).isEqualTo(MessageState.TAKEN);
    assertThat(after.fate()).isEqualTo(new Fate.Sent());
    assertThat(after.look()).isEmpty();
  }

  @Test
  void aNoteIsThere() {
    assertThat(called(new CallAnswer.Taken(), Channel.NOTE, 1).state())
        .isEqualTo(MessageState.SENT);
  }

  @Test
  void triesComeLaterEachTimeAndEnd() {
    Duration before = Duration.ZERO;
    for (int attempt = 1; attempt < Backoff.MOST_TRIES; attempt++) {
      Again again = (Again) called(refused(), Channel.EMAIL, attempt).fate();
      Duration wait = Duration.between(NOW, again.notBefore());
      assertThat(wait).isGreaterThan(before);
      before = wait;
    }
    assertThat(called(refused(), Channel.EMAIL, Backoff.MOST_TRIES).fate())
        .isEqualTo(new Fate.Failed());
  }

  @Test
  void aChannelThatDoesNotTakeItIsLeftAtOnce() {
    assertThat(called(new CallAnswer.RefusedNextChannel("http-400"), Channel.EMAIL, 1).fate())
        .isEqualTo(new Again(NOW, How.OTHER_CHANNEL));
  }

  @Test
  void aTokenThatMayNotCostsNoTry() {
    Again again =
        (Again) called(new CallAnswer.NotPermitted("not-permitted"), Channel.EMAIL, 1).fate();
    assertThat(again.how()).isEqualTo(How.NOT_COUNTED);
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void whatIsUnknownIsNeverSentAgain(Channel channel) {
    Aftermath after = called(CallAnswer.noAnswer(), channel, 1);
    assertThat(after.state()).isEqualTo(MessageState.UNKNOWN);
    assertThat(after.fate()).isEqualTo(new Fate.Unknown());
    assertThat(after.look().isPresent()).isEqualTo(channel != Channel.PRINT);
  }

  @Test
  void noRecordIsUnknownAndNotFailed() {
    assertThat(looked(Found.NOTHING, MessageState.TAKEN, NOW.plusSeconds(60)).state())
        .isEqualTo(MessageState.TAKEN);
    Aftermath late = looked(Found.NOTHING, MessageState.TAKEN, LATE);
    assertThat(late.state()).isEqualTo(MessageState.UNKNOWN);
    assertThat(late.fate()).isEqualTo(new Fate.Unknown());
    assertThat(late.look()).contains(NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void whatIsUnknownIsLookedUpForADayAndThenLeftToPeople() {
    Aftermath last = looked(Found.NOTHING, MessageState.UNKNOWN, NOW.plus(Duration.ofHours(23)));
    assertThat(last.state()).isEqualTo(MessageState.UNKNOWN);
    assertThat(last.look()).isEmpty();
  }

  @Test
  void aRecordSaysThatWhatWasUnknownWasSent() {
    assertThat(looked(Found.DELIVERED, MessageState.UNKNOWN, LATE))
        .isEqualTo(
            new Aftermath(MessageState.SENT, Optional.empty(), new Fate.Sent(), Optional.empty()));
  }

  @Test
  void whatFolioTriesAgainIsNotYetFailed() {
    assertThat(looked(Found.FAILING, MessageState.TAKEN, NOW.plusSeconds(60)).state())
        .isEqualTo(MessageState.TAKEN);
    assertThat(looked(Found.FAILING, MessageState.TAKEN, LATE).state())
        .isEqualTo(MessageState.FAILED);
  }

  @Test
  void whatFailedIsSentOnceMoreOnlyWhereTheLibrarySaysSo() {
    assertThat(failed(0, false)).isEqualTo(new Fate.Failed());
    assertThat(failed(0, true)).isEqualTo(new Again(NOW, How.AFTER_FAILURE));
    assertThat(failed(1, true)).isEqualTo(new Fate.Failed());
  }

  private static Fate failed(int failures, boolean retries) {
    Asked asked = new Asked(MessageState.TAKEN, NOW, failures, retries);
    return Looking.after(Trace.of(Found.FAILED), asked, NOW).fate();
  }

  private static Aftermath looked(Found found, MessageState state, Instant now) {
    return Looking.after(Trace.of(found), new Asked(state, NOW, 0, true), now);
  }

  private static CallAnswer refused() {
    return CallAnswer.refusedConnection();
  }

  private static Aftermath called(CallAnswer answer, Channel channel, int attempt) {
    return Aftermath.of(answer, channel, attempt, NOW);
  }
}

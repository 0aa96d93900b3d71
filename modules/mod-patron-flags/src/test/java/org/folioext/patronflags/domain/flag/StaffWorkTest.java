package org.folioext.patronflags.domain.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.domain.flag.Flags.NOON;
import static org.folioext.patronflags.domain.flag.Flags.STAFF;
import static org.folioext.patronflags.domain.flag.Flags.day;
import static org.folioext.patronflags.domain.flag.Flags.in;
import static org.folioext.patronflags.domain.flag.Flags.open;
import static org.folioext.patronflags.domain.flag.Flags.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folioext.okapi.text.Language;
import org.folioext.okapi.text.Texts;
import org.folioext.patronflags.domain.book.FlagTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffWorkTest {
  private static final LocalDate TODAY = day(NOON);
  private static final List<Deed> DEEDS =
      List.of(
          new Deed.Confirm(),
          new Deed.Dismiss(),
          new Deed.Snooze(TODAY.plusDays(1)),
          new Deed.Reopen(),
          new Deed.Assign(Optional.of(STAFF)),
          new Deed.Comment(),
          new Deed.Release());

  @ParameterizedTest
  @CsvSource({
    "OPEN, CONFIRMED DISMISSED SNOOZED - OPEN OPEN -",
    "CONFIRMED, - DISMISSED SNOOZED OPEN CONFIRMED CONFIRMED -",
    "DISMISSED, - - - OPEN DISMISSED DISMISSED -",
    "SNOOZED, CONFIRMED DISMISSED SNOOZED OPEN SNOOZED SNOOZED -",
    "RESOLVED, - - - - - RESOLVED -"
  })
  void fromEachStateOnlySomeDeedsLeadOn(FlagState from, String to) {
    List<String> reached =
        DEEDS.stream()
            .map(deed -> work(in(from, "a"), deed).on(in(from, "a")))
            .map(answer -> answer instanceof Answer.Done done ? done.flag().state().name() : "-")
            .toList();
    assertThat(String.join(" ", reached)).isEqualTo(to);
  }

  @Test
  void ofTwoAtOnceOneWinsAndTheOtherIsTold() {
    Flag seen = open("a");
    Flag won = Flags.after(seen, new Deed.Confirm());
    assertThat(reason(work(seen, new Deed.Dismiss()).on(won))).isEqualTo(Answer.Reason.CONFLICT);
  }

  @Test
  void aStepSaysWhoAndWhyAndWhen() {
    StaffWork work =
        new StaffWork(
            new Deed.Snooze(TODAY.plusDays(2)), STAFF, Optional.of(" away "), 1, NOON, TODAY);
    Step step = ((Answer.Done) work.on(open("a"))).step();
    assertThat(step.actor()).contains(STAFF);
    assertThat(step.comment()).contains("away");
    assertThat(step.at()).isEqualTo(NOON);
    assertThat(step.number()).isEqualTo(2);
    assertThat(step.details()).containsEntry("until", "2026-07-03");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01, INVALID",
    "2026-06-30, INVALID",
    "2028-07-02, INVALID",
    "2026-07-02, ",
    "2028-07-01, "
  })
  void aSnoozeEndsAfterTodayAndWithinTwoYears(LocalDate until, Answer.Reason refused) {
    Answer answer = work(open("a"), new Deed.Snooze(until)).on(open("a"));
    assertThat(answer instanceof Answer.Refused no ? no.reason() : null).isEqualTo(refused);
  }

  @Test
  void aCommentIsNeitherEmptyNorEndless() {
    assertThat(reason(commented(" "))).isEqualTo(Answer.Reason.INVALID);
    assertThat(reason(commented("x".repeat(StaffWork.LONGEST_COMMENT + 1))))
        .isEqualTo(Answer.Reason.INVALID);
    assertThat(commented("x".repeat(StaffWork.LONGEST_COMMENT))).isInstanceOf(Answer.Done.class);
  }

  private static Answer commented(String comment) {
    return new StaffWork(new Deed.Comment(), STAFF, Optional.of(comment), 1, NOON, TODAY)
        .on(open("a"));
  }

  @Test
  void whoeverDecidesOnAHeldFlagReleasesIt() {
    Flag held = ((Change.Update) Life.held(open("a"), NOON)).flag();
    assertThat(Flags.after(held, new Deed.Confirm()).held()).isFalse();
    Flag released = Flags.after(held, new Deed.Release());
    assertThat(released.held()).isFalse();
    assertThat(released.state()).isEqualTo(FlagState.OPEN);
  }

  @Test
  void anAssignmentCanBeTakenBack() {
    Flag assigned = Flags.after(open("a"), new Deed.Assign(Optional.of(STAFF)));
    assertThat(assigned.assigned()).contains(STAFF);
    assertThat(Flags.after(assigned, new Deed.Assign(Optional.empty())).assigned()).isEmpty();
  }

  @Test
  void everyRefusalHasAText() {
    Texts texts = FlagTexts.all();
    List<String> said =
        java.util.Arrays.stream(FlagState.values())
            .flatMap(
                state -> DEEDS.stream().map(deed -> work(in(state, "a"), deed).on(in(state, "a"))))
            .filter(Answer.Refused.class::isInstance)
            .map(answer -> texts.of(((Answer.Refused) answer).message(), Language.FRENCH))
            .toList();
    assertThat(said).isNotEmpty().doesNotContain("");
  }

  private static Answer.Reason reason(Answer answer) {
    return ((Answer.Refused) answer).reason();
  }
}

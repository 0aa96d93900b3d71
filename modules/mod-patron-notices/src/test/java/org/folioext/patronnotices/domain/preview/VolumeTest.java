package org.folioext.patronnotices.domain.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.folioext.okapi.text.Message;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.History;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.plan.Planner;
import org.folioext.patronnotices.domain.preview.Counted.Amount;
import org.folioext.patronnotices.domain.preview.Counted.Slice;
import org.folioext.patronnotices.domain.preview.Volume.Part;
import org.folioext.patronnotices.domain.preview.Volume.PastRun;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.Test;

class VolumeTest {

  /** A Tuesday. */
  private static final LocalDate DAY = Made.day("2026-03-10");

  private static Part part(LocalDate day, String channel, long causes) {
    return new Part(new Slice(day, "r", channel), new Amount(causes, causes));
  }

  /** Runs of the weeks before, on the same day of the week. */
  private static List<PastRun> runs(long... causes) {
    return IntStream.range(0, causes.length)
        .mapToObj(i -> new PastRun("r", DAY.minusWeeks(i + 1L), causes[i]))
        .toList();
  }

  private static List<Message> held(List<PastRun> runs, Part... parts) {
    return new Volume(List.of(parts), List.of(), runs).held();
  }

  @Test
  void theFirstRunOfARuleWaitsAndTheNextWhereItIsAboveTwoHundred() {
    LocalDate next = DAY.plusDays(1);

    assertThat(held(List.of(), part(DAY, "email", 1), part(next, "email", 200)))
        .containsExactly(Message.of("guard.first", "r", "2026-03-10", "1"));
    assertThat(held(List.of(), part(DAY, "email", 1), part(next, "email", 201)))
        .contains(Message.of("guard.held", "r", "2026-03-11", "201", "200"));
  }

  @Test
  void whereThreeRunsTellWhatIsUsualThreeTimesTheirMedianIsTheMost() {
    assertThat(held(runs(100, 500, 101), part(DAY, "email", 303))).isEmpty();
    assertThat(held(runs(100, 500, 101), part(DAY, "email", 304)))
        .containsExactly(Message.of("guard.held", "r", "2026-03-10", "304", "303"));
    assertThat(held(runs(100, 500), part(DAY, "email", 201)))
        .as("two tell nothing")
        .containsExactly(Message.of("guard.held", "r", "2026-03-10", "201", "200"));
  }

  @Test
  void channelsCountTogetherAndRunsOfOtherDaysOfTheWeekDoNot() {
    List<PastRun> others = new ArrayList<>();
    IntStream.range(0, 6).forEach(i -> others.add(new PastRun("r", DAY.minusDays(i + 1L), 1000)));

    assertThat(held(others, part(DAY, "email", 150), part(DAY, "note", 51)))
        .containsExactly(Message.of("guard.held", "r", "2026-03-10", "201", "200"));
  }

  @Test
  void aDigestIsOneMessageOfSeveralCausesAndARenewalIsNone() {
    Patron patron = PatronMaker.patron().make();
    PatronCase one =
        Made.of(
            patron,
            Made.due(patron, Made.loan(Made.LOAN, DAY.plusDays(1))),
            Made.due(patron, Made.loan(Made.id("other loan"), DAY.plusDays(1))));
    Planner planner = Made.planner(Made.rule("due", "loan-due", "{before: 1}"));
    List<Decision> decisions = planner.decide(one, DAY, History.NONE);

    Counted counted = Counted.of(List.of(decisions));

    assertThat(counted.messages()).isEqualTo(1);
    assertThat(counted.volume())
        .containsExactlyEntriesOf(Map.of(new Slice(DAY, "due", "email"), new Amount(1, 2)));
    assertThat(counted.candidates()).isEqualTo(2);
    assertThat(counted.outcomes().get("due")).containsEntry("goes", 2L);
  }
}

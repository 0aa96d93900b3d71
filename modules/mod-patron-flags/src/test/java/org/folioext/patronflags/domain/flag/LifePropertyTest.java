package org.folioext.patronflags.domain.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of a flag's whole life, whatever happens in it. */
class LifePropertyTest {

  /** Something that happens, a few hours after what was before. */
  private interface Event {
    Optional<Flag> on(Optional<Flag> flag, Instant at, List<Step> steps);
  }

  @Provide
  Arbitrary<List<Event>> lives() {
    return Arbitraries.of(
            judgement("a"),
            judgement("b"),
            named("clear", (flag, at) -> Life.judged(flag, Flags.clear(at), Flags.FLAG)),
            named("cannot tell", (flag, at) -> Life.judged(flag, Flags.cannotTell(at), Flags.FLAG)),
            named("gone", (flag, at) -> change(flag, it -> Life.withdrawn(it, "scope", at))),
            named("day", (flag, at) -> change(flag, it -> Life.woken(it, Flags.day(at), at))),
            named("storm", (flag, at) -> change(flag, it -> Life.held(it, at))),
            deed(new Deed.Confirm()),
            deed(new Deed.Dismiss()),
            deed(new Deed.Reopen()),
            deed(new Deed.Comment()),
            deed(new Deed.Release()),
            deed(new Deed.Assign(Optional.of(Flags.STAFF))),
            deed(new Deed.Snooze(Flags.day(Flags.NOON).plusDays(3))))
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  @Property(tries = 2000)
  void noStepIsLostNoneIsDoubledAndEachBeginsWhereTheLastEnded(@ForAll("lives") List<Event> life) {
    List<Step> steps = new ArrayList<>();
    Optional<Flag> flag = Optional.empty();
    Instant at = Flags.NOON;
    for (Event event : life) {
      flag = event.on(flag, at, steps);
      at = at.plus(Duration.ofHours(7));
    }
    assertThat(flag.map(Flag::version).orElse(0)).isEqualTo(steps.size());
    for (int i = 0; i < steps.size(); i++) {
      assertThat(steps.get(i).number()).isEqualTo(i + 1);
      assertThat(steps.get(i).flag()).isEqualTo(Flags.FLAG);
      assertThat(steps.get(i).before())
          .isEqualTo(i == 0 ? Optional.empty() : Optional.of(steps.get(i - 1).after()));
    }
    if (flag.isPresent()) {
      assertThat(flag.get().state()).isEqualTo(steps.get(steps.size() - 1).after());
      assertThat(flag.get().changed()).isEqualTo(steps.get(steps.size() - 1).at());
    }
  }

  @Property(tries = 2000)
  void whatIsDismissedStaysSoUntilAPersonOrOtherEvidenceOrAClearRule(
      @ForAll("lives") List<Event> life) {
    List<Step> steps = new ArrayList<>();
    Optional<Flag> flag = Optional.empty();
    Instant at = Flags.NOON;
    for (Event event : life) {
      Optional<Flag> before = flag;
      int known = steps.size();
      flag = event.on(flag, at, steps);
      at = at.plus(Duration.ofHours(7));
      if (before.filter(it -> it.state() == FlagState.DISMISSED).isPresent()
          && flag.get().state() != FlagState.DISMISSED) {
        Step left = steps.get(known);
        assertThat(left.action())
            .isIn(Set.of(Action.REOPENED, Action.RETURNED, Action.CLEARED, Action.WITHDRAWN));
        assertThat(left.action() == Action.RETURNED)
            .isEqualTo(!flag.get().evidenceHash().equals(before.get().evidenceHash()));
        assertThat(left.actor().isPresent()).isEqualTo(left.action() == Action.REOPENED);
      }
    }
  }

  @Property(tries = 2000)
  void whatNobodyCanTellChangesNothingWhateverTheLifeWas(@ForAll("lives") List<Event> life) {
    Optional<Flag> flag = Optional.empty();
    Instant at = Flags.NOON;
    for (Event event : life) {
      flag = event.on(flag, at, new ArrayList<>());
      at = at.plus(Duration.ofHours(7));
      assertThat(Life.judged(flag, Flags.cannotTell(at), Flags.FLAG)).isEqualTo(new Change.None());
    }
  }

  private interface Judged {
    Change of(Optional<Flag> flag, Instant at);
  }

  private interface OfFlag {
    Change of(Flag flag);
  }

  private static Event judgement(String value) {
    return named(
        "flagged " + value, (flag, at) -> Life.judged(flag, Flags.flagged(value, at), Flags.FLAG));
  }

  private static Change change(Optional<Flag> flag, OfFlag change) {
    return flag.map(change::of).orElseGet(Change.None::new);
  }

  private static Event named(String name, Judged judged) {
    return new Event() {
      @Override
      public Optional<Flag> on(Optional<Flag> flag, Instant at, List<Step> steps) {
        Change change = judged.of(flag, at);
        if (change instanceof Change.Raise raise) {
          steps.add(raise.step());
          return Optional.of(raise.flag());
        }
        if (change instanceof Change.Update update) {
          steps.add(update.step());
          return Optional.of(update.flag());
        }
        return change instanceof Change.Refresh refresh ? Optional.of(refresh.flag()) : flag;
      }

      @Override
      public String toString() {
        return name;
      }
    };
  }

  private static Event deed(Deed deed) {
    return new Event() {
      @Override
      public Optional<Flag> on(Optional<Flag> flag, Instant at, List<Step> steps) {
        return flag.map(
            it -> {
              LocalDate today = Flags.day(at);
              Optional<String> comment = Optional.of("seen");
              StaffWork work = new StaffWork(deed, Flags.STAFF, comment, it.version(), at, today);
              if (work.on(it) instanceof Answer.Done done) {
                steps.add(done.step());
                return done.flag();
              }
              return it;
            });
      }

      @Override
      public String toString() {
        return deed.toString();
      }
    };
  }
}

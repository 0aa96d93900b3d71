package org.folioext.patronnotices.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.folioext.okapi.text.Language;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.domain.say.DecisionSentence;
import org.folioext.patronnotices.domain.say.NoticeTexts;

/** What planners come to, in short words for tests. */
final class Outcomes {

  private Outcomes() {}

  /**
   * The decisions of a day: {@code rule step goes email} or {@code rule step reason argument}, each
   * of which can be told in every language.
   */
  static List<String> of(Planner planner, PatronCase one, LocalDate day, History history) {
    return planner.decide(one, day, history).stream().map(Outcomes::word).toList();
  }

  static List<String> of(Planner planner, PatronCase one, String day) {
    return of(planner, one, Made.day(day), History.NONE);
  }

  static String word(Decision decision) {
    for (Language language : Language.values()) {
      assertThat(
              new DecisionSentence(NoticeTexts.all(), language, Made.NAMES, true).outcome(decision))
          .isNotBlank()
          .doesNotContain("{");
    }
    String step = decision.step().isPresent() ? " " + decision.step().getAsInt() : "";
    return decision.rule().id() + step + " " + word(decision.outcome());
  }

  private static String word(Outcome outcome) {
    if (outcome instanceof Outcome.Goes goes) {
      return goes.way().map(way -> "goes " + way.channel().id()).orElse("renews");
    }
    Outcome.Stays stays = (Outcome.Stays) outcome;
    return String.join(" ", stays.reason().id(), String.join(" ", stays.arguments())).strip();
  }
}

package org.folioext.patronnotices.app.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.folioext.okapi.text.Language;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.app.cases.NoticePlan;
import org.folioext.patronnotices.app.cases.Span;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.choice.KeptSettings;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.History;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.plan.Planner;
import org.folioext.patronnotices.domain.preview.PreviewRow;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.say.DecisionSentence;
import org.folioext.patronnotices.domain.say.NoticeTexts;
import org.folioext.patronnotices.domain.say.RowSentence;
import org.folioext.patronnotices.domain.who.Patron;
import org.folioext.patronnotices.remote.ReadAs;
import org.junit.jupiter.api.Test;

class TrialTest {

  private static final LocalDate DAY = Made.day("2026-03-10");
  private static final NoticeRule SOON =
      Made.rule("soon", "card-expiring", "{before: [30, 7]}", "for: {group: Adult}");
  private static final NoticeRule ALL = Made.rule("all", "card-expiring", "{before: 7}");
  private static final NoticeRule DUE =
      Made.rule("due", "loan-due", "{before: 2, after: 1}", "for: {age: {from: 18}}");

  private static Trial trial(Set<String> about, LocalDate last, NoticeRule... rules) {
    Map<String, KeptRule> kept = new LinkedHashMap<>();
    Author nobody = new Author(Instant.EPOCH, Optional.empty());
    Arrays.stream(rules)
        .forEach(
            rule -> kept.put(rule.id(), new KeptRule(rule, 1, Optional.of(Made.EVER), nobody)));
    Planner planner = Made.planner(rules);
    NoticePlan plan =
        new NoticePlan(
            "tenant",
            DAY,
            planner,
            Made.settings(),
            kept,
            List.of(),
            List.of(),
            Made.NAMES,
            new ReadAs(Made.PARIS, Optional.empty()));
    Choices choices = new Choices(KeptSettings.usual(), List.copyOf(kept.values()), 1);
    return new Trial(plan, choices, about, new Span(DAY, last));
  }

  /** Somebody whose card and loans end around the day. */
  private static PatronCase somebody(Random dice) {
    PatronMaker maker =
        PatronMaker.patron(Made.id("patron " + dice.nextInt()))
            .group(dice.nextBoolean() ? Made.ADULT : Made.STUDENT);
    Patron patron = (dice.nextBoolean() ? maker.born("1990-05-05") : maker).make();
    return Made.of(
        patron,
        Made.expiring(patron, DAY.plusDays(dice.nextInt(40) - 3L)),
        Made.due(
            patron, Made.loan(Made.id("loan " + dice.nextInt()), DAY.plusDays(dice.nextInt(6)))));
  }

  @Test
  void whatIsShownForADayIsWhatThePlannerDecidesOnIt() {
    Random dice = new Random(20260310);
    Trial trial = trial(Set.of("soon", "all", "due"), DAY, SOON, ALL, DUE);
    for (int i = 0; i < 500; i++) {
      PatronCase one = somebody(dice);
      List<Decision> planned = trial.plan().planner().decide(one, DAY, History.NONE);

      List<PreviewRow> rows =
          trial.decisions(one, History.NONE).stream()
              .map(
                  decision ->
                      PreviewRow.of(decision, Made.NAMES, Optional.empty(), Optional.empty()))
              .toList();

      assertThat(rows).hasSize(planned.size());
      for (int at = 0; at < rows.size(); at++) {
        assertThat(rows.get(at).goes()).isEqualTo(planned.get(at).goes());
        assertThat(rows.get(at).rule()).isEqualTo(planned.get(at).rule().id());
        assertThat(rows.get(at).subject()).isEqualTo(planned.get(at).candidate().subject());
      }
    }
  }

  @Test
  void aRuleThatIsNotAskedForIsNotToldButComesFirstAllTheSame() {
    Patron adult = PatronMaker.patron().group(Made.ADULT).make();
    PatronCase one = Made.of(adult, Made.expiring(adult, DAY.plusDays(7)));

    List<Decision> told = trial(Set.of("all"), DAY, SOON, ALL).decisions(one, History.NONE);

    assertThat(told).hasSize(1);
    PreviewRow row = PreviewRow.of(told.get(0), Made.NAMES, Optional.empty(), Optional.empty());
    assertThat(row.outcome()).isEqualTo("earlier-rule");
    assertThat(row.arguments()).containsExactly("soon");
  }

  @Test
  void aRowSaysWhatADecisionSaysInEveryLanguageAndHidesWhatIsPersonal() {
    Random dice = new Random(7);
    Trial trial = trial(Set.of("soon", "due"), DAY.plusDays(30), SOON, DUE);
    List<String> hidden = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      for (Decision decision : trial.decisions(somebody(dice), History.NONE)) {
        PreviewRow row = PreviewRow.of(decision, Made.NAMES, Optional.empty(), Optional.empty());
        for (Language language : Language.values()) {
          RowSentence words = new RowSentence(NoticeTexts.all(), language, true);
          DecisionSentence same =
              new DecisionSentence(NoticeTexts.all(), language, Made.NAMES, true);
          assertThat(words.outcome(row)).isEqualTo(same.outcome(decision)).doesNotContain("{");
          assertThat(words.condition(row)).isEqualTo(same.condition(decision));
          assertThat(words.values(row)).isEqualTo(same.values(decision));
        }
        hidden.add(new RowSentence(NoticeTexts.all(), Language.ENGLISH, false).explained(row));
      }
    }
    assertThat(hidden)
        .anyMatch(line -> line.contains("age: "))
        .noneMatch(line -> line.contains("age: 3"));
  }
}

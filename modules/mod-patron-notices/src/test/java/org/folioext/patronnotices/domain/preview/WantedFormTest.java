package org.folioext.patronnotices.domain.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.okapi.form.Mistake;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.form.Tree;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.choice.KeptSettings;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedFormTest {

  private static final LocalDate TODAY = Made.day("2026-03-02");
  private static final Author SOMEBODY = new Author(Instant.EPOCH, Optional.empty());
  private static final NoticeRule SOON = Made.rule("soon", "card-expiring", "{before: 30}");
  private static final Choices PRESENT =
      new Choices(KeptSettings.usual(), List.of(KeptRule.first(SOON, SOMEBODY)), 1);
  private static final String ANN = Made.PATRON.toString();

  private static Wanted good(Map<String, Object> form) {
    return ((Reading.Good<Wanted>) WantedForm.read(Tree.of(form), PRESENT, TODAY)).value();
  }

  private static List<String> pointers(Map<String, Object> form) {
    Reading<Wanted> read = WantedForm.read(Tree.of(form), PRESENT, TODAY);
    return ((Reading.Bad<Wanted>) read).mistakes().stream().map(Mistake::pointer).toList();
  }

  @Test
  void whatIsLeftOutIsTodayAllPatronsAndTheRulesThatAreOn() {
    Wanted wanted = good(Map.of());

    assertThat(wanted)
        .isEqualTo(new Wanted(Optional.empty(), 0, List.of(), Optional.empty(), List.of()));
    assertThat(wanted.isOfAll()).isTrue();
    assertThat(Tried.of(PRESENT, wanted, SOMEBODY).about()).as("it is off").isEmpty();
  }

  @Test
  void aRuleThatIsNamedIsTriedThoughItIsOff() {
    Wanted wanted =
        good(Map.of("rules", "soon", "from", "2026-03-10", "days", 30, "patrons", List.of(ANN)));

    Tried tried = Tried.of(PRESENT, wanted, SOMEBODY);
    assertThat(wanted.first()).contains(Made.day("2026-03-10"));
    assertThat(wanted.patrons()).containsExactly(Made.PATRON);
    assertThat(tried.about()).containsExactly("soon");
    assertThat(tried.choices().rules()).allMatch(tried::acts);
  }

  @Test
  void aRuleThatIsNotKeptTakesThePlaceOfTheOneOfItsIdElseComesLast() {
    Map<String, Object> form =
        Map.of(
            "id",
            "soon",
            "name",
            "New",
            "event",
            "card-expired",
            "when",
            Map.of("after", 1),
            "send",
            Map.of("by", "note", "template", "T"));
    Map<String, Object> other = new HashMap<>(form);
    other.put("id", "other");

    Tried same = Tried.of(PRESENT, good(Map.of("rule", form)), SOMEBODY);
    Tried more = Tried.of(PRESENT, good(Map.of("rule", other)), SOMEBODY);

    assertThat(same.choices().order()).containsExactly("soon");
    assertThat(same.choices().rule("soon").orElseThrow().rule().name()).isEqualTo("New");
    assertThat(more.choices().order()).containsExactly("soon", "other");
    assertThat(more.about()).containsExactly("other");
    assertThat(more.acts(more.choices().rule("soon").orElseThrow())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-01", "2027-03-04", "2026-02-30", "tomorrow", ""})
  void daysThatAreNoneOrOutsideAreToldWithTheirPlace(String day) {
    assertThat(pointers(Map.of("from", day))).containsExactly("/from");
  }

  @Test
  void unknownRulesAndPatronsAndTooManyOfThemAreToldWithTheirPlace() {
    assertThat(pointers(Map.of("rules", List.of("soon", "no-such")))).containsExactly("/rules");
    assertThat(pointers(Map.of("patrons", List.of("Ann")))).containsExactly("/patrons");
    assertThat(pointers(Map.of("patrons", Collections.nCopies(1001, ANN))))
        .containsExactly("/patrons");
    assertThat(pointers(Map.of("days", 31))).containsExactly("/days");
    assertThat(pointers(Map.of("send", true))).containsExactly("/send");
  }

  @Test
  void tenThousandConditionsAreRefusedWithinTheRule() {
    List<Object> all = Collections.nCopies(10_000, Map.of("tag", "x"));
    Map<String, Object> rule =
        Map.of(
            "id",
            "big",
            "name",
            "Big",
            "event",
            "card-expired",
            "when",
            Map.of("after", 1),
            "for",
            Map.of("all", all),
            "send",
            Map.of("by", "note", "template", "T"));

    assertThat(pointers(Map.of("rule", rule)))
        .isNotEmpty()
        .allMatch(one -> one.startsWith("/rule/for"));
  }
}

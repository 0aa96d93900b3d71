package org.folioext.patronnotices.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folioext.okapi.text.Message;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rules that name what is not there are broken; of those that are not, the template's languages.
 */
class ReadinessTest {
  private static final Templates TEMPLATES =
      name -> name.equals("T") ? Optional.of(in(Set.of("en", "de", "pt-BR"))) : Optional.empty();

  @Test
  void everyNameOfNothingAndAMissingTemplateAreTold() {
    NoticeRule rule =
        Made.rule(
            "r",
            "loan-due",
            "{on: true}",
            "for: {group: [Adult, Teacher], not: {item-type: Scroll}}",
            "send: {by: email, template: Gone}");
    Readiness.Broken broken =
        (Readiness.Broken) Readiness.of(rule, Made.EVER, Made.NAMES, TEMPLATES);
    assertThat(broken.why())
        .containsExactly(
            Message.of("broken.name", "group", "Teacher"),
            Message.of("broken.name", "item-type", "Scroll"),
            Message.of("broken.template", "Gone"));
  }

  @ParameterizedTest
  @CsvSource({
    "de, fr, de",
    "DE, fr, de",
    "de-AT, fr, de",
    "pt-BR, fr, pt-BR",
    "sv, de, de",
    "sv, fr, en",
    "sv, de-CH, de",
    "'', fr, en"
  })
  void theLanguageIsThePatronsElseTheLibrarysElseEnglish(
      String patrons, String librarys, String chosen) {
    assertThat(language(patrons, librarys, Set.of("en", "de", "pt-BR"))).isEqualTo(chosen);
  }

  @Test
  void whereNoneOfTheseIsThereTheFirstIsAndWhereNobodyKnowsThePatrons() {
    assertThat(language("sv", "fr", Set.of("pl", "de"))).isEqualTo("de");
    assertThat(language("sv", "fr", Set.of())).as("not read").isEqualTo("sv");
    assertThat(language("", "fr", Set.of())).isEqualTo("fr");
  }

  private static Template in(Set<String> languages) {
    Template.Text text = new Template.Text("Notice", "<p>Notice</p>");
    return languages.isEmpty()
        ? Template.UNREAD
        : Template.of(languages.stream().collect(Collectors.toMap(one -> one, one -> text)));
  }

  private static String language(String patrons, String librarys, Set<String> available) {
    PatronMaker maker = PatronMaker.patron();
    Patron patron = patrons.isEmpty() ? maker.make() : maker.language(patrons).make();
    NoticeRule rule = Made.rule("r", "card-expiring", "{on: true}");
    Readiness.Ready ready =
        (Readiness.Ready)
            Readiness.of(rule, Made.EVER, Made.NAMES, name -> Optional.of(in(available)));
    PlanSettings settings = new PlanSettings(Made.TIME, Minors.USUAL, 10, librarys);
    Outcome outcome =
        new Planner(List.of(ready.rule()), settings)
            .decide(
                Made.of(patron, Made.expiring(patron, Made.day("2026-07-01"))),
                Made.day("2026-07-01"),
                History.NONE)
            .get(0)
            .outcome();
    return ((Outcome.Goes) outcome).way().orElseThrow().language();
  }
}

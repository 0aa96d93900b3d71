package org.folioext.patronnotices.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.folioext.okapi.text.Message;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.domain.fit.CustomFields;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.rule.SendingHours;
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

  @Test
  void whatAPatronAskedForComesAfterTheCustomFieldAndBeforeTheLibrarys() {
    Template template = in(Set.of("en", "de", "fr"));
    NoticeRule rule = Made.rule("r", "card-expiring", "{on: true}");
    Readiness.Ready ready =
        (Readiness.Ready) Readiness.of(rule, Made.EVER, Made.NAMES, name -> Optional.of(template));
    Planner planner =
        new Planner(List.of(ready.rule()), new PlanSettings(Made.TIME, Minors.USUAL, 10, "en"));
    Wishes french = new Wishes(Set.of(), Set.of(), Optional.of("fr"));
    Wishes swedish = new Wishes(Set.of(), Set.of(), Optional.of("sv"));
    assertThat(language(planner, PatronMaker.patron().make(), french)).isEqualTo("fr");
    assertThat(language(planner, PatronMaker.patron().language("de").make(), french))
        .isEqualTo("de");
    assertThat(language(planner, PatronMaker.patron().make(), swedish))
        .as("what the template does not have")
        .isEqualTo("en");
    assertThat(language(planner, PatronMaker.patron().make(), french.not(Set.of())))
        .as("after a channel was tried")
        .isEqualTo("fr");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      nullValues = "-",
      textBlock =
          """
          "send-from: '20:00', valid-days: 3"                      | 08:00 | 20:00 | 02:00 | broken.hours 20:00 00:00 08:00 20:00
          "send-until: '08:00', valid-days: 3"                     | 08:00 | 20:00 | 02:00 | broken.hours 00:00 08:00 08:00 20:00
          "send-from: '19:59', valid-days: 3"                      | 08:00 | 20:00 | 02:00 | -
          "send-from: '23:00', valid-days: 3"                      | 08:00 | 00:00 | 02:00 | -
          "send-from: '08:00', send-until: '10:00', valid-days: 0" | 08:00 | 20:00 | 09:01 | broken.hours-over 10:00 09:01
          "send-from: '08:00', send-until: '10:00', valid-days: 0" | 08:00 | 20:00 | 09:00 | -
          "send-from: '08:00', send-until: '10:00', valid-days: 1" | 08:00 | 20:00 | 11:00 | -
          "valid-days: 0"                                          | 08:00 | 10:00 | 11:00 | -
          """)
  void aRuleThatCouldNeverSendInItsHoursIsBroken(
      String limits, LocalTime from, LocalTime until, LocalTime planAt, String told) {
    NoticeRule rule = Made.rule("r", "card-expired", "{after: [1, 9]}", "limits: {" + limits + "}");
    Readiness readiness =
        Readiness.of(
            rule,
            Made.EVER,
            Made.NAMES,
            TEMPLATES,
            CustomFields.UNKNOWN,
            new LibraryDay(new SendingHours(from, until), planAt));
    List<String> why =
        readiness instanceof Readiness.Broken broken
            ? broken.why().stream()
                .map(one -> one.key() + " " + String.join(" ", one.arguments()))
                .toList()
            : List.of();
    assertThat(why).isEqualTo(told == null ? List.of() : List.of(told));
  }

  private static String language(Planner planner, Patron patron, Wishes wishes) {
    PatronCase one =
        new PatronCase(
            patron, wishes, List.of(), List.of(Made.expiring(patron, Made.day("2026-07-01"))));
    Outcome outcome = planner.decide(one, Made.day("2026-07-01"), History.NONE).get(0).outcome();
    return ((Outcome.Goes) outcome).way().orElseThrow().language();
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

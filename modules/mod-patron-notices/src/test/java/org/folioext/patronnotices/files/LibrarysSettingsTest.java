package org.folioext.patronnotices.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronnotices.files.TrialFiles.RULE;
import static org.folioext.patronnotices.files.TrialFiles.list;
import static org.folioext.patronnotices.files.TrialFiles.user;

import java.io.IOException;
import java.nio.file.Path;
import org.folioext.patronnotices.Made;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are tried on the terms of the library that they are of, as far as files tell. */
class LibrarysSettingsTest {
  private static final String SOON = "rules:\n" + RULE.formatted("soon", true, "active: true");

  @TempDir private Path folder;
  private TrialFiles files;

  @BeforeEach
  void files() throws IOException {
    files = TrialFiles.in(folder);
    files.write("loans.json", list("loans"));
  }

  @Test
  void usersLoansAndRulesAreEnoughAndTheZoneThatIsTakenIsSaid() {
    assertThat(files.previewAnywhere(0, "--loans", files.path("loans.json")))
        .contains("Preview of 2026-07-01.")
        .contains("No time zone was given: days are those of Europe/Vienna")
        .contains("2 messages to 2 people");
    assertThat(files.preview(0)).doesNotContain("No time zone was given");
  }

  @Test
  void theZoneIsThatOfTheSettingsBesideTheRulesUnlessOneIsTyped() throws IOException {
    files.write("rules.yaml", "settings: {zone: Pacific/Kiritimati}\n" + SOON);
    assertThat(files.previewAnywhere(0))
        .contains("Preview of 2026-07-02.")
        .doesNotContain("No time zone was given");
    assertThat(files.preview(0)).contains("Preview of 2026-07-01.");
  }

  @Test
  void whatALibraryChoseForAllRulesHolds() throws IOException {
    files.write(
        "rules.yaml",
        "settings: {zone: Europe/Paris, perPatronADay: 1, servicePoint: "
            + Made.id("desk")
            + "}\n"
            + SOON
            + RULE.formatted("more", true, "active: true")
            + "    also: true\n");
    assertThat(files.previewAnywhere(0))
        .contains("later: enough messages that day", "2 messages to 2 people")
        .contains("a service point, whose calendar is not in the files");
    assertThat(files.previewAnywhere(0, "--closed", "sun"))
        .doesNotContain("whose calendar is not in the files");
  }

  @Test
  void aRuleWithHoursThatTheSettingsNeverHaveSaysSoAndSendsNothing() throws IOException {
    String hours = "    limits: {send-from: '18:00', per-patron-a-day: 1}\n";
    files.write("rules.yaml", "settings: {zone: Europe/Paris}\n" + SOON + hours);
    assertThat(files.previewAnywhere(0))
        .contains("Its notices go out from 18:00 on, as far as the library's hours reach.")
        .contains("A person gets at most one message of it on a day.")
        .contains("2 messages to 2 people");
    files.write(
        "rules.yaml", "settings: {zone: Europe/Paris, sendUntil: '18:00'}\n" + SOON + hours);
    assertThat(files.previewAnywhere(0))
        .contains("The rule soon cannot act:")
        .contains("Its hours, 18:00 to 00:00, are none of the library's, 08:00 to 18:00")
        .contains("0 messages to 0 people");
  }

  @Test
  void aChildIsTheOneOfTheSettings() throws IOException {
    files.write("rules.yaml", "settings: {zone: Europe/Paris, minorsUnder: 21}\n" + SOON);
    files.write("users.json", list("users", user("young").replace("1977-07-07", "2010-07-07")));
    assertThat(files.previewAnywhere(0)).contains("children without one person to tell");
  }

  @Test
  void aLanguageThatIsChosenOfAListIsUnderstood() throws IOException {
    files.write("rules.yaml", "settings: {zone: Europe/Paris, languageField: campus}\n" + SOON);
    files.write("users.json", list("users", user("patron").replace("=HYPERLINK(1)", "opt_2")));
    files.write(
        "fields.json",
        list(
            "customFields",
            """
            {"refId": "campus", "selectField": {"options": {"values": [
              {"id": "opt_1", "value": "Deutsch"}, {"id": "opt_2", "value": "Français"}]}}}"""));
    assertThat(
            files.previewAnywhere(
                0, "--with", files.path("fields.json"), "--patron", Made.PATRON.toString()))
        .contains("in the language fr");
  }

  @Test
  void whatIsWrongInTheSettingsIsToldWithItsPlaceAndRulesMustBeThere() throws IOException {
    files.write("rules.yaml", "settings: {zone: Mars/Olympus}\n" + SOON);
    files.previewAnywhere(2);
    assertThat(files.err()).contains("rules.yaml:1:", "zone");
    files.write("rules.yaml", "settings: {zone: Europe/Paris}\n");
    files.previewAnywhere(2);
    assertThat(files.err()).contains("should hold a list of rules");
  }
}

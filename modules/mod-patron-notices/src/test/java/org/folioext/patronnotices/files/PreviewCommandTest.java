package org.folioext.patronnotices.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronnotices.files.TrialFiles.RULE;
import static org.folioext.patronnotices.files.TrialFiles.account;
import static org.folioext.patronnotices.files.TrialFiles.list;
import static org.folioext.patronnotices.files.TrialFiles.loan;
import static org.folioext.patronnotices.files.TrialFiles.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folioext.patronnotices.Made;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules tried on files, as a person does it. */
class PreviewCommandTest {
  @TempDir private Path folder;
  private TrialFiles files;

  @BeforeEach
  void files() throws IOException {
    files = TrialFiles.in(folder);
  }

  @Test
  void theSummaryCountsByRuleChannelAndDay() {
    assertThat(files.preview(0))
        .contains("Preview of 2026-07-01. Nothing is sent.")
        .contains("7 days before the card expires, patrons who are active are told.")
        .contains("        2  by e-mail")
        .contains("2 messages to 2 people")
        .contains("  2026-07-01        2  #")
        .contains("2 users were read.");
    assertThat(files.err()).isEmpty();
  }

  @Test
  void theSummaryIsToldInFrench() {
    assertThat(files.preview(0, "--lang", "french"))
        .contains("Aperçu du 2026-07-01. Rien n'est envoyé.", "2 messages à 2 personnes");
  }

  @Test
  void theDaysAheadAreForeseenAndWhatIsRepeatedCountsOnce() {
    assertThat(files.preview(0, "--date", "2026-06-20", "--days", "30"))
        .contains("Preview of 2026-06-20 to 2026-07-19.")
        .contains("2 messages to 2 people")
        .contains("  2026-07-01        2  #");
  }

  @Test
  void aRuleThatIsOffIsTakenOnlyWhenAsked() throws IOException {
    files.write("rules.yaml", "rules:\n" + RULE.formatted("soon", false, "active: true"));
    assertThat(files.preview(0)).contains("No rule is switched on", "0 messages to 0 people");
    assertThat(files.preview(0, "--off-too")).contains("2 messages to 2 people");
  }

  @Test
  void theTableHasOneRowOfEachDecisionAndNoFormula() throws IOException {
    files.write(
        "rules.yaml",
        "rules:\n"
            + RULE.formatted("soon", true, "custom: {field: campus}")
            + RULE.formatted("all", true, "active: true"));
    Path csv = folder.resolve("out.csv");
    files.preview(0, "--csv", csv.toString());
    List<String> rows = Files.readAllLines(csv);
    assertThat(rows).hasSize(1 + 2 * 2);
    assertThat(rows.get(0)).startsWith("\uFEFFday,patron,event,");
    assertThat(rows.get(1)).contains("soon", "true", "email", "campus: =hyperlink(1)");
    assertThat(rows.get(2)).contains("all", "earlier-rule", "The rule soon comes first.");
    assertThat(rows).noneMatch(row -> row.contains(",=") || row.contains(",\"="));
    assertThat(String.join("", rows)).doesNotContain("canary");
  }

  @Test
  void onePatronIsExplained() {
    assertThat(files.preview(0, "--patron", Made.PATRON.toString()))
        .contains("2026-07-01  soon  card-expiring 2026-07-08")
        .contains("An e-mail goes out, in the language en.")
        .contains("are active [active: true]")
        .doesNotContain("canary");
    files.preview(2, "--patron", Made.LOAN.toString());
    assertThat(files.err()).contains("--patron: no user of the file has the id " + Made.LOAN);
  }

  @Test
  void aRuleThatNamesAnUnknownGroupIsShownAndSendsNothing() throws IOException {
    files.write("rules.yaml", "rules:\n" + RULE.formatted("soon", true, "group: Teacher"));
    files.write(
        "groups.json",
        list("usergroups", "{\"id\": \"%s\", \"group\": \"Adult\"}".formatted(Made.ADULT)));
    assertThat(files.preview(0, "--with", files.path("groups.json")))
        .contains("The rule soon cannot act:", "There is no group named Teacher")
        .contains("0 messages to 0 people");
  }

  @Test
  void aTemplateThatIsNotThereBreaksTheRule() throws IOException {
    files.write("templates.json", list("templates"));
    assertThat(files.preview(0, "--with", files.path("templates.json")))
        .contains("There is no template T.");
  }

  @Test
  void anEmptyListIsAListSoThatNobodyOwesAnything() throws IOException {
    files.write("rules.yaml", "rules:\n" + RULE.formatted("soon", true, "balance: {under: 1}"));
    files.write("accounts.json", list("accounts"));
    assertThat(files.preview(0)).contains("nobody can tell");
    assertThat(files.preview(0, "--with", files.path("accounts.json")))
        .contains("2 messages to 2 people");
  }

  @Test
  void whoOwesAndBorrowsIsCounted() throws IOException {
    files.write(
        "rules.yaml",
        "rules:\n" + RULE.formatted("soon", true, "balance: {from: 5}, open-loans: {from: 1}"));
    files.write("accounts.json", list("accounts", account("Open", 2.5), account("Open", 2.5)));
    files.write("loans.json", list("loans", loan("one"), loan("one")));
    assertThat(
            files.preview(
                0, "--with", files.path("accounts.json"), "--loans", files.path("loans.json")))
        .contains("1 messages to 1 people");
  }

  @Test
  void aLoanThatIsListedTwiceIsOneLoan() throws IOException {
    files.write("rules.yaml", "rules:\n" + RULE.formatted("soon", true, "open-loans: {from: 2}"));
    files.write("loans.json", list("loans", loan("one"), loan("one")));
    assertThat(files.preview(0, "--loans", files.path("loans.json")))
        .contains("0 messages to 0 people");
    files.write("loans.json", list("loans", loan("one"), loan("two")));
    assertThat(files.preview(0, "--loans", files.path("loans.json")))
        .contains("1 messages to 1 people");
  }

  @Test
  void aLibraryThatIsClosedEveryDaySendsNothingThatWaits() throws IOException {
    files.write(
        "rules.yaml",
        "rules:\n"
            + RULE.formatted("soon", true, "active: true")
            + "    limits: {closed-days: wait}\n");
    assertThat(files.preview(0, "--closed", "mon,tue,wed,thu,fri,sat,sun"))
        .contains("the library is closed too long", "0 messages to 0 people");
    assertThat(files.preview(0, "--closed", "2026-07-01", "--days", "3"))
        .contains("  2026-07-02        2  #");
  }

  @Test
  void usersWithoutAnIdOrWithAnUnreadableDateAreCounted() throws IOException {
    files.write(
        "users.json",
        list("users", "{}", user("patron").replace("2026-07-08T21:59:59Z", "soon"), "{\"id\": 1}"));
    assertThat(files.preview(0))
        .contains("3 users have no id, or an expiration date that is no date.");
  }

  @Test
  void listsOnePageAfterTheOtherAreRead() throws IOException {
    files.write(
        "users.json", list("users", user("a")) + "\n" + list("users", user("b"), user("c")));
    assertThat(files.preview(0)).contains("3 users were read.");
  }

  @Test
  void rulesAreSaidInPlainWords() {
    assertThat(files.run(0, "rules", files.path("rules.yaml")))
        .contains("Soon (soon)", "7 days before the card expires");
    assertThat(files.run(0, "rules", files.path("rules.yaml"), "--lang", "french"))
        .contains("7 jours avant");
  }

  @Test
  void twoHundredRulesOverManyUsersAreCounted() throws IOException {
    files.write(
        "rules.yaml",
        IntStream.range(0, 200)
            .mapToObj(i -> RULE.formatted("r" + i, true, "custom: {field: campus, is: c" + i + "}"))
            .collect(Collectors.joining("", "rules:\n", "")));
    String[] users =
        IntStream.range(0, 2_000)
            .mapToObj(i -> user("u" + i).replace("=HYPERLINK(1)", "C" + i % 200))
            .toArray(String[]::new);
    files.write("users.json", list("users", users));
    assertThat(files.preview(0)).contains("2,000 messages to 2,000 people", "       10  by e-mail");
  }
}

package org.folioext.patronnotices.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.folioext.patronnotices.Made;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules tried on files, as a person does it. */
class PreviewCommandTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-01T10:00:00Z"), ZoneOffset.UTC);
  private static final String RULE =
      """
        - id: %s
          name: Soon
          enabled: %s
          event: card-expiring
          when: {before: 7}
          for: {%s}
          send: {by: [email, note], template: T}
      """;
  private static final String USER =
      """
      {"id": "%s", "active": true, "expirationDate": "2026-07-08T21:59:59Z",
       "username": "canaryname", "barcode": "canarycode",
       "personal": {"lastName": "canarylast", "email": "canary@example.org",
        "dateOfBirth": "1977-07-07"}, "customFields": {"campus": "=HYPERLINK(1)"}}""";

  @TempDir private Path folder;
  private String err;

  @BeforeEach
  void files() throws IOException {
    write("users.json", list("users", user("patron"), user("other")));
    write("rules.yaml", "rules:\n" + RULE.formatted("soon", true, "active: true"));
  }

  @Test
  void theSummaryCountsByRuleChannelAndDay() {
    assertThat(preview(0))
        .contains("Preview of 2026-07-01. Nothing is sent.")
        .contains("7 days before the card expires, patrons who are active are told.")
        .contains("        2  by e-mail")
        .contains("2 messages to 2 people")
        .contains("  2026-07-01        2  #")
        .contains("2 users were read.");
    assertThat(err).isEmpty();
  }

  @Test
  void theSummaryIsToldInFrench() {
    assertThat(preview(0, "--lang", "french"))
        .contains("Aperçu du 2026-07-01. Rien n'est envoyé.", "2 messages à 2 personnes");
  }

  @Test
  void theDaysAheadAreForeseenAndWhatIsRepeatedCountsOnce() {
    assertThat(preview(0, "--date", "2026-06-20", "--days", "30"))
        .contains("Preview of 2026-06-20 to 2026-07-19.")
        .contains("2 messages to 2 people")
        .contains("  2026-07-01        2  #");
  }

  @Test
  void aRuleThatIsOffIsTakenOnlyWhenAsked() throws IOException {
    write("rules.yaml", "rules:\n" + RULE.formatted("soon", false, "active: true"));
    assertThat(preview(0)).contains("No rule is switched on", "0 messages to 0 people");
    assertThat(preview(0, "--off-too")).contains("2 messages to 2 people");
  }

  @Test
  void theTableHasOneRowOfEachDecisionAndNoFormula() throws IOException {
    write(
        "rules.yaml",
        "rules:\n"
            + RULE.formatted("soon", true, "custom: {field: campus}")
            + RULE.formatted("all", true, "active: true"));
    Path csv = folder.resolve("out.csv");
    preview(0, "--csv", csv.toString());
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
    assertThat(preview(0, "--patron", Made.PATRON.toString()))
        .contains("2026-07-01  soon  card-expiring 2026-07-08")
        .contains("An e-mail goes out, in the language en.")
        .contains("are active [active: true]")
        .doesNotContain("canary");
    preview(2, "--patron", Made.LOAN.toString());
    assertThat(err).contains("--patron: no user of the file has the id " + Made.LOAN);
  }

  @Test
  void aRuleThatNamesAnUnknownGroupIsShownAndSendsNothing() throws IOException {
    write("rules.yaml", "rules:\n" + RULE.formatted("soon", true, "group: Teacher"));
    write(
        "groups.json",
        list("usergroups", "{\"id\": \"%s\", \"group\": \"Adult\"}".formatted(Made.ADULT)));
    assertThat(preview(0, "--with", path("groups.json")))
        .contains("The rule soon cannot act:", "There is no group named Teacher")
        .contains("0 messages to 0 people");
  }

  @Test
  void aTemplateThatIsNotThereBreaksTheRule() throws IOException {
    write("templates.json", list("templates"));
    assertThat(preview(0, "--with", path("templates.json"))).contains("There is no template T.");
  }

  @Test
  void anEmptyListIsAListSoThatNobodyOwesAnything() throws IOException {
    write("rules.yaml", "rules:\n" + RULE.formatted("soon", true, "balance: {under: 1}"));
    write("accounts.json", list("accounts"));
    assertThat(preview(0)).contains("nobody can tell");
    assertThat(preview(0, "--with", path("accounts.json"))).contains("2 messages to 2 people");
  }

  @Test
  void whoOwesAndBorrowsIsCounted() throws IOException {
    write(
        "rules.yaml",
        "rules:\n" + RULE.formatted("soon", true, "balance: {from: 5}, open-loans: {from: 1}"));
    write("accounts.json", list("accounts", account("Open", 2.5), account("Open", 2.5)));
    write("loans.json", list("loans", loan("one"), loan("one")));
    assertThat(preview(0, "--with", path("accounts.json"), "--loans", path("loans.json")))
        .contains("1 messages to 1 people");
  }

  @Test
  void aLoanThatIsListedTwiceIsOneLoan() throws IOException {
    write("rules.yaml", "rules:\n" + RULE.formatted("soon", true, "open-loans: {from: 2}"));
    write("loans.json", list("loans", loan("one"), loan("one")));
    assertThat(preview(0, "--loans", path("loans.json"))).contains("0 messages to 0 people");
    write("loans.json", list("loans", loan("one"), loan("two")));
    assertThat(preview(0, "--loans", path("loans.json"))).contains("1 messages to 1 people");
  }

  @Test
  void aLibraryThatIsClosedEveryDaySendsNothingThatWaits() throws IOException {
    write(
        "rules.yaml",
        "rules:\n"
            + RULE.formatted("soon", true, "active: true")
            + "    limits: {closed-days: wait}\n");
    assertThat(preview(0, "--closed", "mon,tue,wed,thu,fri,sat,sun"))
        .contains("the library is closed too long", "0 messages to 0 people");
    assertThat(preview(0, "--closed", "2026-07-01", "--days", "3"))
        .contains("  2026-07-02        2  #");
  }

  @Test
  void usersWithoutAnIdOrWithAnUnreadableDateAreCounted() throws IOException {
    write(
        "users.json",
        list("users", "{}", user("patron").replace("2026-07-08T21:59:59Z", "soon"), "{\"id\": 1}"));
    assertThat(preview(0)).contains("3 users have no id, or an expiration date that is no date.");
  }

  @Test
  void listsOnePageAfterTheOtherAreRead() throws IOException {
    write("users.json", list("users", user("a")) + "\n" + list("users", user("b"), user("c")));
    assertThat(preview(0)).contains("3 users were read.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"users": [{"id": "canary"     | not JSON, or cut short, after byte
          [{"id": "canary"}]             | should be a list as FOLIO answers it: {"users": [...]}, not a bare list.
          {"loans": [{"id": "canary"}]}  | should hold 'users', not 'loans'.
          {"loans": []}                  | should hold 'users', not 'loans'.
          {"errors": "canary"}           | should be a list as FOLIO answers it: {"users": [...]}, not something else.
          canary                         | not JSON, or cut short, after byte
          """)
  void aFileThatHoldsNoUsersIsRefused(String text, String told) throws IOException {
    write("users.json", text);
    preview(2);
    assertThat(err).startsWith("notices: ").contains("users.json", told).doesNotContain("canary");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    write("users.json", "");
    preview(2);
    assertThat(err).contains("not something else");
  }

  @Test
  void whatIsMistypedIsRefusedInAWord() throws IOException {
    preview(2, "--days", "0");
    assertThat(err).contains("--days: should be 1 to 366, not 0.");
    preview(2, "--closed", "someday");
    assertThat(err).contains("--closed: 'someday' should be a day such as 2026-12-25, or sun.");
    preview(2, "--loans", path("none.json"));
    assertThat(err).contains("none.json: there is no such file.");
    preview(2, "--with", path("users.json"));
    assertThat(err).contains("holds 'users'; known are users, loans");
    preview(2, "--date", "tomorrow");
    assertThat(err).contains("--date");
    assertThat(
            run(
                2,
                "preview",
                "--users",
                path("users.json"),
                "--zone",
                "Europe/Atlantis",
                "--rules",
                path("rules.yaml")))
        .isEmpty();
    assertThat(err).contains("--zone: there is no zone 'Europe/Atlantis'; one is Europe/Paris.");
  }

  @Test
  void rulesWithMistakesAreToldWithTheirPlaces() throws IOException {
    write("rules.yaml", "rules:\n" + RULE.formatted("Soon", true, "active: maybe"));
    preview(2);
    assertThat(err)
        .contains("rules.yaml:2:9: id should be lower case words")
        .contains("rules.yaml:7:19: active is one of: true, false.");
    assertThat(run(2, "rules", path("rules.yaml"))).isEmpty();
    Files.write(folder.resolve("rules.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    preview(2);
    assertThat(err).contains("should be text in UTF-8.");
  }

  @Test
  void rulesAreSaidInPlainWords() {
    assertThat(run(0, "rules", path("rules.yaml")))
        .contains("Soon (soon)", "7 days before the card expires");
    assertThat(run(0, "rules", path("rules.yaml"), "--lang", "french")).contains("7 jours avant");
  }

  @Test
  void twoHundredRulesOverManyUsersAreCounted() throws IOException {
    write(
        "rules.yaml",
        IntStream.range(0, 200)
            .mapToObj(i -> RULE.formatted("r" + i, true, "custom: {field: campus, is: c" + i + "}"))
            .collect(Collectors.joining("", "rules:\n", "")));
    String[] users =
        IntStream.range(0, 2_000)
            .mapToObj(i -> user("u" + i).replace("=HYPERLINK(1)", "C" + i % 200))
            .toArray(String[]::new);
    write("users.json", list("users", users));
    assertThat(preview(0)).contains("2,000 messages to 2,000 people", "       10  by e-mail");
  }

  private static String user(String word) {
    return USER.formatted(Made.id(word));
  }

  private static String account(String status, double remaining) {
    return "{\"userId\": \"%s\", \"status\": {\"name\": \"%s\"}, \"remaining\": %s}"
        .formatted(Made.PATRON, status, remaining);
  }

  private static String loan(String word) {
    return """
        {"id": "%s", "userId": "%s", "itemId": "%s", "dueDate": "2026-08-01T21:59:59Z",
         "status": {"name": "Open"}}"""
        .formatted(Made.id(word), Made.PATRON, Made.id("item " + word));
  }

  private static String list(String name, String... records) {
    return "{\"%s\": [%s], \"totalRecords\": %d}"
        .formatted(name, String.join(",", records), records.length);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private String preview(int code, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("preview", "--users", path("users.json"), "--rules", path("rules.yaml")));
    args.addAll(List.of("--zone", "Europe/Paris"));
    args.addAll(List.of(more));
    return run(code, args.toArray(String[]::new));
  }

  private String run(int code, String... args) {
    StringWriter out = new StringWriter();
    StringWriter told = new StringWriter();
    assertThat(Notices.run(new PrintWriter(out), new PrintWriter(told), CLOCK, args))
        .as(told.toString())
        .isEqualTo(code);
    err = told.toString();
    return out.toString();
  }
}

package org.folioext.patronnotices.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronnotices.files.TrialFiles.list;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.folioext.patronnotices.Made;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What probably comes of renewals, as far as files tell. */
class RenewalsOfFilesTest {
  private static final String RENEWS =
      """
      rules:
        - {id: renew, name: R, enabled: true, event: loan-to-renew, when: {before: 3}}
      """;
  private static final String LENT =
      """
      {"id": "%s", "userId": "%s", "itemId": "%s", "loanPolicyId": "%s", "renewalCount": %d,
       "dueDate": "2026-07-04T21:59:59Z", "itemStatus": "%s", "status": {"name": "Open"}}""";
  private static final String POLICY =
      """
      {"id": "%s", "name": "P", "loanable": true, "renewable": true,
       "loansPolicy": {"profileId": "Rolling", "period": {"duration": 3, "intervalId": "Weeks"}},
       "renewalsPolicy": {"numberAllowed": 2, "renewFromId": "CURRENT_DUE_DATE"}}""";

  @TempDir private Path folder;
  private TrialFiles files;

  @BeforeEach
  void files() throws IOException {
    files = TrialFiles.in(folder);
  }

  private String renewal(int renewals, String itemStatus, String... more) throws IOException {
    files.write("rules.yaml", RENEWS);
    files.write(
        "loans.json",
        list(
            "loans",
            LENT.formatted(
                Made.id("lent"),
                Made.PATRON,
                Made.id("item"),
                Made.id("policy"),
                renewals,
                itemStatus)));
    return files.preview(
        0,
        Stream.concat(
                Stream.of("--loans", files.path("loans.json"), "--patron", Made.PATRON.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void withoutThePolicyNobodyCanTellWhatComesOfARenewal() throws IOException {
    assertThat(renewal(0, "Checked out"))
        .contains("The loan is to be renewed. Whether FOLIO renews it, nobody can tell:")
        .contains("the loan policy is not known")
        .contains("requests are not known");
    assertThat(renewal(0, "Declared lost"))
        .contains("FOLIO will probably refuse: the item is declared lost.");
  }

  @Test
  void withThePolicyARefusalIsToldAndARenewalIsNotPromised() throws IOException {
    files.write("policies.json", list("loanPolicies", POLICY.formatted(Made.id("policy"))));
    String policies = files.path("policies.json");
    assertThat(renewal(2, "Checked out", "--with", policies))
        .contains(
            "FOLIO will probably refuse: the loan was renewed as often as its policy allows.");
    assertThat(renewal(1, "Checked out", "--with", policies))
        .contains("nobody can tell: blocks by staff are not known")
        .doesNotContain("the loan policy is not known");
  }

  @Test
  void thatAPolicyIsNamedIsNotThatItIsKnown() throws IOException {
    files.write(
        "policies.json",
        list("loanPolicies", "{\"id\": \"%s\", \"name\": \"P\"}".formatted(Made.id("policy"))));
    assertThat(renewal(5, "Checked out", "--with", files.path("policies.json")))
        .contains("the loan policy is not known");
  }
}

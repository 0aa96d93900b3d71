package org.folioext.patronnotices.domain.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.domain.overlap.Checked.Missed;
import org.folioext.patronnotices.domain.preview.FolioPolicy.Sends;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.junit.jupiter.api.Test;

/** Beside which rules what FOLIO tells matters by night. */
class CheckedTest {
  private static final NoticeRule DUE = Made.rule("due", "loan-due", "{before: 7}");
  private static final NoticeRule RENEWED = Made.rule("renewed", "loan-renewed", "{on: true}");
  private static final NoticeRule RENEWS = Made.rule("renews", "loan-to-renew", "{before: 2}");

  private static Checked beside(NoticeRule rule) {
    Overlap all = new Overlap(new UUID(0, 1), "Loans", Set.of(Sends.values()), Set.of());
    return new Checked(
        Map.of(rule.id(), List.of(all)),
        Optional.empty(),
        Optional.of(new Missed(Instant.EPOCH, "no answer")));
  }

  @Test
  void whatARuleTellsThatFolioTellsTooIsOpen() {
    for (NoticeRule rule : List.of(DUE, RENEWED)) {
      assertThat(Overlap.isPossible(List.of(rule))).as(rule.id()).isTrue();
      assertThat(beside(rule).open(rule)).as(rule.id()).hasSize(1);
      assertThat(beside(rule).missed(List.of(rule))).as(rule.id()).isPresent();
    }
  }

  @Test
  void whoRenewsLoansTellsOfNoneOfWhichFolioTells() {
    assertThat(Overlap.isPossible(List.of(RENEWS))).isFalse();
    assertThat(beside(RENEWS).open(RENEWS)).isEmpty();
    assertThat(beside(RENEWS).beside(RENEWS)).isEmpty();
    assertThat(beside(RENEWS).missed(List.of(RENEWS))).isEmpty();
  }
}

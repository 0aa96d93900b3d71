package org.folioext.patronnotices.domain.renew;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalCodeTest {

  /** Errors without a code, as mod-circulation 24.2.2 wrote them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          loan at maximum renewal number | renewalBlock | limit-reached
          loan is not renewable | renewalDueDateRequiredBlock | not-renewable
          cannot determine when to renew from | renewalDueDateRequiredBlock | policy-unclear
          renewal would not change the due date | renewalDueDateRequiredBlock | date-unmoved
          renewal date falls outside of date ranges in the loan policy | renewalDueDateRequiredBlock | outside-schedule
          renewal date falls outside of date ranges in fixed loan policy | renewalDueDateRequiredBlock | outside-schedule
          Items with this loan policy cannot be renewed when there is an active, pending hold request | renewalDueDateRequiredBlock | requested
          items cannot be renewed when there is an active recall request | renewalBlock | recalled
          Patron blocked from renewing | patronBlock | blocked-manually
          FX too many items | patronBlock | blocked-automatically
          Cannot renew loan when user is inactive or expired | | patron-inactive
          item is Claimed returned | | claimed-returned
          item is Declared lost | renewalBlock | declared-lost
          item is Aged to lost | renewalBlock | aged-to-lost
          Renewals not allowed for loans with reminders. | | reminder-fees
          Cannot renew item checked out to different user | | other-patron
          No item with ID unknown item ID exists | | other
          """)
  void wordsAloneTellWhatIsMeant(String message, String block, String id) {
    assertThat(RefusalCode.read(Optional.empty(), message, Optional.ofNullable(block)).id())
        .isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "LOAN_RENEWAL_LIMIT_REACHED, limit-reached",
    "RENEWAL_BLOCKED_BY_HOLD_REQUEST, requested",
    "USER_IS_BLOCKED_AUTOMATICALLY, blocked-automatically",
    "ITEM_AGED_TO_LOST_NOT_RENEWABLE, aged-to-lost"
  })
  void aCodeCountsWhateverTheWordsAre(String code, String id) {
    String words = "loan is not renewable";
    assertThat(RefusalCode.read(Optional.of(code), words, Optional.empty()).id()).isEqualTo(id);
  }

  @Test
  void aCodeThatNobodyKnowsLeavesItToTheWords() {
    assertThat(
            RefusalCode.read(Optional.of("BRAND_NEW"), "loan is not renewable", Optional.empty()))
        .isEqualTo(RefusalCode.NOT_RENEWABLE);
    assertThat(RefusalCode.read(Optional.of("BRAND_NEW"), "?", Optional.empty()))
        .isEqualTo(RefusalCode.OTHER);
  }

  @Test
  void everyIdIsThatOfItsCode() {
    assertThat(RefusalCode.values()).allMatch(code -> RefusalCode.of(code.id()) == code);
  }

  @Test
  void theSameReasonsAreTheSameTextInWhateverOrder() {
    List<Refusal> refusals =
        List.of(
            new Refusal(RefusalCode.RECALLED, "a"),
            new Refusal(RefusalCode.NOT_RENEWABLE, "b"),
            new Refusal(RefusalCode.RECALLED, "c"));
    Reasons reasons = Reasons.of(refusals);
    assertThat(reasons.text()).isEqualTo("not-renewable recalled");
    assertThat(Reasons.read(reasons.text())).isEqualTo(reasons);
    assertThat(Reasons.read("")).isEqualTo(Reasons.NONE);
    assertThat(Reasons.read(allText()).codes()).hasSize(RefusalCode.values().length);
  }

  private static String allText() {
    return String.join(" ", Arrays.stream(RefusalCode.values()).map(RefusalCode::id).toList());
  }

  @Test
  void ofALongMessageItsBeginningIsKept() {
    assertThat(new Refusal(RefusalCode.OTHER, "x".repeat(1000)).message()).hasSize(Refusal.LONGEST);
  }
}

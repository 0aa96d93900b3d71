package org.folioext.patronnotices.app.predict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.domain.renew.Exclusion.Kind;
import org.folioext.patronnotices.domain.who.Loan;
import org.junit.jupiter.api.Test;

/** Which loans persons left out of renewals. */
class ExcludedTest {
  private static final UUID BOOK = Made.id("book");

  @Test
  void whereATypeIsLeftOutSoIsALoanOfWhichNobodyKnowsTheType() {
    Excluded dvds = new Excluded(Map.of(Kind.ITEM_TYPE, Set.of(Made.DVD)));
    assertThat(dvds.has(loan(Optional.of(Made.DVD)))).isTrue();
    assertThat(dvds.has(loan(Optional.of(BOOK)))).isFalse();
    assertThat(dvds.has(loan(Optional.empty()))).isTrue();
    assertThat(new Excluded(Map.of()).has(loan(Optional.empty()))).isFalse();
  }

  private static Chosen loan(Optional<UUID> type) {
    Loan loan = Made.loan(Made.LOAN, Made.day("2026-07-01")).of(type);
    return new Chosen("renew", PatronMaker.patron().make(), loan);
  }
}

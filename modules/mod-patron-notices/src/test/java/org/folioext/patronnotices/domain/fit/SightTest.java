package org.folioext.patronnotices.domain.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.Test;

/** What a condition looked at, for people. */
class SightTest {
  private static final LocalDate DAY = Made.day("2026-03-01");

  @Test
  void valuesStandInTheOrderOfTheConditionEachOnceWithTheLibrarysNames() {
    Patron patron =
        PatronMaker.patron()
            .group(Made.ADULT)
            .departments(Made.HISTORY, Made.id("nameless"))
            .tags("b", "a")
            .born("1992-03-02")
            .owes("12.50")
            .openLoans(2)
            .custom("campus", "north", "east")
            .make();
    String whom =
        """
        for:
              group: Adult
              department: History
              tag: a
              age: {from: 18}
              balance: {from: 1}
              open-loans: {from: 1}
              custom: {field: campus}
              active: true
              not: {any: [{group: Student}, {tag: c}]}
        """;
    assertThat(seen(whom, patron))
        .extracting(Seen::key, Seen::value, Seen::personal)
        .containsExactly(
            tuple("group", "Adult", false),
            tuple("department", "History, " + Made.id("nameless"), false),
            tuple("tag", "a, b", true),
            tuple("age", "33", true),
            tuple("balance", "12.50", true),
            tuple("open-loans", "2", false),
            tuple("custom:campus", "north, east", true),
            tuple("active", "true", false));
  }

  @Test
  void whatWasNotReadIsEmpty() {
    String whom = "for: {group: Adult, age: {from: 1}, custom: {field: campus}, tag: any}";
    assertThat(seen(whom, PatronMaker.patron().make())).extracting(Seen::value).containsOnly("");
  }

  @Test
  void aPersonalValueIsNotInItsText() {
    assertThat(new Seen("age", "33", true)).hasToString("age");
    assertThat(new Seen("group", "Adult", false)).hasToString("group=Adult");
  }

  private static List<Seen> seen(String whom, Patron patron) {
    Candidate candidate = Made.expiring(patron, DAY);
    return new Sight(Made.NAMES, candidate, DAY).of(Made.condition("card-expiring", whom));
  }
}

package org.folioext.patronnotices.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.Test;

/** To whom what was told may be told once more. */
class OnceMoreRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final UUID MOTHER = Made.id("mother");
  private static final Patron ADULT = PatronMaker.patron().born("1990-01-01").make();
  private static final Patron CHILD = PatronMaker.patron().born("2020-01-01").make();
  private static final Wishes NO_LOANS = new Wishes(Set.of(Event.LOAN_DUE), Set.of());

  private static Proxy mother(boolean notified, boolean read) {
    return new Proxy(
        MOTHER, notified, read ? Optional.of(PatronMaker.patron(MOTHER).make()) : Optional.empty());
  }

  private static String against(
      Patron patron, Wishes wishes, UUID recipient, boolean mandatory, Event event, Proxy... all) {
    OnceMore.Asked asked = new OnceMore.Asked(recipient, Channel.EMAIL, Set.of(event), mandatory);
    return new OnceMore(Minors.USUAL, TODAY)
        .against(new PatronCase(patron, wishes, List.of(all), List.of()), asked)
        .map(Hindrance::id)
        .orElse("goes");
  }

  private static String to(Patron patron, UUID recipient, Proxy... proxies) {
    return against(patron, Wishes.NONE, recipient, false, Event.LOAN_DUE, proxies);
  }

  @Test
  void whoGotItGetsItAgain() {
    assertThat(to(ADULT, Made.PATRON)).isEqualTo("goes");
    assertThat(to(CHILD, MOTHER, mother(true, true))).isEqualTo("goes");
    assertThat(to(ADULT, MOTHER, mother(true, true))).isEqualTo("goes");
  }

  @Test
  void whoIsNotToldAnyMoreGetsNothing() {
    assertThat(to(ADULT, MOTHER)).isEqualTo("other-recipient");
    assertThat(to(ADULT, MOTHER, mother(false, true))).isEqualTo("other-recipient");
    assertThat(to(CHILD, Made.PATRON, mother(true, true))).isEqualTo("other-recipient");
    assertThat(to(CHILD, MOTHER, mother(false, true))).isEqualTo("minor");
    assertThat(to(CHILD, MOTHER, mother(true, false))).isEqualTo("recipient-not-read");
    assertThat(to(ADULT, MOTHER, mother(true, false))).isEqualTo("recipient-not-read");
  }

  @Test
  void whatIsMandatoryHoldsForThoseWhoDoNotWantIt() {
    assertThat(against(ADULT, NO_LOANS, Made.PATRON, false, Event.LOAN_DUE)).isEqualTo("opted-out");
    assertThat(against(ADULT, NO_LOANS, Made.PATRON, true, Event.LOAN_DUE)).isEqualTo("goes");
    assertThat(against(ADULT, NO_LOANS, Made.PATRON, false, Event.CARD_EXPIRED)).isEqualTo("goes");
  }

  @Test
  void anAccountThatStaffSwitchedOffHearsNothingOfItsCard() {
    Patron off = PatronMaker.patron().inactive().make();
    assertThat(against(off, Wishes.NONE, Made.PATRON, false, Event.CARD_EXPIRING))
        .isEqualTo("suspended");
    assertThat(against(off, Wishes.NONE, Made.PATRON, false, Event.LOAN_DUE)).isEqualTo("goes");
  }
}

package org.folioext.patronnotices.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronnotices.Made.PATRON;
import static org.folioext.patronnotices.Made.day;
import static org.folioext.patronnotices.Made.rule;

import java.util.List;
import org.folioext.patronnotices.domain.plan.CauseKey;
import org.folioext.patronnotices.domain.plan.DayMessages;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.junit.jupiter.api.Test;

class LedgerHistoryTest {
  private static final String EXPIRES = "2026-06-30";
  private static final List<NoticeRule> RULES =
      List.of(
          rule("first", "card-expiring", "{before: [30, 7]}"),
          rule("second", "card-expiring", "{before: [30, 7]}"),
          rule("beside", "card-expiring", "{before: [30, 7]}", "also: true"),
          rule("expired", "card-expired", "{after: 1}"));

  private static CauseKey key(String rule, int step) {
    return new CauseKey(rule, step, PATRON, PATRON, EXPIRES);
  }

  private static LedgerHistory with(String rule, int step, boolean also, CauseState state) {
    KnownCause known = new KnownCause(key(rule, step), Event.CARD_EXPIRING, also, state);
    DayMessages messages = new DayMessages();
    messages.add(PATRON, "first", 2);
    messages.add(PATRON, "expired", 1);
    return new LedgerHistory(RULES, List.of(known), day("2026-06-01"), messages);
  }

  @Test
  void aCauseIsKnownByItsKey() {
    LedgerHistory history = with("first", -30, false, CauseState.SENT);
    assertThat(history.stateOf(key("first", -30))).contains("sent");
    assertThat(history.stateOf(key("first", -7))).isEmpty();
  }

  @Test
  void whatIsSuppressedIsAskedAgain() {
    LedgerHistory history = with("first", -30, false, CauseState.SUPPRESSED);
    assertThat(history.stateOf(key("first", -30))).isEmpty();
  }

  @Test
  void whatAnotherRuleToldIsNotToldAgainNorWhatComesBeforeIt() {
    LedgerHistory history = with("second", -7, false, CauseState.PENDING);
    assertThat(history.stateOf(key("first", -7))).contains("pending");
    assertThat(history.stateOf(key("first", -30))).contains("pending");
  }

  @Test
  void whatComesLaterThanAnotherRuleToldIsStillTold() {
    LedgerHistory history = with("second", -30, false, CauseState.SENT);
    assertThat(history.stateOf(key("first", -7))).isEmpty();
  }

  @Test
  void rulesThatActBesideOthersNeitherStopThemNorAreStopped() {
    assertThat(with("beside", -7, true, CauseState.SENT).stateOf(key("first", -7))).isEmpty();
    assertThat(with("first", -7, false, CauseState.SENT).stateOf(key("beside", -7))).isEmpty();
  }

  @Test
  void whatNeverWentOutStopsNoOtherRule() {
    for (CauseState state : List.of(CauseState.CANCELLED, CauseState.EXPIRED)) {
      LedgerHistory history = with("second", -7, false, state);
      assertThat(history.stateOf(key("first", -7))).isEmpty();
      assertThat(history.stateOf(key("second", -7))).contains(state.id());
    }
  }

  @Test
  void anotherEventOrAnotherDateIsAnotherThing() {
    LedgerHistory history = with("second", -7, false, CauseState.SENT);
    assertThat(history.stateOf(new CauseKey("expired", -7, PATRON, PATRON, EXPIRES))).isEmpty();
    assertThat(history.stateOf(new CauseKey("first", -7, PATRON, PATRON, "2027-06-30"))).isEmpty();
  }

  @Test
  void messagesAreThoseOfTheDay() {
    LedgerHistory history = with("first", -30, false, CauseState.SENT);
    assertThat(history.messagesTo(PATRON, day("2026-06-01"))).isEqualTo(3);
    assertThat(history.messagesTo(PATRON, "first", day("2026-06-01"))).isEqualTo(2);
    assertThat(history.messagesTo(PATRON, "second", day("2026-06-01"))).isZero();
    assertThat(history.messagesTo(PATRON, day("2026-06-02"))).isZero();
    assertThat(history.messagesTo(PATRON, "first", day("2026-06-02"))).isZero();
  }
}

package org.folioext.patronnotices.domain.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.folioext.patronnotices.domain.preview.FolioPolicy.Sends;
import org.folioext.patronnotices.domain.rule.Event;
import org.junit.jupiter.api.Test;

class FolioPolicyTest {

  private static FolioPolicy sending(Sends... sends) {
    return new FolioPolicy(new UUID(0, 1), "FX notices", Set.of(sends));
  }

  @Test
  void aPolicySendsTheSameWhereItsDirectionIsTheRules() {
    FolioPolicy before = sending(Sends.BEFORE_DUE);
    assertThat(before.sends(Event.LOAN_DUE, -3)).isTrue();
    assertThat(before.sends(Event.LOAN_DUE, 0)).isFalse();
    assertThat(before.sends(Event.LOAN_DUE, 1)).isFalse();
    assertThat(sending(Sends.WHEN_DUE).sends(Event.LOAN_DUE, 0)).isTrue();
    assertThat(sending(Sends.AFTER_DUE).sends(Event.LOAN_DUE, 7)).isTrue();
  }

  @Test
  void whatRenewsMeetsTheNoticeOfARenewalAndACardNone() {
    FolioPolicy renewed = sending(Sends.RENEWED);
    assertThat(renewed.sends(Event.LOAN_TO_RENEW, -2)).isTrue();
    assertThat(renewed.sends(Event.LOAN_RENEWED, 0)).isTrue();
    assertThat(renewed.sends(Event.LOAN_DUE, -2)).isFalse();
    assertThat(FolioPolicy.canSend(Event.CARD_EXPIRED)).isFalse();
    assertThat(sending(Sends.values()).sends(Event.CARD_EXPIRED, 1)).isFalse();
  }
}

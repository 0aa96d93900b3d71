package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.folioext.okapitesting.Await;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.junit.jupiter.api.Test;

/** A ledger that was restored from a backup does not know what went out since. */
class RestoredLedgerTest {
  private static final Author SOMEBODY = new Author(Instant.EPOCH, Optional.empty());

  @Test
  void nothingOfBeforeGoesOutWhereRulesWereSwitchedOffAndOnAgain() {
    try (SendSite site = new SendSite()) {
      String tenant = site.tenant("restored");
      site.pending(tenant, 1, 2, 3);
      switched(site, tenant, false, SendSite.TODAY);
      switched(site, tenant, true, SendSite.TODAY.plusDays(1));
      site.send(tenant);
      assertThat(site.mail.calls(tenant)).isEmpty();
      assertThat(site.causes(tenant)).containsOnly("suppressed rule-changed");
    }
  }

  private static void switched(SendSite site, String tenant, boolean on, LocalDate today) {
    Await.of(
        new ChoiceStore(site.database)
            .change(
                tenant,
                SOMEBODY,
                now ->
                    now.with(now.rule("soon").orElseThrow().switched(on, () -> today, SOMEBODY))));
  }
}

package org.folioext.patronnotices.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.Site;
import org.folioext.patronnotices.domain.deed.PastDeed;
import org.folioext.patronnotices.domain.settings.Retention;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.people.Cleaning;
import org.folioext.patronnotices.storage.preview.Previews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is too old goes once a day, and not a moment before its time. */
@ExtendWith(OneSite.class)
class RetentionTest {
  private static final Instant NOW = Instant.parse("2026-03-02T23:30:00Z");
  private static final int TOGETHER = 1000;
  private static final String BODIES = "SELECT count(*) FROM message WHERE body IS NOT NULL";

  private final Site site;
  private final OldRows rows;

  RetentionTest(Site site) {
    this.site = site;
    this.rows =
        new OldRows(
            new ChoiceStore(site.database()),
            new Cleaning(site.database()),
            Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private Future<Boolean> clean(String tenant, BooleanSupplier stopping) {
    return rows.go(tenant, stopping);
  }

  private void messages(String tenant, int count, Instant created) {
    site.sql(
        tenant,
        """
        INSERT INTO message (id, rule, rule_version, patron, recipient, channel, language, template,
          state, attempt, local_date, until, body, created)
        SELECT gen_random_uuid(), 'r', 1, gen_random_uuid(), gen_random_uuid(), 'email', 'en', 't',
          'sent', 1, '2026-01-01', '%2$s', 'text', '%2$s' FROM generate_series(1, %1$d)\
        """
            .formatted(count, created));
  }

  private void cause(String tenant, String rule, Instant changed) {
    site.sql(
        tenant,
        """
        INSERT INTO cause (rule, step, patron, subject, value, event, rule_version, state, run,
          local_date, not_before, until, created, changed)
        VALUES ('%1$s', 1, gen_random_uuid(), gen_random_uuid(), 'v', 'card-expired', 1, 'sent',
          gen_random_uuid(), '2026-01-01', '%2$s', '%2$s', '%2$s', '%2$s')\
        """
            .formatted(rule, changed));
  }

  private String one(String tenant, String query) {
    return site.sql(tenant, query).get(0);
  }

  @Test
  void aTextGoesWhenItsDaysAreOverAndNotAMomentBefore() {
    site.tenant("retainbodies");
    Instant edge = NOW.minus(Duration.ofDays(Retention.USUAL.bodyDays()));
    messages("retainbodies", 2, edge);
    messages("retainbodies", 3, edge.minusMillis(1));
    assertThat(Site.await(clean("retainbodies", () -> false))).isTrue();
    assertThat(one("retainbodies", BODIES)).isEqualTo("2");
    assertThat(one("retainbodies", "SELECT count(*) FROM message")).isEqualTo("5");
  }

  @Test
  void aRowGoesWhenItsDaysAreOverAndNotAMomentBefore() {
    site.tenant("retainrows");
    Instant edge = NOW.minus(Duration.ofDays(Retention.USUAL.ledgerDays()));
    messages("retainrows", 1, edge);
    messages("retainrows", 1, edge.minusMillis(1));
    cause("retainrows", "kept", edge);
    cause("retainrows", "gone", edge.minusMillis(1));
    assertThat(Site.await(clean("retainrows", () -> false))).isTrue();
    assertThat(one("retainrows", "SELECT count(*) FROM message")).isEqualTo("1");
    assertThat(site.sql("retainrows", "SELECT rule FROM cause")).containsExactly("kept");
  }

  @Test
  void whatStaffDidStaysAndForgetsWhomItWasAbout() {
    site.tenant("retaindeeds");
    Instant edge = NOW.minus(Duration.ofDays(Retention.USUAL.ledgerDays()));
    for (Instant at : new Instant[] {edge, edge.minusMillis(1)}) {
      site.sql(
          "retaindeeds",
          "INSERT INTO deed (at, actor, action, patron) VALUES ('%s', gen_random_uuid(), 'message-read', gen_random_uuid())"
              .formatted(at));
    }
    assertThat(Site.await(clean("retaindeeds", () -> false))).isTrue();
    assertThat(
            site.sql(
                "retaindeeds",
                "SELECT patron = '" + PastDeed.NOBODY + "' FROM deed ORDER BY number"))
        .containsExactly("false", "true");
    assertThat(one("retaindeeds", "SELECT count(actor) FROM deed")).isEqualTo("2");
  }

  @Test
  void aPreviewGoesAfterAWeekWithAllItsRows() {
    site.tenant("retainpreviews");
    Instant edge = NOW.minus(Duration.ofDays(7));
    for (Instant created : new Instant[] {edge, edge.minusMillis(1)}) {
      site.sql(
          "retainpreviews",
          """
          WITH added AS (
            INSERT INTO preview (id, state, first_day, last_day, rules, patrons, created)
            VALUES (gen_random_uuid(), 'finished', '2026-01-01', '2026-01-01', '{}', '{}', '%s')
            RETURNING id)
          INSERT INTO preview_volume SELECT id, '2026-01-01', 'r', 'email', 1, 1 FROM added\
          """
              .formatted(created));
    }
    Site.await(new Previews(site.database()).removeOld("retainpreviews", edge));
    assertThat(one("retainpreviews", "SELECT count(*) FROM preview")).isEqualTo("1");
    assertThat(one("retainpreviews", "SELECT count(*) FROM preview_volume")).isEqualTo("1");
  }

  @Test
  void anInstanceThatStopsLeavesWholeBatchesAndAnotherGoesOn() {
    site.tenant("retainstops");
    messages("retainstops", 2 * TOGETHER + 500, NOW.minus(Duration.ofDays(40)));
    AtomicInteger asked = new AtomicInteger();
    assertThat(Site.await(clean("retainstops", () -> asked.incrementAndGet() > 1))).isFalse();
    assertThat(one("retainstops", BODIES)).isEqualTo(String.valueOf(TOGETHER + 500));
    assertThat(
            Site.await(
                    Future.all(
                        clean("retainstops", () -> false), clean("retainstops", () -> false)))
                .<Boolean>list())
        .containsOnly(true);
    assertThat(one("retainstops", BODIES)).isEqualTo("0");
    assertThat(one("retainstops", "SELECT count(*) FROM message")).isEqualTo("2500");
  }
}

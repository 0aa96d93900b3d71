package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronnotices.Made.of;
import static org.folioext.patronnotices.Night.confirmAll;
import static org.folioext.patronnotices.Night.id;
import static org.folioext.patronnotices.Night.outcome;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.Figures;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.Test;

/**
 * {@code ./suite bench downtime}: the first night of a library of which every fifth card expired
 * long ago, five nights that are missed, an import that switches accounts off by the ten thousand,
 * and a ledger restored from a dump. Not a test: its name keeps it out of the build.
 */
class DowntimeBench {
  private static final int PATRONS = Integer.getInteger("folioext.bench.patrons", 200_000);
  private static final int LONG_AGO = PATRONS / 5;
  private static final int IMPORTED = PATRONS * 3 / 20;
  private static final int JUST_NOW = 100;
  private static final int DAYS_AHEAD = 400;
  private static final int MISSED = 5;
  private static final int MAILS = 500;
  private static final int AT_ONCE = 500;
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final String TENANT = "downtime";
  private static final String RULES =
      Night.expiring("soon", 7) + Night.rule("gone", "card-expired", "after", 1, 30);

  /** On its way though no person let it go: the first of a rule, and more than it may bring. */
  private static final String UNASKED =
      """
      state IN ('pending', 'sending', 'sent', 'unknown')
      AND (SELECT fresh > coalesce(most, 0) FROM run_rule
        WHERE run_rule.run = cause.run AND run_rule.rule = cause.rule)\
      """;

  private final Night night = new Night(new Town(AT_ONCE, 0), PATIENCE);

  @Test
  void whatWasMissedIsToldOnlyWhereItStillMatters() {
    UserRequests staff = night.tenant(TENANT, RULES, "soon", "gone");
    LocalDate first = night.today();
    night.people(TENANT, 0, LONG_AGO, i -> expired(i, first.minusDays(31 + i % 3000)));
    night.people(TENANT, LONG_AGO, JUST_NOW, i -> expired(i, first.minusDays(1)));
    night.people(
        TENANT,
        LONG_AGO + JUST_NOW,
        PATRONS - LONG_AGO - JUST_NOW,
        i -> expiring(i, first.plusDays(1 + i % DAYS_AHEAD)));

    JsonObject run = night.night(staff);
    assertThat(run.getInteger("patrons")).isEqualTo(PATRONS);
    long old = causes("rule = 'gone' AND value::date < DATE '" + first.minusDays(30) + "'");
    long heldFirst = causes("state = 'held'");
    long unasked = causes(UNASKED);

    confirmAll(staff);
    long known = causes("true");
    night.days(MISSED + 1);
    run = night.night(staff);
    long madeUp = causes("true") - known;
    long late = causes(ofRun(run) + " AND until < TIMESTAMPTZ '" + night.clock.instant() + "'");
    unasked += causes(ofRun(run) + " AND " + UNASKED);
    long twice =
        causes(
            "(patron, value, step) IN (SELECT patron, value, step FROM cause"
                + " GROUP BY rule, patron, value, step HAVING count(*) > 1)");

    confirmAll(staff);
    night.days(1);
    LocalDate yesterday = night.today().minusDays(1);
    night.people(TENANT, PATRONS - IMPORTED, IMPORTED, i -> expired(i, yesterday));
    run = night.night(staff);
    assertThat(outcome(run, "gone").getString("state")).isEqualTo("held");
    long imported = causes(ofRun(run) + " AND rule = 'gone' AND state = 'held'");
    unasked += causes(ofRun(run) + " AND " + UNASKED);
    night.close();

    long[] mails = mails();
    Figures.leave(
        PATRONS,
        LONG_AGO,
        old,
        heldFirst,
        unasked,
        madeUp,
        late + twice,
        imported,
        mails[0],
        mails[1]);
    assertThat(old).isZero();
    assertThat(unasked).isZero();
    assertThat(late + twice).isZero();
    assertThat(imported).isEqualTo(IMPORTED);
    assertThat(mails).containsExactly(MAILS, 0);
  }

  private long causes(String which) {
    return Long.parseLong(
        night.site.sql(TENANT, "SELECT count(*) FROM cause WHERE " + which).get(0));
  }

  private static String ofRun(JsonObject run) {
    return "run = '" + run.getString("id") + "'";
  }

  private static PatronCase expiring(int number, LocalDate day) {
    Patron one = PatronMaker.patron(id(number)).make();
    return of(one, Made.expiring(one, day));
  }

  private static PatronCase expired(int number, LocalDate day) {
    Patron one = PatronMaker.patron(id(number)).inactive().make();
    return of(one, Made.expired(one, day));
  }

  /** How many go out where a person confirmed the installation, and how many of its copy. */
  private static long[] mails() {
    try (SendSite site = new SendSite()) {
      site.tenant(TENANT);
      site.switchOn(TENANT);
      site.pending(TENANT, IntStream.rangeClosed(1, MAILS).toArray());
      site.ring(site.module, TENANT);
      site.until(
          TENANT,
          "SELECT count(*) FROM message WHERE state IN ('taken', 'sent')",
          String.valueOf(MAILS));
      long here = site.mail.mails(TENANT).size();
      site.pending(TENANT, IntStream.rangeClosed(MAILS + 1, 2 * MAILS).toArray());
      restore(site);
      site.ring(site.module, TENANT);
      site.ring(site.other, TENANT);
      Await.of(site.module.drain());
      Await.of(site.other.drain());
      return new long[] {here, site.mail.mails(TENANT).size() - here};
    }
  }

  /** As a dump comes back: the same rows in a table that is made anew. */
  private static void restore(SendSite site) {
    site.execute(
        TENANT,
        """
        ALTER TABLE cause RENAME TO old;
        CREATE TABLE cause (LIKE old INCLUDING ALL);
        INSERT INTO cause OVERRIDING SYSTEM VALUE SELECT * FROM old;
        DROP TABLE old CASCADE\
        """);
  }
}

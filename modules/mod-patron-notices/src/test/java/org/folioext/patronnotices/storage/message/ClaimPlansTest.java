package org.folioext.patronnotices.storage.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** While claims are made nobody else makes any: what they count is found by indexes. */
@ExtendWith(OneSite.class)
class ClaimPlansTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  /** Two hundred thousand messages to ten mail domains, the last of which is an hour old. */
  private static final String MESSAGES =
      """
      INSERT INTO message (id, rule, rule_version, patron, recipient, channel, language, template,
        state, attempt, local_date, until, domain_hash, created, called)
      SELECT gen_random_uuid(), 'r', 1, gen_random_uuid(), gen_random_uuid(), 'email', 'en', 'T',
        'sent', 1, '2026-03-01', '2026-03-09', 'domain' || n %% 10, at, at
      FROM (SELECT n, '%s'::timestamptz - n * interval '1 minute' AS at
        FROM generate_series(1, 200000) AS t (n)) AS one\
      """
          .formatted(NOW);

  private static final String CAUSES =
      """
      INSERT INTO cause (rule, step, patron, subject, value, event, rule_version, state, run,
        local_date, not_before, until, created, changed, domain_hash)
      SELECT 'r', 1, id, id, 'v', 'card-expired', 1, 'pending', id, '2026-03-02',
        '2026-03-02', '2026-03-09', '2026-03-02', '2026-03-02', 'domain' || n % 10
      FROM (SELECT n, gen_random_uuid() AS id FROM generate_series(1, 2000) AS t (n)) AS one\
      """;

  private final Site site;

  ClaimPlansTest(Site site) {
    this.site = site;
  }

  private String plan(String tenant, String statement, Tuple values) {
    return Site.await(
        site.database()
            .inTenant(
                tenant,
                sql ->
                    sql.preparedQuery("EXPLAIN " + statement)
                        .execute(values)
                        .map(
                            rows ->
                                rows.stream()
                                    .map(row -> row.getString(0))
                                    .collect(Collectors.joining("\n")))));
  }

  @Test
  void ofMessagesOnlyThoseOfTheLastHourAreRead() {
    site.tenant("plans");
    site.sql("plans", MESSAGES);
    site.sql("plans", CAUSES);
    site.sql("plans", "ANALYZE message");
    site.sql("plans", "ANALYZE cause");
    var now = NOW.atOffset(ZoneOffset.UTC);
    var hour = NOW.minus(MessageBook.HOUR).atOffset(ZoneOffset.UTC);
    Tuple claim =
        Tuple.of(now, 50, "me", 60000L)
            .addArrayOfString(new String[0])
            .addOffsetDateTime(hour)
            .addInteger(5);
    assertThat(plan("plans", Claims.CLAIM, claim))
        .contains("message_domain", "called > ", "message_domain_ready")
        .doesNotContain("Seq Scan on message");
    Tuple domains = Tuple.of(new String[] {"domain1", "domain2"}, hour);
    assertThat(plan("plans", MessageBook.OF_DOMAINS, domains))
        .contains("message_domain", "called > ", "message_domain_ready")
        .doesNotContain("Seq Scan on message");
  }
}

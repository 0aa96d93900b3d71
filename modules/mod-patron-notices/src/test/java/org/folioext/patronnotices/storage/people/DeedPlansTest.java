package org.folioext.patronnotices.storage.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.folioext.patronnotices.OneSite;
import org.folioext.patronnotices.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deeds are kept for good: whoever cleans does not walk over those that are clean. */
@ExtendWith(OneSite.class)
class DeedPlansTest {

  private static final String DEEDS =
      """
      INSERT INTO deed (at, action, details, patron)
      SELECT '2026-03-02'::timestamptz - n * interval '1 minute', 'message-read', '{}',
        CASE WHEN n > 500 THEN '00000000-0000-0000-0000-000000000000'::uuid
          ELSE gen_random_uuid() END
      FROM generate_series(1, 200000) AS t (n)\
      """;

  private final Site site;

  DeedPlansTest(Site site) {
    this.site = site;
  }

  @Test
  void deedsOfNobodyAreNotReadAgain() {
    site.tenant("deedplans");
    site.sql("deedplans", DEEDS);
    site.sql("deedplans", "ANALYZE deed");
    Tuple values = Tuple.of(Instant.parse("2026-03-01T20:00:00Z").atOffset(ZoneOffset.UTC), 100);
    String plan =
        Site.await(
            site.database()
                .inTenant(
                    "deedplans",
                    sql ->
                        sql.preparedQuery("EXPLAIN " + Cleaning.DEEDS)
                            .execute(values)
                            .map(
                                rows ->
                                    rows.stream()
                                        .map(row -> row.getString(0))
                                        .collect(Collectors.joining("\n")))));
    assertThat(plan).contains("deed_known").doesNotContain("Seq Scan");
  }
}

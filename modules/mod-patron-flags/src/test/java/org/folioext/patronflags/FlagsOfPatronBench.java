package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import org.folioext.okapitesting.Figures;
import org.junit.jupiter.api.Test;

/**
 * {@code ./suite bench flags-of-patron}: not one of the tests, hence the name. The module without a
 * gateway against a real PostgreSQL, one request after the other, each of another patron.
 */
class FlagsOfPatronBench {
  private static final String TENANT = "bench";
  private static final int PATRONS = 1_000_000;
  private static final int FLAGGED = 12_500;
  private static final int WARM_UP = 2000;
  private static final int MEASURED = 5000;

  /** Patrons put in at once: none of these statements takes long, however busy the machine is. */
  private static final int AT_ONCE = 50_000;

  private static final String SOME_PATRONS =
      """
      INSERT INTO patron (id, expires, scan, checked)
        SELECT ('a0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid,
          now() + n * interval '1 minute', gen_random_uuid(), now()
        FROM generate_series(%d, %d) n\
      """;

  /** Each eightieth patron has four flags. */
  private static final String FLAGS =
      """
      INSERT INTO flag (id, owner, kind, rule, rule_version, patron, state, severity, held,
          baseline, evidence, evidence_personal, evidence_hash, version, raised, changed)
        SELECT gen_random_uuid(), 'patron-flags', 'kind-%1$d', 'rule-%1$d', '1',
          ('a0000000-0000-4000-8000-' || lpad((n * 80)::text, 12, '0'))::uuid, 'open',
          1 + %1$d %% 3, false, false, '[{"key": "expiredOn", "value": "2026-01-01"}]', '[]', 'ab',
          1, now(), now()
        FROM generate_series(1, 12500) n\
      """;

  @Test
  void measure() {
    try (Site site = Site.open()) {
      site.tenant(TENANT);
      fill(site);
      for (int i = 0; i < WARM_UP; i++) {
        nanos(site, i);
      }
      long[] nanos = new long[MEASURED];
      for (int i = 0; i < MEASURED; i++) {
        nanos[i] = nanos(site, WARM_UP + i);
      }
      Figures.leave(percentiles(nanos));
    }
  }

  private static void fill(Site site) {
    for (int first = 1; first <= PATRONS; first += AT_ONCE) {
      site.execute(TENANT, SOME_PATRONS.formatted(first, first + AT_ONCE - 1));
    }
    for (int kind = 1; kind <= 4; kind++) {
      site.execute(TENANT, FLAGS.formatted(kind));
    }
    site.execute(TENANT, "ANALYZE patron");
    site.execute(TENANT, "ANALYZE flag");
  }

  private static long nanos(Site site, int number) {
    String path = "/patron-flags/patrons/" + Raised.patron((number % FLAGGED + 1) * 80) + "/flags";
    long begun = System.nanoTime();
    HttpResponse<Buffer> response = Site.await(site.direct(TENANT, HttpMethod.GET, path).send());
    long taken = System.nanoTime() - begun;
    assertThat(response.bodyAsJsonObject().getInteger("totalRecords")).isEqualTo(4);
    return taken;
  }

  private static String percentiles(long[] nanos) {
    Arrays.sort(nanos);
    return String.format(
        Locale.ROOT,
        "%.1f %.1f %.1f",
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6,
        nanos[nanos.length - 1] / 1e6);
  }
}

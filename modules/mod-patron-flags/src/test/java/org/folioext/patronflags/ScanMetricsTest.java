package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.FlagsBench.await;
import static org.folioext.patronflags.MadeUp.account;
import static org.folioext.patronflags.MadeUp.user;
import static org.folioext.patronflags.MadeUp.userId;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What scans leave in the metrics of an instance. */
@TestInstance(Lifecycle.PER_CLASS)
class ScanMetricsTest {
  private static final String TENANT = "counted";
  private static final String AGE = "patron_flags_night_age_seconds";

  private FlagsBench bench;
  private PatronFlagsModule module;

  @BeforeAll
  void start() {
    bench = new FlagsBench();
    module = bench.instance(FlagsBench.options(4), bench.clock);
    bench.route(module);
    bench.tenant(TENANT);
  }

  @AfterAll
  void stop() {
    bench.close();
  }

  private Map<String, Double> counted() {
    String text =
        await(
                WebClient.create(bench.vertx)
                    .get(module.port(), "127.0.0.1", "/admin/metrics")
                    .send())
            .bodyAsString();
    assertThat(text).doesNotContain(TENANT);
    return text.lines()
        .filter(line -> line.startsWith("patron_flags_"))
        .map(line -> line.split(" "))
        .collect(Collectors.toMap(parts -> parts[0], parts -> Double.valueOf(parts[1])));
  }

  /** What the gateway saw of the scan, but for the zone, which the timer asks for as well. */
  private long readings() {
    return bench.gateway.requestsSeen().stream()
        .filter(request -> request.method().equals("GET"))
        .filter(request -> !request.uri().matches("/(_|locale|patron-flags)/?.*"))
        .count();
  }

  @Test
  void nightsAreCountedAndOneThatIsMissingIsSeen() {
    for (int i = 1; i <= 6; i++) {
      bench.user(TENANT, user(i, i == 1 ? -5 : 400));
    }
    bench.fees.put(TENANT, "/accounts", account(1, userId(1), 3));
    bench.night(TENANT);

    Map<String, Double> first = counted();
    assertThat(first)
        .containsEntry("patron_flags_scans_ended_total{outcome=\"finished\"}", 1.0)
        .containsEntry("patron_flags_scans_ended_total{outcome=\"failed\"}", 0.0)
        .containsEntry("patron_flags_scans_ended_total{outcome=\"cancelled\"}", 0.0)
        .containsEntry("patron_flags_patrons_judged_total", 6.0)
        .containsEntry("patron_flags_patrons_unseen_total", 0.0)
        .containsEntry("patron_flags_changed_total{change=\"raised\"}", 2.0)
        .containsEntry("patron_flags_changed_total{change=\"resolved\"}", 0.0)
        .containsEntry("patron_flags_changed_total{change=\"held\"}", 0.0)
        .containsEntry("patron_flags_calls_total", (double) readings() + 1);

    bench.meddler.meddle((path, answer) -> path.startsWith("/users") ? null : answer);
    bench.clock.moveOn(Duration.ofHours(30));
    await(bench.gateway.fireTimers(TENANT));
    assertThat(counted().get(AGE)).isGreaterThan(Duration.ofHours(29).toSeconds());

    bench.meddler.heal();
    String missed = bench.newest(TENANT).getString("id");
    assertThat(bench.endedByTimer(TENANT, missed).getString("state")).isEqualTo("finished");
    await(bench.gateway.fireTimers(TENANT));
    assertThat(counted().get(AGE)).isLessThan(Duration.ofHours(29).toSeconds());

    bench.settings(TENANT, new JsonObject().put("scanEnabled", false));
    await(bench.gateway.fireTimers(TENANT));
    assertThat(counted()).containsEntry(AGE, 0.0);
  }
}

package org.folioext.okapitesting.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimerTest {
  private static final Descriptor MODULE =
      new Descriptor(ModuleId.of("m-1.0.0"), new JsonObject(), List.of(), List.of(), List.of());

  private static Timer timer(String entry) {
    return new Timer("m_0", MODULE, new JsonObject(entry.replace('\'', '"')), false);
  }

  @ParameterizedTest
  @CsvSource({
    "0 6 * * *, UTC, 2026-03-28T05:59:30Z, PT31S",
    "0 6 * * *, CET, 2026-03-28T04:59:30Z, PT31S",
    "0 6 * * *, CET, 2026-03-29T03:59:30Z, PT31S",
    "0 6 * * *, CET, 2026-03-28T05:00:00Z, PT23H1S",
    "*/5 * * * *, UTC, 2026-03-28T00:01:00Z, PT4M1S"
  })
  void aScheduleRingsInItsZone(String cron, String zone, Instant now, Duration pause) {
    String entry = "{'schedule': {'cron': '%s', 'zone': '%s'}}".formatted(cron, zone);
    assertThat(timer(entry).pause(now)).contains(pause);
  }

  @Test
  void aDelayOfNothingOrWithoutAUnitNeverRings() {
    assertThat(timer("{'unit': 'minute', 'delay': '5'}").pause(Instant.EPOCH))
        .contains(Duration.ofMinutes(5));
    assertThat(timer("{'unit': 'minute', 'delay': '0'}").pause(Instant.EPOCH)).isEmpty();
    assertThat(timer("{'delay': '5'}").pause(Instant.EPOCH)).isEmpty();
  }
}

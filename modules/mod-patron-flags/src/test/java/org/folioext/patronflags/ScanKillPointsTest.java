package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.MadeUp.account;
import static org.folioext.patronflags.MadeUp.user;
import static org.folioext.patronflags.MadeUp.userId;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.folioext.okapitesting.StoppingClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An instance stops dead at any batch of a scan, and another goes on. */
@TestInstance(Lifecycle.PER_CLASS)
class ScanKillPointsTest {

  private static final int USERS = 23;

  private FlagsBench bench;
  private StoppingClock clock;
  private PatronFlagsModule stopping;
  private PatronFlagsModule other;

  @BeforeAll
  void start() {
    bench = new FlagsBench();
    clock = new StoppingClock("patron-flags-scans");
    stopping = bench.instance(FlagsBench.options(3), clock);
    other = bench.instance(FlagsBench.options(4), bench.clock);
  }

  @AfterAll
  void stop() {
    bench.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
  void anotherInstanceGoesOnAndNoFlagIsLostOrDoubled(long moments) {
    String tenant = "kill" + moments;
    bench.route(other);
    bench.tenant(tenant);
    bench.settings(tenant, new JsonObject().put("scanEnabled", false));
    for (int i = 1; i <= USERS; i++) {
      bench.user(tenant, user(i, i % 2 == 0 ? -5 : 400));
    }
    bench.fees.put(tenant, "/accounts", account(1, userId(2), 3));

    clock.stopAfter(moments);
    bench.route(stopping);
    String id = bench.ask(tenant);
    bench.route(other);
    JsonObject scan = bench.endedByTimer(tenant, id);

    assertThat(scan.getString("state")).isEqualTo("finished");
    assertThat(scan.getLong("seen")).isEqualTo(USERS);
    assertThat(scan.getLong("baseline")).isEqualTo(USERS / 2 + 1);
    List<JsonObject> flags = bench.flags(tenant, "state==open");
    assertThat(flags)
        .extracting(flag -> flag.getString("patronId") + flag.getString("rule"))
        .doesNotHaveDuplicates()
        .hasSize(USERS / 2 + 1);
    assertThat(bench.value(tenant, "SELECT count(*) FROM flag_step")).isEqualTo(USERS / 2 + 1L);
  }
}

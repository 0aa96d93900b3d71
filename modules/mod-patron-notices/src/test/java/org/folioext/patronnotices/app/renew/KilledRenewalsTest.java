package org.folioext.patronnotices.app.renew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.okapitesting.Await.of;
import static org.folioext.patronnotices.app.renew.RenewalBench.DUE;
import static org.folioext.patronnotices.app.renew.RenewalBench.TODAY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folioext.okapitesting.Figures;
import org.folioext.okapitesting.TestProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * kill -9 of one of two processes that renew a thousand loans, at random points, again and again;
 * {@code folioext.kill.points} says how often. The circulation counts.
 */
@Tag("kill")
class KilledRenewalsTest {
  private static final String TENANT = "killed";
  private static final int LOANS = 1000;
  private static final int POINTS =
      Integer.getInteger("folioext.kill.points", Boolean.getBoolean("folioext.full") ? 200 : 20);

  /** The more kills, the longer there is work. */
  private static final int SLOWNESS_MILLIS = Math.max(60, 15 * POINTS);

  private static final int LONGEST_MILLIS = 500;
  private static final long PAUSE_MILLIS = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String OPEN =
      "SELECT count(*) FROM renewal WHERE state IN ('ready', 'calling', 'unknown')";

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @Test
  void noLoanIsRenewedTwiceAndEachAttemptKnowsWhatCameOfIt() throws Exception {
    try (RenewalBench bench = new RenewalBench(SLOWNESS_MILLIS)) {
      UUID[] loans =
          IntStream.range(0, LOANS)
              .mapToObj(i -> bench.circulation.loan("k" + i, DUE))
              .toArray(UUID[]::new);
      bench.plan(bench.tenant(TENANT), TODAY, loans);
      bench.letGo(TENANT);
      int early = killAgainAndAgain(bench);
      untilEnded(bench);

      long twice =
          List.of(loans).stream().filter(loan -> bench.circulation.times(loan) > 1).count();
      long renewed = state(bench, "renewed");
      long moved =
          List.of(loans).stream().filter(loan -> bench.circulation.times(loan) == 1).count();
      long lost = state(bench, "failed");
      long again = (Long) bench.value(TENANT, "SELECT count(*) FROM renewal WHERE calls > 1");
      Figures.leave(POINTS, early, renewed, lost, again, twice, bench.circulation.most.get());
      assertThat(twice).as("renewed twice, seed " + seed).isZero();
      assertThat(renewed).as("told as renewed, seed " + seed).isEqualTo(moved);
      assertThat(renewed + lost).isEqualTo(LOANS);
      assertThat(bench.circulation.most.get()).isLessThanOrEqualTo(RenewalWork.TOGETHER);
      assertThat(early).as("kills while there was work").isEqualTo(POINTS);
    }
  }

  /** How often there was still work when one was killed. */
  private int killAgainAndAgain(RenewalBench bench) throws InterruptedException {
    List<TestProcess> two = new ArrayList<>(List.of(start(bench), start(bench)));
    int early = 0;
    for (int i = 0; i < POINTS; i++) {
      TestProcess one = two.remove(random.nextInt(two.size()));
      // Not a wait for something to happen: the moment of the kill is what is tried.
      assertThat(one.endsWithin(random.nextInt(LONGEST_MILLIS))).isFalse();
      one.close();
      early += (Long) bench.value(TENANT, OPEN) > 0 ? 1 : 0;
      two.add(start(bench));
    }
    two.forEach(TestProcess::close);
    return early;
  }

  private static TestProcess start(RenewalBench bench) {
    return TestProcess.start(
        KilledRenewer.class,
        String.valueOf(bench.postgres.port()),
        bench.circulation.uri().toString(),
        TENANT,
        TODAY.toString());
  }

  private static void untilEnded(RenewalBench bench) {
    try (TestProcess last = start(bench)) {
      Instant until = Instant.now().plus(PATIENCE);
      while ((Long) bench.value(TENANT, OPEN) > 0) {
        assertThat(last.process().isAlive()).isTrue();
        assertThat(Instant.now()).isBefore(until);
        of(bench.vertx.timer(PAUSE_MILLIS));
      }
    }
  }

  private static long state(RenewalBench bench, String state) {
    return (Long) bench.value(TENANT, "SELECT count(*) FROM renewal WHERE state = '" + state + "'");
  }
}

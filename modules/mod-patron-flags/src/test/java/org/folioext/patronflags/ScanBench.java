package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Map;
import org.folioext.okapitesting.Figures;
import org.folioext.okapitesting.ModuleProcess;
import org.folioext.okapitesting.TestPostgres;
import org.folioext.okapitesting.town.Town;
import org.folioext.okapitesting.town.TownPlan;
import org.junit.jupiter.api.Test;

/**
 * {@code ./suite bench scan}: the first scan of a big library, and the night after it, the module
 * in a process of its own. Not a test: its name keeps it out of the build.
 */
class ScanBench {

  private static final int PATRONS = Integer.getInteger("folioext.bench.patrons", 200_000);
  private static final int CHANGED_OF = 100;
  private static final int FIFTHS = 5;
  private static final long SEED = 4;
  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  @Test
  void firstScanAndTheNightAfter() {
    Vertx vertx = Vertx.vertx();
    try (TestPostgres postgres = TestPostgres.start();
        ModuleProcess module =
            ModuleProcess.start(Main.class, postgres.config(), Map.of("PATRON_FLAGS_KEY", KEY))) {
      Town town = Town.of(TownPlan.bench(SEED, PATRONS, LocalDate.now(ZONE), ZONE));
      BigLibrary library = new BigLibrary(vertx, module.uri());
      library.settle(town, ZONE.getId());
      set(library, false);
      Measured first = measured(module, library, () -> ask(library));
      for (int i = 0; i < PATRONS; i += CHANGED_OF) {
        change(library, town.user(i), i / CHANGED_OF % FIFTHS);
      }
      set(library, true);
      Measured night = measured(module, library, library::ring);
      assertThat(first.scan().getLong("seen")).isEqualTo(PATRONS);
      assertThat(night.scan().getBoolean("whole")).isFalse();
      assertThat(night.scan().getLong("seen")).isBetween(PATRONS / CHANGED_OF + 0L, PATRONS / 10L);
      assertThat(night.scan().getLong("raised")).isPositive();
      assertThat(night.scan().getLong("resolved")).isPositive();
      Figures.leave(first.figures(), night.figures());
    } finally {
      FlagsBench.await(vertx.close());
    }
  }

  /**
   * A fifth of the cards has just expired, as many were extended; of the others it is the address.
   */
  private static void change(BigLibrary library, JsonObject user, int fifth) {
    switch (fifth) {
      case 0 -> library.expires(user, Instant.now().minus(Duration.ofDays(2)));
      case 1 -> library.expires(user, Instant.now().plus(Duration.ofDays(200)));
      default -> library.change(user);
    }
  }

  /** As fast as it can, at night or not; nothing is held. */
  private static void set(BigLibrary library, boolean nightly) {
    String path = "/patron-flags/settings";
    JsonObject settings = library.ask(HttpMethod.GET, path, null);
    settings.put("callsPerSecond", 1000).put("scanEnabled", nightly).put("stormLeast", PATRONS);
    library.ask(HttpMethod.PUT, path, settings);
  }

  private static void ask(BigLibrary library) {
    library.ask(HttpMethod.POST, "/patron-flags/scans", new JsonObject());
  }

  /**
   * A scan.
   *
   * @param seconds from when it was asked for to its end
   * @param cpu seconds that the module computed meanwhile, however busy the machine was
   */
  private record Measured(double seconds, double cpu, JsonObject scan) {
    String figures() {
      return "%.1f %.1f %d %d %d %d"
          .formatted(
              seconds,
              cpu,
              scan.getLong("seen"),
              scan.getLong("raised") + scan.getLong("baseline"),
              scan.getLong("resolved"),
              scan.getLong("calls"));
    }
  }

  private static Measured measured(ModuleProcess module, BigLibrary library, Runnable begin) {
    long began = System.nanoTime();
    double before = cpu(module);
    begin.run();
    JsonObject scan = library.ended();
    double seconds = (System.nanoTime() - began) / 1e9;
    assertThat(scan.getString("state")).as(scan.encode()).isEqualTo("finished");
    assertThat(scan.getLong("unseen")).isZero();
    return new Measured(seconds, cpu(module) - before, scan);
  }

  private static double cpu(ModuleProcess module) {
    return module.process().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
  }
}

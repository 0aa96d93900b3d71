package org.folioext.okapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.folioext.okapi.log.Lines;
import org.junit.jupiter.api.Test;

class ShutdownTest {

  private final List<String> done = new ArrayList<>();

  @Test
  void doesAllStepsInOrderWhateverBecomesOfOne() {
    Shutdown shutdown =
        new Shutdown(Duration.ofMillis(20))
            .then("server", () -> did("server"))
            .then(
                "thrower",
                () -> {
                  throw new IllegalStateException("thrown");
                })
            .then("failure", () -> Future.failedFuture("failed"))
            .then("sleeper", () -> Promise.<Void>promise().future())
            .then("database", () -> did("database"));
    try (Lines lines = new Lines()) {
      shutdown.run();

      assertThat(done).containsExactly("server", "database");
      assertThat(lines.all()).hasSize(5);
      assertThat(lines.all().get(1)).contains("ERROR", "Not stopped well: thrower");
      assertThat(lines.all().get(2)).contains("ERROR", "Not stopped well: failure");
      assertThat(lines.all().get(3)).contains("WARN", "Not stopped within", "sleeper");
    }
  }

  private Future<Void> did(String step) {
    done.add(step);
    return Future.succeededFuture();
  }
}

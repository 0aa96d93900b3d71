package org.folioext.marcchecks;

import static org.folioext.marcchecks.Library.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.folioext.okapi.config.ModuleConfig;
import org.folioext.okapi.http.Metrics;
import org.folioext.okapitesting.Figures;
import org.folioext.okapitesting.TestPostgres;
import org.junit.jupiter.api.Test;

/**
 * {@code ./suite bench check-record}: not one of the tests, hence the name. The module alone
 * against a real PostgreSQL; requests are sent at their time, whether those before were answered or
 * not, and measured from then.
 */
class CheckRecordBench {
  private static final String TENANT = "bench";
  private static final int WARM_UP = 3000;
  private static final int MEASURED = 1500;
  private static final int EVERY_MILLIS = 20;
  private static final int RECORD_BYTES = 2048;

  @Test
  void measure() {
    try (TestPostgres postgres = TestPostgres.start()) {
      Metrics metrics = new Metrics();
      Vertx served = metrics.vertx(new io.vertx.core.VertxOptions());
      Vertx asking = Vertx.vertx();
      ModuleConfig config = new ModuleConfig(0, postgres.config(), Duration.ofSeconds(5));
      MarcChecksModule module =
          await(MarcChecksModule.start(served, config, metrics, Clock.systemUTC()));
      Asker asker = new Asker(asking, module.port());
      asker.enable();
      for (int i = 0; i < WARM_UP; i++) {
        await(asker.check());
      }
      Figures.leave(percentiles(asker.atTheirTime()));
      await(asking.close());
      await(module.drain());
      await(module.close());
      await(served.close());
    }
  }

  private static String percentiles(long[] nanos) {
    Arrays.sort(nanos);
    return String.format(
        Locale.ROOT,
        "%.2f %.2f %.2f",
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6,
        nanos[nanos.length - 1] / 1e6);
  }

  private static final class Asker {
    private final Vertx vertx;
    private final WebClient client;
    private final int port;
    private final Buffer record = Records.iso2709(RECORD_BYTES);

    Asker(Vertx vertx, int port) {
      this.vertx = vertx;
      this.client = WebClient.create(vertx);
      this.port = port;
    }

    void enable() {
      JsonObject change =
          new JsonObject(
              """
              {"module_to": "%s", "purge": false,
               "parameters": [{"key": "loadReference", "value": "true"}]}"""
                  .formatted(Library.MODULE));
      String job =
          await(
                  client
                      .post(port, "127.0.0.1", "/_/tenant")
                      .putHeader("X-Okapi-Tenant", TENANT)
                      .sendJsonObject(change))
              .bodyAsJsonObject()
              .getString("id");
      await(complete(job));
    }

    private Future<Void> complete(String job) {
      return client
          .get(port, "127.0.0.1", "/_/tenant/" + job)
          .putHeader("X-Okapi-Tenant", TENANT)
          .send()
          .compose(
              response ->
                  response.bodyAsJsonObject().getBoolean("complete")
                      ? Future.succeededFuture()
                      : vertx.timer(50).compose(waited -> complete(job)));
    }

    Future<HttpResponse<Buffer>> check() {
      return client
          .post(port, "127.0.0.1", "/marc-checks/check")
          .putHeader("X-Okapi-Tenant", TENANT)
          .putHeader("Content-Type", "application/marc")
          .sendBuffer(record)
          .map(
              response -> {
                if (response.statusCode() != 200) {
                  throw new IllegalStateException(response.bodyAsString());
                }
                return response;
              });
    }

    long[] atTheirTime() {
      long[] took = new long[MEASURED];
      Promise<Void> all = Promise.promise();
      long begin = System.nanoTime();
      int[] count = new int[2];
      vertx.setPeriodic(
          EVERY_MILLIS,
          timer -> {
            int number = count[0]++;
            long due = begin + (number + 1) * EVERY_MILLIS * 1_000_000L;
            if (number + 1 == MEASURED) {
              vertx.cancelTimer(timer);
            }
            check()
                .onFailure(all::tryFail)
                .onSuccess(
                    response -> {
                      took[number] = System.nanoTime() - Math.min(due, System.nanoTime());
                      if (++count[1] == MEASURED) {
                        all.tryComplete();
                      }
                    });
          });
      await(all.future());
      return took;
    }
  }
}

package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.FlagsBench.await;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapitesting.TestProcess;

/** Two processes of the module, and one that starts meanwhile to take the place of a killed one. */
final class TwoProcesses implements AutoCloseable {
  private final FlagsBench bench;
  private final List<TestProcess> two = new ArrayList<>();
  private Future<TestProcess> next;

  /** Connections of its own for each request: those kept open end with the processes. */
  private final WebClient client;

  TwoProcesses(FlagsBench bench) {
    this.bench = bench;
    this.client = WebClient.create(bench.vertx, new WebClientOptions().setKeepAlive(false));
    this.next = another();
    replace();
    replace();
  }

  private Future<TestProcess> another() {
    String port = String.valueOf(bench.postgres.port());
    return bench.vertx.executeBlocking(() -> TestProcess.start(KilledInstance.class, port));
  }

  /** Asks one of the two, beside the gateway, on the token of the timer. */
  Future<HttpResponse<Buffer>> send(int which, String tenant, String path) {
    Set<String> reads = new HashSet<>();
    FlagsBench.timer().getJsonArray("modulePermissions").forEach(name -> reads.add((String) name));
    String token = bench.gateway.token(tenant, FlagsBench.USER, reads, Duration.ofHours(1));
    return client
        .postAbs("http://127.0.0.1:" + two.get(which).port() + path)
        .putHeader(OkapiHeaders.TENANT, tenant)
        .putHeader(OkapiHeaders.URL, bench.gateway.url().toString())
        .putHeader(OkapiHeaders.TOKEN, token)
        .sendJsonObject(new JsonObject());
  }

  /** Kills one of the two after a moment. */
  void kill(int which, long millis) throws InterruptedException {
    assertThat(two.get(which).endsWithin(millis)).isFalse();
    two.remove(which).close();
  }

  /** Puts another in the place of a killed one. */
  void replace() {
    two.add(await(next));
    next = another();
  }

  @Override
  public void close() {
    await(next).close();
    two.forEach(TestProcess::close);
  }
}

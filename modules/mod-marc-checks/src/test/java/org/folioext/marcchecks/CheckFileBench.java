package org.folioext.marcchecks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.folioext.okapitesting.FakeGateway;
import org.folioext.okapitesting.Figures;
import org.folioext.okapitesting.GatewayOptions;
import org.folioext.okapitesting.ModuleProcess;
import org.folioext.okapitesting.TestPostgres;
import org.junit.jupiter.api.Test;

/**
 * {@code ./suite bench check-file}: a file through the gateway to the end of its run, with a real
 * PostgreSQL, the module in a process of its own. Not a test: its name keeps it out of the build.
 */
class CheckFileBench {
  private static final String TENANT = "bench";
  private static final Set<String> PERMISSIONS =
      Set.of("marc-checks.runs.item.post", "marc-checks.runs.item.get");

  private final Path file = Path.of(System.getProperty("folioext.bench.file"));
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void fileThroughTheGateway() throws Exception {
    Vertx vertx = Vertx.vertx();
    try (TestPostgres postgres = TestPostgres.start();
        ModuleProcess module = ModuleProcess.start(Main.class, postgres.config(), Map.of())) {
      measure(vertx, gateway(vertx, module.uri()));
    } finally {
      RunBench.await(vertx.close());
    }
  }

  private static FakeGateway gateway(Vertx vertx, URI instance) {
    FakeGateway gateway = RunBench.await(FakeGateway.start(vertx, GatewayOptions.forTests()));
    JsonObject descriptor =
        new JsonObject(
            Buffer.buffer(RunBench.file("descriptors/mod-marc-checks/ModuleDescriptor.json")));
    gateway.register(descriptor, instance);
    gateway.addTenant(TENANT);
    RunBench.await(gateway.enable(TENANT, descriptor.getString("id"), Map.of()));
    return gateway;
  }

  private void measure(Vertx vertx, FakeGateway gateway) throws Exception {
    String user = UUID.randomUUID().toString();
    String token = gateway.token(TENANT, user, PERMISSIONS, Duration.ofHours(1));
    long began = System.nanoTime();
    JsonObject run =
        ask(
            gateway,
            token,
            "/marc-checks/runs?fileName=bench.mrc",
            request ->
                request
                    .header("Content-Type", "application/octet-stream")
                    .POST(
                        BodyPublishers.fromPublisher(
                            BodyPublishers.ofFile(file), Files.size(file))));
    long uploaded = System.nanoTime();
    String path = "/marc-checks/runs/" + run.getString("id");
    while (run.getString("state").matches("waiting|running")) {
      RunBench.await(vertx.timer(200, TimeUnit.MILLISECONDS));
      run = ask(gateway, token, path, HttpRequest.Builder::GET);
    }
    long ended = System.nanoTime();
    assertThat(run.getString("state")).isEqualTo("finished");
    Figures.leave(
        "%.1f %.1f %d %d"
            .formatted(
                (ended - began) / 1e9,
                (uploaded - began) / 1e9,
                run.getLong("records"),
                run.getJsonObject("byRule").stream()
                    .mapToLong(count -> ((Number) count.getValue()).longValue())
                    .sum()));
  }

  private interface Method {
    HttpRequest.Builder of(HttpRequest.Builder request) throws IOException;
  }

  private JsonObject ask(FakeGateway gateway, String token, String path, Method method)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.url().resolve(path))
            .header("X-Okapi-Tenant", TENANT)
            .header("X-Okapi-Token", token);
    HttpResponse<String> response =
        client.send(method.of(request).build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
    return new JsonObject(response.body());
  }
}

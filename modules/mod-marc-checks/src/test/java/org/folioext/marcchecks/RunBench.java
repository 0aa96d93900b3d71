package org.folioext.marcchecks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.folioext.marcchecks.domain.run.BatchLimits;
import org.folioext.okapi.config.ModuleConfig;
import org.folioext.okapi.http.Metrics;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.pg.Schemas;
import org.folioext.okapitesting.Await;
import org.folioext.okapitesting.TestPostgres;

/** PostgreSQL, instances of the module, and a client, for tests of runs. */
final class RunBench implements AutoCloseable {
  static final Duration LEASE = Duration.ofMillis(700);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestPostgres postgres = TestPostgres.start();
  private final Vertx vertx = Vertx.vertx();
  private final Database database =
      Database.open(vertx, postgres.config(), MarcChecksModule.name());
  private final List<MarcChecksModule> modules = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();

  /** Options that make many small batches. */
  static RunParts.Options options(int batch) {
    BatchLimits limits = new BatchLimits(batch, 1 << 20, 1000, 1 << 20, Duration.ofSeconds(2));
    Duration patience = Duration.ofSeconds(5);
    return new RunParts.Options(LEASE, 2, patience, 2, limits, Duration.ofSeconds(60));
  }

  MarcChecksModule instance(RunParts.Options options) {
    return instance(options, Clock.systemUTC());
  }

  MarcChecksModule instance(RunParts.Options options, Clock clock) {
    MarcChecksModule made = start(options, clock, Duration.ofSeconds(5));
    modules.add(made);
    return made;
  }

  /** An instance that whoever asks stops. */
  MarcChecksModule start(RunParts.Options options, Clock clock, Duration drain) {
    ModuleConfig config = new ModuleConfig(0, postgres.config(), drain);
    return await(MarcChecksModule.start(vertx, config, new Metrics(), clock, options));
  }

  TestPostgres postgres() {
    return postgres;
  }

  void enable(String tenant) {
    await(new Schemas(database).migrate(tenant));
  }

  <T> T sql(String tenant, Function<SqlConnection, Future<T>> work) {
    return await(database.inTenant(tenant, work));
  }

  long count(String tenant, String table) {
    return sql(
        tenant,
        connection ->
            connection
                .query("SELECT count(*) FROM " + table)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0)));
  }

  static <T> T await(Future<T> future) {
    return Await.of(future);
  }

  HttpResponse<byte[]> send(
      int port, String tenant, String method, String path, Optional<BodyPublisher> body) {
    return body.map(sent -> send(port, tenant, method, path, "application/octet-stream", sent))
        .orElseGet(() -> send(request(port, tenant, path).method(method, BodyPublishers.noBody())));
  }

  HttpResponse<byte[]> send(
      int port, String tenant, String method, String path, String type, BodyPublisher body) {
    return send(request(port, tenant, path).header("Content-Type", type).method(method, body));
  }

  private static HttpRequest.Builder request(int port, String tenant, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("X-Okapi-Tenant", tenant)
        .timeout(PATIENCE);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    return send(request.build());
  }

  HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  HttpResponse<byte[]> get(MarcChecksModule at, String tenant, String path) {
    return send(at.port(), tenant, "GET", path, Optional.empty());
  }

  HttpResponse<byte[]> post(MarcChecksModule at, String tenant, String path) {
    return send(at.port(), tenant, "POST", path, Optional.empty());
  }

  HttpResponse<byte[]> upload(MarcChecksModule at, String tenant, byte[] file) {
    return send(
        at.port(),
        tenant,
        "POST",
        "/marc-checks/runs?fileName=test.mrc",
        Optional.of(BodyPublishers.ofByteArray(file)));
  }

  static JsonObject json(HttpResponse<byte[]> response) {
    return new JsonObject(io.vertx.core.buffer.Buffer.buffer(response.body()));
  }

  /** Asks until the run is at its end. */
  JsonObject ended(MarcChecksModule at, String tenant, String run) {
    Instant until = Instant.now().plus(PATIENCE);
    JsonObject last = json(get(at, tenant, "/marc-checks/runs/" + run));
    while (List.of("waiting", "running").contains(last.getString("state"))) {
      if (Instant.now().isAfter(until)) {
        throw new AssertionError("still open: " + last);
      }
      last = json(get(at, tenant, "/marc-checks/runs/" + run));
    }
    return last;
  }

  /** A file of the repository. */
  static byte[] file(String path) {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("marc-tools"))) {
      here = here.getParent();
    }
    try {
      return Files.readAllBytes(here.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    modules.forEach(module -> await(module.drain()));
    modules.forEach(module -> await(module.close()));
    await(database.close());
    await(vertx.close());
    postgres.close();
  }
}

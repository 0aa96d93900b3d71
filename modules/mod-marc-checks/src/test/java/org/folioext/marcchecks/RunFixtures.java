package org.folioext.marcchecks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** What tests of runs make, and wait for. Stateless. */
final class RunFixtures {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private RunFixtures() {}

  /** Enables a tenant, with settings of its own. */
  static void settings(RunBench bench, MarcChecksModule module, String tenant, String json) {
    bench.enable(tenant);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + module.port() + "/marc-checks/settings"))
            .header("X-Okapi-Tenant", tenant)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json))
            .build();
    try {
      int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
      assertThat(status).isBetween(200, 204);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Makes a run, and an upload without bytes; {@code dates} are of its lease and its end. */
  static String insert(RunBench bench, String tenant, String state, String dates) {
    UUID upload = UUID.randomUUID();
    UUID run = UUID.randomUUID();
    execute(
        bench,
        tenant,
        "INSERT INTO upload (id, state, file_name, changed) VALUES ('%s', 'whole', 'a', now())"
            .formatted(upload));
    execute(
        bench,
        tenant,
        """
        INSERT INTO run (id, upload_id, profile_name, profile_yaml, file_name, state,
          bytes_total, created, lease_until, ended)
        VALUES ('%s', '%s', 'default', '', 'a', '%s', 1, now(), %s)"""
            .formatted(run, upload, state, dates));
    return run.toString();
  }

  static void execute(RunBench bench, String tenant, String sql) {
    bench.sql(tenant, connection -> connection.query(sql).execute().mapEmpty());
  }

  /** The one value that a query answers, as text. */
  static String value(RunBench bench, String tenant, String sql) {
    return bench.sql(
        tenant,
        connection ->
            connection
                .query(sql)
                .execute()
                .map(rows -> String.valueOf(rows.iterator().next().getValue(0))));
  }

  /** Sends the head of an upload, and so many bytes of the body, which has more. */
  static Socket beginUpload(MarcChecksModule module, String tenant, int bytes) throws IOException {
    Socket socket = new Socket("127.0.0.1", module.port());
    socket.setSoTimeout((int) PATIENCE.toMillis());
    OutputStream out = socket.getOutputStream();
    String head =
        "POST /marc-checks/runs?fileName=a.mrc HTTP/1.1\r\nHost: localhost\r\n"
            + "X-Okapi-Tenant: %s\r\nContent-Type: application/octet-stream\r\n"
            + "Content-Length: 9000000\r\n\r\n";
    out.write(head.formatted(tenant).getBytes(StandardCharsets.US_ASCII));
    out.write(new byte[bytes]);
    out.flush();
    return socket;
  }

  static void until(BooleanSupplier holds) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!holds.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
    }
  }
}

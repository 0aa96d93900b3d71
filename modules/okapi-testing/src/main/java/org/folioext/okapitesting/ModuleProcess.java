package org.folioext.okapitesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.folioext.okapi.pg.DatabaseConfig;

/**
 * A module as it runs for libraries: its own main class and the JVM's own choices, in a process of
 * its own with 256 MiB of heap, configured by the environment. What it prints is dropped, its
 * errors are shown.
 *
 * @param uri where it listens
 */
public record ModuleProcess(Process process, URI uri) implements AutoCloseable {
  private static final long PAUSE_MILLIS = 100;

  /**
   * Starts one, on a free port; returns when it answers.
   *
   * @param environment besides that of the database and the port
   */
  public static ModuleProcess start(
      Class<?> main, DatabaseConfig database, Map<String, String> environment) {
    try {
      int port = freePort();
      ProcessBuilder builder =
          new ProcessBuilder(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  main.getName()));
      Map<String, String> env = builder.environment();
      env.put("HTTP_PORT", String.valueOf(port));
      env.put("DB_HOST", database.host());
      env.put("DB_PORT", String.valueOf(database.port()));
      env.put("DB_DATABASE", database.database());
      env.put("DB_USERNAME", database.user());
      env.put("DB_PASSWORD", database.password());
      env.putAll(environment);
      Process process = builder.inheritIO().redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      ModuleProcess module = new ModuleProcess(process, URI.create("http://127.0.0.1:" + port));
      module.untilItAnswers();
      return module;
    } catch (IOException e) {
      throw new UncheckedIOException("no process started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void untilItAnswers() throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest health = HttpRequest.newBuilder(uri.resolve("/admin/health")).build();
    while (true) {
      try {
        client.send(health, BodyHandlers.discarding());
        return;
      } catch (IOException notYet) {
        if (process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
          throw new AssertionError("the process ended with " + process.exitValue(), notYet);
        }
      }
    }
  }

  /** Ends it at once. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}

package org.folioext.okapitesting;

import io.vertx.core.Future;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An instance of a module in a process of its own, with the class path of this one, that is made to
 * be killed.
 *
 * @param port on which it listens
 */
public record TestProcess(Process process, int port) implements AutoCloseable {
  private static final String PORT = "port ";

  /**
   * What a main class of tests says: the port when its module listens, or why it does not.
   *
   * @param to standard error
   */
  public static void listens(Future<Integer> port, PrintStream to) {
    port.onSuccess(known -> to.println(PORT + known))
        .onFailure(
            failure -> {
              to.println(failure);
              Runtime.getRuntime().halt(1);
            });
  }

  /**
   * Starts one. Its log is dropped: a pipe that nobody reads fills up, and who logs stands still.
   *
   * @param main calls {@link #listens}
   */
  public static TestProcess start(Class<?> main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).start();
      return new TestProcess(process, port(process));
    } catch (IOException e) {
      throw new UncheckedIOException("no process started", e);
    }
  }

  private static int port(Process process) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(PORT)) {
        return Integer.parseInt(line.substring(PORT.length()));
      }
      said.append(line).append('\n');
    }
    throw new AssertionError("the process did not start:\n" + said);
  }

  /** Whether it ends by itself within a time. */
  public boolean endsWithin(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  /** kill -9. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}

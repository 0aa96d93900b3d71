package org.folioext.sandbox;

import static java.util.Comparator.reverseOrder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What demos leave behind that were killed and could not tidy up: the data of a PostgreSQL in a
 * folder named after the process of its demo, and the server itself.
 */
final class DeadDemos {
  private static final Pattern NAME = Pattern.compile("postgres-([0-9]{1,9})");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private DeadDemos() {}

  /** Where the data of this process's PostgreSQL are. */
  static Path data(Path folder) {
    return folder.resolve("postgres-" + ProcessHandle.current().pid());
  }

  /**
   * Ends servers, and deletes data, of demos that run no more.
   *
   * @param folder of all demos of this copy of the repository
   */
  static void tidy(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.list(folder)) {
      for (Path data : all.filter(DeadDemos::isDead).toList()) {
        server(data.toRealPath()).ifPresent(DeadDemos::end);
        delete(data);
      }
    }
  }

  private static boolean isDead(Path data) {
    Matcher name = NAME.matcher(data.getFileName().toString());
    return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }

  /** The server that says of itself that it works on these data. */
  private static Optional<ProcessHandle> server(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Files.readAllLines(file).stream()
        .findFirst()
        .filter(line -> line.matches("[0-9]{1,9}"))
        .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
        .filter(process -> isOn(process, data));
  }

  private static boolean isOn(ProcessHandle process, Path data) {
    List<String> arguments = process.info().arguments().map(List::of).orElse(List.of());
    return arguments.contains(data.toString());
  }

  private static void end(ProcessHandle server) {
    server.destroy();
    try {
      server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      server.destroyForcibly();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException("PostgreSQL of a dead demo did not end", e);
    }
  }

  private static void delete(Path data) throws IOException {
    try (Stream<Path> inside = Files.walk(data)) {
      inside.sorted(reverseOrder()).forEach(DeadDemos::deleteOne);
    }
  }

  private static void deleteOne(Path one) {
    try {
      Files.deleteIfExists(one);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

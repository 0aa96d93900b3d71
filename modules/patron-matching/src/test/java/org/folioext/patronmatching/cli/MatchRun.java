package org.folioext.patronmatching.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs the command in this process, in a folder of its own. */
final class MatchRun {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

  private final Path folder;
  private InputStream in = InputStream.nullInputStream();
  private boolean isWatched;

  /** What a run did. */
  record Outcome(int exit, String out, String err) {}

  MatchRun(Path folder) {
    this.folder = folder;
  }

  MatchRun in(String text) {
    in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  MatchRun watched() {
    isWatched = true;
    return this;
  }

  /** Runs it with the results in the folder {@code out}. */
  Outcome run(Object... args) {
    List<String> words = new ArrayList<>(List.of("--out", out().toString()));
    Stream.of(args).map(Object::toString).forEach(words::add);
    return bare(words.toArray(String[]::new));
  }

  Outcome bare(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Main.run(new World(in, new PrintWriter(out), new PrintWriter(err), isWatched, NOW), args);
    return new Outcome(exit, out.toString(), err.toString());
  }

  /** A file of these lines. */
  Path file(String name, String... lines) {
    return file(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  Path file(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path out() {
    return folder.resolve("out");
  }

  List<String> pairs() {
    return lines("pairs.csv");
  }

  List<String> clusters() {
    return lines("clusters.csv");
  }

  private List<String> lines(String name) {
    try {
      return Files.readAllLines(out().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of all that lies in the folder of results; nothing where there is no such folder. */
  List<String> written() {
    if (!Files.isDirectory(out())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(out())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

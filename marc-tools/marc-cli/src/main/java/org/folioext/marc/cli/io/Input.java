package org.folioext.marc.cli.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.folioext.marc.io.MarcInput;
import org.folioext.marc.io.NotMarcException;
import org.folioext.marc.io.RecordSource;

/**
 * One thing to read: a file, or standard input.
 *
 * @param name as the user wrote it; {@code -} for standard input
 */
public record Input(String name) {
  /** How standard input is written among files. */
  public static final String STANDARD = "-";

  /** Inputs by the names given; standard input when there are none. */
  public static List<Input> of(List<String> names) {
    return names == null || names.isEmpty()
        ? List.of(new Input(STANDARD))
        : names.stream().map(Input::new).toList();
  }

  /** Whether it is standard input. */
  public boolean isStandard() {
    return name.equals(STANDARD);
  }

  /** Where the file is; empty for standard input. */
  public Optional<Path> path() {
    return isStandard() ? Optional.empty() : Optional.of(Path.of(name));
  }

  /** Bytes of the file as it lies on disk; 0 when that is not known. */
  public long size() {
    try {
      return isStandard() ? 0 : Files.size(Path.of(name));
    } catch (IOException e) {
      return 0;
    }
  }

  /**
   * Opens its records.
   *
   * @throws Failure when it cannot be read or holds no MARC records
   */
  public OpenInput open(World world) throws Failure {
    try {
      CountingInput counted = new CountingInput(stream(world));
      RecordSource source = MarcInput.open(counted);
      return new OpenInput(this, source, counted);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private InputStream stream(World world) throws IOException, Failure {
    if (isStandard()) {
      if (world.terminals().in()) {
        throw new Failure(
            "no file named, and nothing comes from standard input. Name a file of MARC records, or"
                + " see --help.");
      }
      return new InterruptibleInput(world.in(), world.interruption());
    }
    Path path = Path.of(name);
    if (Files.isDirectory(path)) {
      throw new Failure(name + " is a directory; name the files in it instead.");
    }
    InputStream in = Files.newInputStream(path);
    return Files.isRegularFile(path) ? in : new InterruptibleInput(in, world.interruption());
  }

  /** What to tell the user of a failure to read it. */
  Failure unreadable(IOException e) {
    String subject = isStandard() ? "standard input" : name;
    if (e instanceof NotMarcException) {
      return new Failure(subject + " " + e.getMessage() + ".", e);
    }
    return new Failure("cannot read " + subject + ": " + Reasons.of(e) + ".", e);
  }
}

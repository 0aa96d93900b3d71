package org.folioext.marc.cli.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a command writes: a file or standard output. Not thread-safe. */
public final class Sink implements AutoCloseable {
  private final String name;
  private final OutputStream out;
  private final boolean owned;

  private Sink(String name, OutputStream out, boolean owned) {
    this.name = name;
    this.out = out;
    this.owned = owned;
  }

  /** Standard output; closing leaves it open. */
  public static Sink standard(World world) {
    return new Sink("standard output", world.out(), false);
  }

  /**
   * A file, overwritten if it is there; standard output when none is named or it is {@code -}.
   *
   * @param inputs what is read in the same run: writing over it is refused
   */
  public static Sink of(String file, List<Input> inputs, World world) throws Failure {
    if (file == null || file.equals(Input.STANDARD)) {
      return standard(world);
    }
    Path path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new Failure("cannot write to " + file + ": it is a directory. Name a file in it.");
    }
    Path parent = path.toAbsolutePath().getParent();
    if (parent != null && !Files.isDirectory(parent)) {
      throw new Failure(
          "cannot write to "
              + file
              + ": there is no folder "
              + parent
              + ". Make it, or name another.");
    }
    for (Input input : inputs) {
      if (input.path().isPresent() && isSame(path, input.path().get())) {
        throw new Failure(
            file + " is also read: it would be overwritten. Name another file to write to.");
      }
    }
    try {
      return new Sink(file, Files.newOutputStream(path), true);
    } catch (IOException e) {
      throw new Failure("cannot write to " + file + ": " + Reasons.of(e) + ".", e);
    }
  }

  /** Whether two names are of one file, there already or still to be made. */
  public static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other)
          ? Files.isSameFile(one, other)
          : one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes bytes. */
  public void write(byte[] bytes, int length) throws Failure {
    try {
      out.write(bytes, 0, length);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** A stream into it, for who writes much in little pieces; flush it before closing this. */
  public OutputStream stream() {
    return new BufferedOutputStream(out, 1 << 16);
  }

  /** Whether it is standard output. */
  public boolean isStandard() {
    return !owned;
  }

  @Override
  public void close() throws Failure {
    try {
      if (owned) {
        out.close();
      } else {
        out.flush();
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** What to tell the user of a failure to write here. */
  public Failure unwritable(IOException e) {
    String message = String.valueOf(e.getMessage());
    boolean closedPipe =
        message.contains("Broken pipe") || message.contains("pipe is being closed");
    return !owned && closedPipe
        ? new ClosedPipe(e)
        : new Failure("cannot write to " + name + ": " + Reasons.of(e) + ".", e);
  }
}

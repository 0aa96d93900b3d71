package org.folioext.patronmatching.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written beside its place, and put there once it is whole. One that is not put
 * there is gone when this is closed, or the program ends.
 */
final class NewFile implements AutoCloseable {
  private final Path place;
  private final Path beside;
  private final OutputStream stream;

  /** What writes a file. */
  interface Writing {
    void write(OutputStream to) throws IOException;
  }

  /**
   * A new file, empty.
   *
   * @throws Refused where there can be none
   */
  NewFile(Path place) {
    this.place = place;
    this.beside =
        place.resolveSibling(
            ".%s.%d.part".formatted(place.getFileName(), ProcessHandle.current().pid()));
    beside.toFile().deleteOnExit();
    try {
      this.stream =
          new BufferedOutputStream(
              Files.newOutputStream(
                  beside,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.TRUNCATE_EXISTING,
                  StandardOpenOption.WRITE));
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  /** Writes all of it. */
  void write(Writing writing) {
    try {
      writing.write(stream);
      stream.close();
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  /** Puts it in its place, once it is written. */
  void put() {
    try {
      Files.move(
          beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  private Refused cannot(IOException e) {
    return new Refused("%s: it cannot be written: %s.".formatted(place, Source.reason(e)));
  }

  @Override
  public void close() {
    try (stream) {
      Files.deleteIfExists(beside);
    } catch (IOException e) {
      throw cannot(e);
    }
  }
}

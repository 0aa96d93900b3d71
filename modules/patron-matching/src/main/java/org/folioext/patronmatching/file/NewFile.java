package org.folioext.patronmatching.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table that is written beside its place, and put there once it is whole. One that is not put
 * there is gone when this is closed, or the program ends.
 */
final class NewFile implements AutoCloseable {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

  private final Path place;
  private final Path beside;
  private final CSVPrinter rows;

  NewFile(Path place) {
    this.place = place;
    this.beside =
        place.resolveSibling(
            ".%s.%d.part".formatted(place.getFileName(), ProcessHandle.current().pid()));
    try {
      beside.toFile().deleteOnExit();
      BufferedWriter writer =
          Files.newBufferedWriter(
              beside,
              StandardCharsets.UTF_8,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.WRITE);
      this.rows = new CSVPrinter(writer, FORMAT);
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  void row(Object... values) {
    try {
      rows.printRecord(values);
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  /** Writes what is not written yet. */
  void finish() {
    try {
      rows.close(true);
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  /** Puts it in its place, once it is finished. */
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
    try {
      rows.close();
      Files.deleteIfExists(beside);
    } catch (IOException e) {
      throw cannot(e);
    }
  }
}

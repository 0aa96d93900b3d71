package org.folioext.patronmatching.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What patrons are read from.
 *
 * @param name as messages have it
 * @param file empty for standard input
 * @param standard standard input
 */
public record Source(String name, Optional<Path> file, InputStream standard) {
  private static final int LOOK_AHEAD = 1 << 13;

  /**
   * The source of a name.
   *
   * @param name a file; {@code -} for standard input
   */
  public static Source of(String name, InputStream standard) {
    return name.equals("-")
        ? new Source("standard input", Optional.empty(), standard)
        : new Source(name, Optional.of(Path.of(name)), standard);
  }

  /**
   * Its text, whatever mark of the byte order stands before it.
   *
   * @param charset where no such mark tells otherwise
   * @throws Refused where it cannot be opened, is empty, or is known to be something else
   */
  BufferedReader open(Charset charset) throws IOException {
    InputStream in = new BufferedInputStream(file.isPresent() ? stream(file.get()) : standard);
    byte[] start = start(in);
    if (start.length == 0) {
      throw new Refused(name + ": it is empty.");
    }
    if (isStart(start, 'P', 'K', 3, 4)) {
      throw new Refused(name + ": a workbook or ZIP file. Save the sheet as CSV, in UTF-8.");
    }
    if (isStart(start, 0x1f, 0x8b)) {
      throw new Refused(name + ": compressed with gzip. Unpack it first.");
    }
    if (isStart(start, 0xef, 0xbb, 0xbf)) {
      in.skipNBytes(3);
      return text(in, StandardCharsets.UTF_8);
    }
    boolean isWide = isStart(start, 0xff, 0xfe) || isStart(start, 0xfe, 0xff);
    return text(in, isWide ? StandardCharsets.UTF_16 : charset);
  }

  private InputStream stream(Path path) {
    try {
      if (Files.isDirectory(path)) {
        throw new Refused(name + ": it is a folder. Name a file.");
      }
      return Files.newInputStream(path);
    } catch (IOException e) {
      throw new Refused(name + ": " + reason(e) + ".");
    }
  }

  private BufferedReader text(InputStream in, Charset charset) {
    return new BufferedReader(new Text(name, in, charset), LOOK_AHEAD);
  }

  private static byte[] start(InputStream in) throws IOException {
    in.mark(4);
    byte[] start = in.readNBytes(4);
    in.reset();
    return start;
  }

  private static boolean isStart(byte[] start, int... bytes) {
    if (start.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((start[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The first character that is no blank, which remains to be read.
   *
   * @throws Refused where there is none
   */
  char first(BufferedReader text) throws IOException {
    char[] ahead = new char[LOOK_AHEAD];
    text.mark(LOOK_AHEAD);
    int read = Math.max(0, text.read(ahead, 0, LOOK_AHEAD));
    text.reset();
    String start = new String(Arrays.copyOf(ahead, read)).strip();
    if (start.isEmpty()) {
      throw new Refused(name + ": nothing but blanks at its beginning.");
    }
    return start.charAt(0);
  }

  /** What went wrong with a file, in words that name nothing. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "you may not open it";
    }
    if (e instanceof FileSystemException failure && failure.getReason() != null) {
      return failure.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}

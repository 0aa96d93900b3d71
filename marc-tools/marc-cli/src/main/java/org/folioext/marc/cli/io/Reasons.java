package org.folioext.marc.cli.io;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** What went wrong with a file, in words. Stateless. */
final class Reasons {
  private Reasons() {}

  static String of(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "you may not open it";
    }
    if (e instanceof EOFException) {
      return "it breaks off in the middle of compressed data; fetch it again";
    }
    if (e instanceof ZipException) {
      return "its compressed data is damaged (" + e.getMessage() + "); fetch it again";
    }
    if (e instanceof FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}

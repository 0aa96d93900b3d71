package org.folioext.patronnotices.files;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.core.parsetools.JsonEvent;
import io.vertx.core.parsetools.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Lists of records as FOLIO answers them, {@code {"users": [...], "totalRecords": 2}}, one or
 * several after another in a file. One record at a time is in memory.
 */
final class JsonLists {
  private static final int PIECE = 64 * 1024;

  private final Path file;
  private final Each each;
  private final JsonParser parser = JsonParser.newParser();
  private int depth;
  private String list = "";
  private boolean found;
  private long read;

  /** What is told of a file. */
  @FunctionalInterface
  interface Each {
    /** A list begins, if only an empty one. */
    default void list(String name) {}

    /** A record of it. */
    void record(String list, JsonObject record);
  }

  private JsonLists(Path file, Each each) {
    this.file = file;
    this.each = each;
    parser.handler(this::heard);
  }

  /**
   * Reads a file.
   *
   * @throws Refused where the file cannot be read, or is something else
   */
  static void read(Path file, Each each) {
    new JsonLists(file, each).read();
  }

  private void read() {
    try (InputStream input = Files.newInputStream(file)) {
      byte[] piece = new byte[PIECE];
      for (int n = input.read(piece); n >= 0; n = input.read(piece)) {
        parser.write(Buffer.buffer(Arrays.copyOf(piece, n)));
        read += n;
      }
      parser.end();
      if (!found) {
        throw notLists("something else");
      }
    } catch (NoSuchFileException e) {
      throw new Refused(file + ": there is no such file.");
    } catch (IOException e) {
      throw new Refused(file + ": cannot be read: " + e.getMessage());
    } catch (DecodeException e) {
      throw new Refused(
          "%s: not JSON, or cut short, after byte %d or little later.".formatted(file, read));
    }
  }

  private Refused notLists(String but) {
    return new Refused(
        "%s: should be a list as FOLIO answers it: {\"users\": [...]}, not %s."
            .formatted(file, but));
  }

  private void heard(JsonEvent event) {
    switch (event.type()) {
      case START_OBJECT -> depth++;
      case END_OBJECT -> depth--;
      case START_ARRAY -> {
        depth++;
        if (depth == 2 && event.fieldName() != null) {
          list = event.fieldName();
          found = true;
          each.list(list);
          parser.objectValueMode();
        } else if (depth == 1) {
          throw notLists("a bare list");
        }
      }
      case END_ARRAY -> {
        depth--;
        list = "";
        parser.objectEventMode();
      }
      case VALUE -> {
        if (!list.isEmpty() && event.isObject()) {
          each.record(list, event.objectValue());
        }
      }
    }
  }
}

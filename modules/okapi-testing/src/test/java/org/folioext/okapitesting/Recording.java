package org.folioext.okapitesting;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One recorded exchange with a real Okapi or module. */
record Recording(JsonObject json) {
  /**
   * Those of one file, in order; none where the folder with recordings is not beside the project.
   */
  static List<Recording> of(String file) {
    return folder()
        .map(folder -> folder.resolve(file))
        .map(Recording::read)
        .orElseGet(JsonArray::new)
        .stream()
        .map(JsonObject.class::cast)
        .map(Recording::new)
        .toList();
  }

  private static Optional<Path> folder() {
    return Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
        .map(at -> at.resolve("shared/data/folio-exchanges"))
        .filter(Files::isDirectory)
        .findFirst();
  }

  private static JsonArray read(Path file) {
    try {
      return new JsonObject(Files.readString(file)).getJsonArray("exchanges");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of headers, of which the case does not count. */
  static Set<String> lower(Set<String> names) {
    return names.stream()
        .map(one -> one.toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  String name() {
    return json.getString("name");
  }

  /** Whether it was seen by a module, not by a client. */
  boolean inside() {
    return json.containsKey("direction");
  }

  JsonObject request() {
    return json.getJsonObject("request");
  }

  JsonObject response() {
    return json.getJsonObject("response");
  }

  int status() {
    return response().getInteger("status");
  }

  boolean trimmed() {
    return response().containsKey("bodyTrimmed");
  }

  String uri() {
    String query = request().getString("rawQuery");
    return request().getString("path") + (query == null ? "" : "?" + query);
  }

  /** The body as it went over the wire. */
  Optional<String> sent() {
    return Optional.ofNullable(request().getValue("body"))
        .map(body -> body instanceof String text ? text : io.vertx.core.json.Json.encode(body));
  }

  @Override
  public String toString() {
    return name();
  }
}

package org.folioext.okapitesting;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folioext.okapi.pg.ModuleName;

/**
 * What earlier versions of the module under test left behind for a tenant: {@code VERSION.sql}, its
 * schema, and {@code VERSION.json}, what the API said of it. Stateless.
 */
public final class OldVersions {
  private static final Path FOLDER = Path.of("src/test/resources/schema");

  private OldVersions() {}

  /** All versions that left something, oldest first as text. */
  public static Stream<String> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> versions =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".sql"))
              .map(name -> name.replace(".sql", ""))
              .sorted()
              .toList();
      return versions.stream();
    }
  }

  /** The statements that make what a version left behind again. */
  public static String schema(String version) throws IOException {
    return Files.readString(FOLDER.resolve(version + ".sql"));
  }

  /** What the API of a version said: path to answer. */
  public static JsonObject said(String version) throws IOException {
    return new JsonObject(Files.readString(FOLDER.resolve(version + ".json")));
  }

  /**
   * Writes what this version leaves behind for a tenant.
   *
   * @param said path to answer, asked for once the tables are written: to look can leave a trace
   */
  public static void write(Sql sql, ModuleName module, String tenant, Supplier<JsonObject> said)
      throws IOException {
    Files.createDirectories(FOLDER);
    Files.writeString(
        FOLDER.resolve(module.version() + ".sql"), SchemaDump.ofTenant(sql, module, tenant));
    Files.writeString(
        FOLDER.resolve(module.version() + ".json"), said.get().encodePrettily() + "\n");
  }

  /** A value of JSON without the fields of these names, however deep. */
  public static Object without(Set<String> names, Object value) {
    if (value instanceof JsonArray array) {
      return new JsonArray(array.stream().map(one -> without(names, one)).toList());
    }
    if (!(value instanceof JsonObject object)) {
      return value;
    }
    JsonObject less = new JsonObject();
    object.stream()
        .filter(field -> !names.contains(field.getKey()))
        .forEach(field -> less.put(field.getKey(), without(names, field.getValue())));
    return less;
  }

  /** What is said now, as far as it was said before: a later version may say more. */
  public static Object asFarAs(Object before, Object now) {
    if (before instanceof JsonArray then && now instanceof JsonArray array) {
      return new JsonArray(
          IntStream.range(0, array.size())
              .mapToObj(
                  i ->
                      i < then.size()
                          ? asFarAs(then.getValue(i), array.getValue(i))
                          : array.getValue(i))
              .toList());
    }
    if (!(before instanceof JsonObject then && now instanceof JsonObject object)) {
      return now;
    }
    JsonObject less = new JsonObject();
    object.stream()
        .filter(field -> then.containsKey(field.getKey()))
        .forEach(
            field ->
                less.put(field.getKey(), asFarAs(then.getValue(field.getKey()), field.getValue())));
    return less;
  }
}

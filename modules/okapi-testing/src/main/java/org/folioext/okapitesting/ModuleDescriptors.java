package org.folioext.okapitesting;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The ModuleDescriptors that are checked in, for tests that run in a module's folder. Stateless.
 */
public final class ModuleDescriptors {

  private ModuleDescriptors() {}

  /** That of a module. */
  public static JsonObject checkedIn(String module) {
    try {
      return new JsonObject(
          Files.readString(Path.of("../../descriptors", module, "ModuleDescriptor.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All permissions that a descriptor defines; a set that may be changed. */
  public static Set<String> permissions(JsonObject descriptor) {
    Set<String> all = new HashSet<>();
    descriptor
        .getJsonArray("permissionSets")
        .forEach(set -> all.add(((JsonObject) set).getString("permissionName")));
    return all;
  }
}

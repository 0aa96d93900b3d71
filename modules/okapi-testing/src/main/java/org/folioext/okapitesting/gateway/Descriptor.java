package org.folioext.okapitesting.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A ModuleDescriptor that was found good.
 *
 * @param json as it was registered
 */
public record Descriptor(
    ModuleId id,
    JsonObject json,
    List<Provided> provides,
    List<Interface> requires,
    List<Interface> optional) {

  /** Reads one; a Refusal 400 in Okapi's words when it is not good. */
  public static Descriptor read(JsonObject json) {
    return DescriptorReader.read(json);
  }

  /** The handlers of a system interface such as {@code _timer}. */
  public Optional<Provided> system(String name) {
    return provides.stream()
        .filter(one -> one.self().id().equals(name) && one.type().equals("system"))
        .findFirst();
  }

  /** Those of its interfaces that others can require. */
  public Stream<Interface> regular() {
    return provides.stream().filter(Provided::regular).map(Provided::self);
  }

  /** Required and optional interfaces. */
  public Stream<Interface> wanted() {
    return Stream.concat(requires.stream(), optional.stream());
  }

  /** Permissions that it defines, as objects. */
  public Stream<JsonObject> permissionSets() {
    return json.getJsonArray("permissionSets", new JsonArray()).stream()
        .map(JsonObject.class::cast);
  }
}

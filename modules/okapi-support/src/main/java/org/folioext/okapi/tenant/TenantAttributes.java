package org.folioext.okapi.tenant;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.folioext.okapi.Failure;
import org.folioext.okapi.pg.ModuleName;
import org.folioext.okapi.pg.Version;

/**
 * What the gateway sends to {@code POST /_/tenant}.
 *
 * @param from {@code module_from}, absent on first installation
 * @param to {@code module_to}, absent when the module is switched off
 * @param purge whether the data go too; means nothing where there is a module_to
 * @param parameters as the gateway got them from a person
 * @param json as it came
 */
record TenantAttributes(
    Optional<String> from,
    Optional<String> to,
    boolean purge,
    Map<String, String> parameters,
    JsonObject json) {

  /** Reads a body; throws a Failure INVALID when the gateway does not send such. */
  static TenantAttributes of(Buffer body, ModuleName module) {
    try {
      if (!(Json.decodeValue(body) instanceof JsonObject json)) {
        throw unknown();
      }
      TenantAttributes attributes =
          new TenantAttributes(
              Optional.ofNullable(json.getString("module_from")),
              Optional.ofNullable(json.getString("module_to")),
              Boolean.TRUE.equals(json.getBoolean("purge")),
              Optional.ofNullable(json.getJsonArray("parameters"))
                  .map(TenantAttributes::parameters)
                  .orElse(Map.of()),
              json);
      attributes.check(module);
      return attributes;
    } catch (DecodeException | ClassCastException e) {
      throw unknown();
    }
  }

  private static Map<String, String> parameters(JsonArray array) {
    Map<String, String> parameters = new TreeMap<>();
    for (Object each : array) {
      if (!(each instanceof JsonObject one)) {
        throw unknown();
      }
      parameters.put(String.valueOf(one.getString("key")), String.valueOf(one.getString("value")));
    }
    return parameters;
  }

  private void check(ModuleName module) {
    if (to.isEmpty() && from.isEmpty() && !purge) {
      throw invalid("One of module_from, module_to and purge is needed.");
    }
    if (to.isPresent() && Version.ofModule(module.id(), to.get()).isEmpty()) {
      throw invalid("module_to is no version of " + module.id() + ".");
    }
  }

  private static Failure unknown() {
    return invalid("The body is not what Okapi sends to /_/tenant.");
  }

  private static Failure invalid(String message) {
    return Failure.invalid("tenant-attributes", message);
  }

  TenantChange change(String tenant) {
    return new TenantChange(tenant, from, to, asked("loadReference"), asked("loadSample"));
  }

  private boolean asked(String parameter) {
    return "true".equals(parameters.get(parameter));
  }
}

package org.folioext.descriptors;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.folioext.descriptors.Contract.Operation;
import org.folioext.descriptors.ModuleFile.Needed;
import org.folioext.descriptors.ModuleFile.Permission;
import org.folioext.descriptors.ModuleFile.PermissionSet;
import org.folioext.descriptors.ModuleFile.Provided;

/** Makes the ModuleDescriptor. Everything keeps the order it has in module.yaml and contract. */
final class ModuleDescriptorWriter {

  private ModuleDescriptorWriter() {}

  static JsonObject write(ModuleFile module, Contract contract, String version) {
    return Json.createObjectBuilder()
        .add("id", module.id() + "-" + version)
        .add("name", module.name())
        .add("requires", references(module.requires()))
        .add("optional", references(module.optional()))
        .add("provides", provides(module, contract))
        .add("permissionSets", permissions(module))
        .add("env", Launching.env(module))
        .add("launchDescriptor", Launching.container(module, version))
        .build();
  }

  private static JsonArray references(List<Needed> all) {
    JsonArrayBuilder references = Json.createArrayBuilder();
    for (Needed needed : all) {
      references.add(
          Json.createObjectBuilder().add("id", needed.id()).add("version", needed.version()));
    }
    return references.build();
  }

  private static JsonArrayBuilder provides(ModuleFile module, Contract contract) {
    JsonArrayBuilder provides = Json.createArrayBuilder();
    for (Provided provided : module.provides()) {
      provides.add(
          Json.createObjectBuilder()
              .add("id", provided.id())
              .add("version", provided.version())
              .add("handlers", handlers(module, contract, provided.id())));
    }
    provides.add(
        system("_tenant", "2.0")
            .add(
                "handlers",
                Json.createArrayBuilder()
                    .add(handler(List.of("POST"), "/_/tenant"))
                    .add(handler(List.of("GET", "DELETE"), "/_/tenant/{id}"))));
    JsonArray timers = handlers(module, contract, InterfaceChecks.TIMER);
    if (!timers.isEmpty()) {
      provides.add(system(InterfaceChecks.TIMER, "1.0").add("handlers", timers));
    }
    return provides;
  }

  private static JsonObjectBuilder system(String id, String version) {
    return Json.createObjectBuilder()
        .add("id", id)
        .add("version", version)
        .add("interfaceType", "system");
  }

  private static JsonArray handlers(ModuleFile module, Contract contract, String interfaceId) {
    JsonArrayBuilder handlers = Json.createArrayBuilder();
    for (Operation operation : contract.operations()) {
      if (InterfaceChecks.interfaceOf(module, operation).equals(interfaceId)) {
        handlers.add(handler(operation));
      }
    }
    return handlers.build();
  }

  private static JsonObjectBuilder handler(List<String> methods, String path) {
    return Json.createObjectBuilder()
        .add("methods", Json.createArrayBuilder(methods))
        .add("pathPattern", path);
  }

  private static JsonObjectBuilder handler(Operation operation) {
    JsonObjectBuilder handler = handler(List.of(operation.method()), operation.path());
    operation.unit().ifPresent(unit -> handler.add("unit", unit));
    operation.delay().ifPresent(delay -> handler.add("delay", delay));
    operation
        .schedule()
        .ifPresent(
            schedule -> {
              JsonObjectBuilder made = Json.createObjectBuilder().add("cron", schedule.cron());
              schedule.zone().ifPresent(zone -> made.add("zone", zone));
              handler.add("schedule", made);
            });
    operation
        .permissionsRequired()
        .ifPresent(all -> handler.add("permissionsRequired", Json.createArrayBuilder(all)));
    addUnlessEmpty(handler, "permissionsDesired", operation.permissionsDesired());
    addUnlessEmpty(handler, "modulePermissions", operation.modulePermissions());
    return handler;
  }

  private static void addUnlessEmpty(JsonObjectBuilder to, String name, List<String> values) {
    if (!values.isEmpty()) {
      to.add(name, Json.createArrayBuilder(values));
    }
  }

  private static JsonArrayBuilder permissions(ModuleFile module) {
    JsonArrayBuilder permissions = Json.createArrayBuilder();
    for (Permission permission : module.permissions()) {
      permissions.add(
          Json.createObjectBuilder()
              .add("permissionName", permission.name())
              .add("displayName", permission.displayName())
              .add("description", permission.description()));
    }
    for (PermissionSet set : module.sets()) {
      permissions.add(
          Json.createObjectBuilder()
              .add("permissionName", set.name())
              .add("displayName", set.displayName())
              .add("description", set.description())
              .add("visible", true)
              .add("subPermissions", Json.createArrayBuilder(set.contains())));
    }
    return permissions;
  }
}

package org.folioext.descriptors;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.folioext.descriptors.ModuleFile.EnvEntry;

/** How a module is started, for both descriptors. */
final class Launching {

  /** The port that modules listen on in a container, as all of FOLIO's do. */
  private static final String CONTAINER_PORT = "8081/tcp";

  private Launching() {}

  /** All variables, for the person who sets them. */
  static JsonArray env(ModuleFile module) {
    JsonArrayBuilder env = Json.createArrayBuilder();
    for (EnvEntry entry : module.env()) {
      JsonObjectBuilder made = Json.createObjectBuilder().add("name", entry.name());
      entry.value().ifPresent(value -> made.add("value", value));
      env.add(made.add("description", description(entry)));
    }
    return env.build();
  }

  /** Okapi's schema has a field for it, but Okapi 7.0.3 refuses that field. */
  private static String description(EnvEntry entry) {
    return entry.required() ? "Must be set. " + entry.description() : entry.description();
  }

  static JsonObject container(ModuleFile module, String version) {
    return Json.createObjectBuilder()
        .add("dockerImage", module.launch().dockerImage() + ":" + version)
        .add("dockerPull", false)
        .add(
            "dockerArgs",
            Json.createObjectBuilder()
                .add(
                    "HostConfig",
                    Json.createObjectBuilder()
                        .add("Memory", module.launch().memoryBytes())
                        .add(
                            "PortBindings",
                            Json.createObjectBuilder()
                                .add(
                                    CONTAINER_PORT,
                                    Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder().add("HostPort", "%p"))))))
        .add("env", defaults(module))
        .build();
  }

  static JsonObject deployment(ModuleFile module, String version) {
    return Json.createObjectBuilder()
        .add("srvcId", module.id() + "-" + version)
        .add("nodeId", "localhost")
        .add(
            "descriptor",
            Json.createObjectBuilder()
                .add("exec", module.launch().exec())
                .add("env", defaults(module)))
        .build();
  }

  /** Okapi hands these to the process as they are, and fails on one without a value. */
  private static JsonArrayBuilder defaults(ModuleFile module) {
    JsonArrayBuilder env = Json.createArrayBuilder();
    for (EnvEntry entry : module.env()) {
      entry
          .value()
          .ifPresent(
              value ->
                  env.add(
                      Json.createObjectBuilder().add("name", entry.name()).add("value", value)));
    }
    return env;
  }
}

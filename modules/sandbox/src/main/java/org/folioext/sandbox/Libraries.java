package org.folioext.sandbox;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folioext.okapitesting.FakeGateway;
import org.folioext.okapitesting.town.Town;
import org.folioext.okapitesting.town.TownPlan;

/** The made-up libraries of a sandbox: what each has enabled, and who works there. */
final class Libraries {
  private static final long SEED = 2026;
  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final Map<String, String> SAMPLE =
      Map.of("loadReference", "true", "loadSample", "true");

  /** What is enabled, and by which parameters: neighbours have no sample but the town. */
  private record Enabled(JsonObject descriptor, Map<String, String> parameters) {}

  private final FakeGateway gateway;
  private final Neighbours neighbours;
  private final Clock clock;
  private final List<String> tenants = new ArrayList<>();
  private final List<Enabled> modules = new ArrayList<>();

  Libraries(FakeGateway gateway, Neighbours neighbours, Clock clock) {
    this.gateway = gateway;
    this.neighbours = neighbours;
    this.clock = clock;
    neighbours.each((descriptor, uri) -> enable(descriptor, uri, Map.of()));
  }

  /** Registers a module, and enables it for every library there is and will be. */
  void enable(JsonObject descriptor, URI instance) {
    enable(descriptor, instance, SAMPLE);
  }

  private void enable(JsonObject descriptor, URI instance, Map<String, String> parameters) {
    gateway.register(descriptor, instance);
    Enabled module = new Enabled(descriptor, parameters);
    tenants.forEach(tenant -> enable(tenant, module));
    modules.add(module);
  }

  private void enable(String tenant, Enabled module) {
    Sandbox.await(gateway.enable(tenant, module.descriptor().getString("id"), module.parameters()));
  }

  /** One more library, with all that is enabled and a town of patrons. */
  Town add(String tenant, int patrons) {
    gateway.addTenant(tenant);
    tenants.add(tenant);
    modules.forEach(module -> enable(tenant, module));
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
    TownPlan plan = TownPlan.demo(SEED, patrons, today, ZONE);
    return neighbours.fill(tenant, plan, Sandbox.PASSWORD);
  }

  /** Lets the staff of a library do what they are there for; all modules are enabled. */
  void employ(String tenant) {
    for (Login person : Login.values()) {
      gateway.grant(tenant, person.id(), person.permissions(this::module));
    }
  }

  private JsonObject module(String name) {
    return modules.stream()
        .map(Enabled::descriptor)
        .filter(one -> one.getString("id").startsWith(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " is not enabled"));
  }
}

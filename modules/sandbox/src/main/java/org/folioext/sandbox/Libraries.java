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
  private static final Map<String, String> REFERENCE = Map.of("loadReference", "true");

  private final FakeGateway gateway;
  private final Neighbours neighbours;
  private final Clock clock;
  private final List<String> tenants = new ArrayList<>();
  private final List<JsonObject> modules = new ArrayList<>();

  Libraries(FakeGateway gateway, Neighbours neighbours, Clock clock) {
    this.gateway = gateway;
    this.neighbours = neighbours;
    this.clock = clock;
    neighbours.each(this::enable);
  }

  /** Registers a module, and enables it for every library there is and will be. */
  void enable(JsonObject descriptor, URI instance) {
    gateway.register(descriptor, instance);
    tenants.forEach(tenant -> enable(tenant, descriptor));
    modules.add(descriptor);
  }

  private void enable(String tenant, JsonObject descriptor) {
    Sandbox.await(gateway.enable(tenant, descriptor.getString("id"), REFERENCE));
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

  /** Lets the staff of a library do what they are there for; both modules are enabled. */
  void employ(String tenant) {
    JsonObject marcChecks = module("mod-marc-checks");
    JsonObject patronFlags = module("mod-patron-flags");
    for (Login person : Login.values()) {
      gateway.grant(tenant, person.id(), person.permissions(marcChecks, patronFlags));
    }
  }

  private JsonObject module(String name) {
    return modules.stream()
        .filter(one -> one.getString("id").startsWith(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(name + " is not enabled"));
  }
}

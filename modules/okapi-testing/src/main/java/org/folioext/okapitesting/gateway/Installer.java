package org.folioext.okapitesting.gateway;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Enables and disables modules for tenants. */
public final class Installer {
  private final Modules modules;
  private final TenantInit init;
  private final Timers timers;

  /**
   * How an install is done.
   *
   * @param parameters of {@code tenantParameters}
   */
  public record Options(
      boolean simulate,
      boolean purge,
      boolean reinstall,
      boolean checked,
      Map<String, String> parameters) {}

  Installer(Modules modules, TenantInit init, Timers timers) {
    this.modules = modules;
    this.init = init;
    this.timers = timers;
  }

  /** What would be done, in this order. */
  List<InstallStep> plan(Tenant tenant, List<InstallStep> wanted, Options options) {
    return new InstallPlan(modules, tenant.enabled())
        .steps(wanted, options.reinstall(), options.checked());
  }

  /** Plans and does it, one module after the other; what was done before a failure stays. */
  public Future<JsonArray> install(Tenant tenant, List<InstallStep> wanted, Options options) {
    List<InstallStep> steps = plan(tenant, wanted, options);
    Future<Void> done = Future.succeededFuture();
    if (!options.simulate()) {
      for (InstallStep step : steps) {
        done = done.compose(before -> apply(tenant, step, options));
      }
    }
    return done.map(all -> json(steps));
  }

  static JsonArray json(List<InstallStep> steps) {
    JsonArray json = new JsonArray();
    steps.forEach(step -> json.add(step.json()));
    return json;
  }

  private Future<Void> apply(Tenant tenant, InstallStep step, Options options) {
    Descriptor module = modules.get(step.id());
    return switch (step.action()) {
      case uptodate -> Future.succeededFuture();
      case enable ->
          init.call(
                  tenant,
                  new TenantInit.Change(
                      step.from().map(modules::get),
                      Optional.of(module),
                      false,
                      options.parameters()))
              .onSuccess(
                  done -> {
                    tenant.enable(module);
                    timers.restart(tenant);
                  });
      case disable ->
          init.call(
                  tenant,
                  new TenantInit.Change(
                      Optional.of(module), Optional.empty(), options.purge(), options.parameters()))
              .onSuccess(
                  done -> {
                    tenant.disable(module);
                    timers.restart(tenant);
                  });
    };
  }
}

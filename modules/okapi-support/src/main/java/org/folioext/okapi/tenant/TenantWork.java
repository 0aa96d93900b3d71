package org.folioext.okapi.tenant;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.pg.ModuleName;
import org.folioext.okapi.pg.Schemas;
import org.folioext.okapi.pg.Version;

/** Switches tenants on and off. All of it may be done again. */
final class TenantWork {
  private final Schemas schemas;
  private final TenantHooks hooks;
  private final ModuleName module;

  TenantWork(Schemas schemas, TenantHooks hooks, ModuleName module) {
    this.schemas = schemas;
    this.hooks = hooks;
    this.module = module;
  }

  /** Does what was asked for, and answers in sentences what was done. */
  Future<List<String>> run(String tenant, TenantAttributes attributes) {
    if (attributes.to().isPresent()) {
      return checkFrom(attributes).compose(ok -> enable(attributes.change(tenant)));
    }
    return attributes.purge() ? purge(tenant) : disable(tenant);
  }

  private Future<Void> checkFrom(TenantAttributes attributes) {
    Version here = Version.of(module.version());
    return attributes
        .from()
        .flatMap(from -> Version.ofModule(module.id(), from))
        .filter(from -> from.compareTo(here) > 0)
        .map(from -> newer(attributes.from().get()).<Void>future())
        .orElse(Future.succeededFuture());
  }

  private Failure newer(String from) {
    return new Failure(
        FailureKind.CONFLICT,
        "newer-module",
        "The tenant has " + from + ", which is newer than " + module.full() + ".",
        Map.of("module_from", from));
  }

  private Future<List<String>> enable(TenantChange change) {
    String tenant = change.tenant();
    return schemas
        .enabled(tenant)
        .compose(
            before ->
                schemas
                    .migrate(tenant)
                    .compose(
                        done ->
                            Future.succeededFuture(change)
                                .compose(hooks::enabled)
                                .recover(e -> takeBack(before, tenant, e))))
        .map(List.of("The tenant's tables are those of " + module.full() + ".", "It is enabled."));
  }

  /** A tenant whose first installation failed stays off. */
  private Future<Void> takeBack(boolean before, String tenant, Throwable failure) {
    Future<Void> failed = Future.failedFuture(failure);
    return before ? failed : failed.eventually(() -> schemas.disable(tenant));
  }

  private Future<List<String>> disable(String tenant) {
    return tellOfEnd(tenant)
        .compose(told -> schemas.disable(tenant))
        .map(List.of("It is disabled; its data stay."));
  }

  private Future<List<String>> purge(String tenant) {
    return tellOfEnd(tenant)
        .compose(told -> schemas.purge(tenant))
        .map(List.of("It is disabled, and its data are gone."));
  }

  private Future<Void> tellOfEnd(String tenant) {
    return schemas
        .enabled(tenant)
        .compose(on -> on ? hooks.disabled(tenant) : Future.succeededFuture());
  }
}

package org.folioext.okapi.tenant;

import io.vertx.core.Future;

/** What a module does when a tenant comes or goes, besides the migration of its tables. */
public interface TenantHooks {

  /** Two, the second after the first. */
  static TenantHooks inTurn(TenantHooks first, TenantHooks second) {
    return new TenantHooks() {
      @Override
      public Future<Void> enabled(TenantChange change) {
        return first.enabled(change).compose(done -> second.enabled(change));
      }

      @Override
      public Future<Void> disabled(String tenant) {
        return first.disabled(tenant).compose(done -> second.disabled(tenant));
      }
    };
  }

  /**
   * After the migration, when {@code Database.inTenant} works for the tenant. May be called again
   * for the same change: after a failure, or because somebody installs the same version again.
   */
  default Future<Void> enabled(TenantChange change) {
    return Future.succeededFuture();
  }

  /** Before the tenant is switched off or its data are dropped, while they can still be read. */
  default Future<Void> disabled(String tenant) {
    return Future.succeededFuture();
  }
}

package org.folioext.okapi.pg;

import io.vertx.core.Future;
import java.util.List;

/** Makes, upgrades and drops the schemas of tenants. */
public final class Schemas {
  /** Works on this database, for its module. */
  public Schemas(Database database) {}

  /** Makes the tenant's role and schema or brings them up to date, and switches the tenant on. */
  public Future<Void> migrate(String tenant) {
    throw new UnsupportedOperationException();
  }

  /** Switches the tenant off; its data stay. */
  public Future<Void> disable(String tenant) {
    throw new UnsupportedOperationException();
  }

  /** Drops the tenant's schema with all data, and its role; does nothing where there is none. */
  public Future<Void> purge(String tenant) {
    throw new UnsupportedOperationException();
  }

  /** Whether the tenant has a schema here, switched on or not. */
  public Future<Boolean> exists(String tenant) {
    throw new UnsupportedOperationException();
  }

  /** The tenants that are switched on, by name. */
  public Future<List<String>> tenants() {
    throw new UnsupportedOperationException();
  }
}

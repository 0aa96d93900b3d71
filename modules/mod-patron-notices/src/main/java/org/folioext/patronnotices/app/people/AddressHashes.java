package org.folioext.patronnotices.app.people;

import io.vertx.core.Future;
import org.folioext.okapi.seal.TenantKeys;

/** How the addresses of each tenant's patrons are hashed. Thread-safe. */
public final class AddressHashes {

  private static final String VARIABLE = "PATRON_NOTICES_KEY";

  private final TenantKeys keys;

  /** By keys in a store. */
  public AddressHashes(TenantKeys keys) {
    this.keys = keys;
  }

  /** Those of a tenant; fails with UNAVAILABLE, {@code key-sealed-otherwise}. */
  public Future<AddressHash> of(String tenant) {
    return keys.hash(tenant, VARIABLE).map(AddressHash::new);
  }
}

package org.folioext.patronnotices.storage;

import org.folioext.okapi.seal.SealedKeys;

/** Where the key of each tenant is, by which addresses are compared. */
public final class AddressKeys {

  /** Its table. */
  public static final SealedKeys TABLE = new SealedKeys("address_key");

  private AddressKeys() {}
}

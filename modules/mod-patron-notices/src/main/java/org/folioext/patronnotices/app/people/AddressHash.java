package org.folioext.patronnotices.app.people;

import java.util.Locale;
import org.folioext.okapi.seal.KeyedHash;

/**
 * Tells e-mail addresses apart without keeping them, whatever their case. Thread-safe.
 *
 * @param hash under the key of a tenant
 */
public record AddressHash(KeyedHash hash) {

  /** The hash of an address. */
  public String of(String address) {
    return hash.of(address.strip().toLowerCase(Locale.ROOT));
  }

  /** The hash of what comes behind its last at sign; of all of it where it has none. */
  public String ofDomain(String address) {
    return of(address.substring(address.lastIndexOf('@') + 1));
  }
}

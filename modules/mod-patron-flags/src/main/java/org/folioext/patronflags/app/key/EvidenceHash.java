package org.folioext.patronflags.app.key;

import org.folioext.okapi.Failure;
import org.folioext.okapi.seal.KeyedHash;
import org.folioext.okapi.seal.Seal;
import org.folioext.patronflags.domain.rule.Evidence;

/**
 * Tells evidence apart without keeping it, under the key of a tenant. Thread-safe.
 *
 * @param hash of its canonical text
 */
public record EvidenceHash(KeyedHash hash) {

  /**
   * Hashes under the key of a tenant.
   *
   * @throws Failure UNAVAILABLE, {@code key-sealed-otherwise}, where it was sealed with another
   *     key, or for another tenant
   */
  public static EvidenceHash unsealed(Seal seal, String tenant, byte[] sealed) {
    return new EvidenceHash(KeyedHash.unsealed(seal, tenant, sealed, "PATRON_FLAGS_KEY"));
  }

  /** The hash of evidence. */
  public String of(Evidence evidence) {
    return hash.of(evidence.canonical());
  }
}

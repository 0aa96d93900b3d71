package org.folioext.patronflags.app.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.folioext.okapi.Failure;
import org.folioext.okapi.seal.Seal;
import org.folioext.patronflags.domain.rule.Evidence;

/**
 * Tells evidence apart without keeping it: HMAC-SHA256 in lower case hex, under the key of a
 * tenant. For one thread.
 */
public final class EvidenceHash {

  private static final String MAC = "HmacSHA256";

  private final Mac mac;

  /** Hashes under a key of 32 bytes. */
  public EvidenceHash(byte[] key) {
    try {
      mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(key, MAC));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no " + MAC, e);
    }
  }

  /**
   * Hashes under the key of a tenant.
   *
   * @throws Failure UNAVAILABLE, {@code key-sealed-otherwise}, where it was sealed with another
   *     key, or for another tenant
   */
  public static EvidenceHash unsealed(Seal seal, String tenant, byte[] sealed) {
    return seal.open(tenant, sealed)
        .map(EvidenceHash::new)
        .orElseThrow(
            () ->
                Failure.unavailable(
                    "key-sealed-otherwise",
                    "The tenant's key was sealed with another PATRON_FLAGS_KEY; rotate the keys."));
  }

  /** The hash of evidence. */
  public String of(Evidence evidence) {
    byte[] text = evidence.canonical().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(mac.doFinal(text));
  }
}

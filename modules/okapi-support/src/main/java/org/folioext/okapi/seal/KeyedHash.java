package org.folioext.okapi.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.folioext.okapi.Failure;

/**
 * Tells personal values apart without keeping them: HMAC-SHA256 of their UTF-8, as 64 digits in
 * lower case hex, under the key of a tenant. Thread-safe.
 */
public final class KeyedHash {

  private static final String MAC = "HmacSHA256";

  private final SecretKeySpec key;

  /** Hashes under a key of 32 bytes. */
  public KeyedHash(byte[] key) {
    this.key = new SecretKeySpec(key, MAC);
  }

  /**
   * Hashes under the key of a tenant.
   *
   * @param variable of the environment, that has the key of the seal
   * @throws Failure UNAVAILABLE, {@code key-sealed-otherwise}, where it was sealed with another
   *     key, or for another tenant
   */
  public static KeyedHash unsealed(Seal seal, String tenant, byte[] sealed, String variable) {
    return seal.open(tenant, sealed)
        .map(KeyedHash::new)
        .orElseThrow(
            () ->
                Failure.unavailable(
                    "key-sealed-otherwise",
                    "The tenant's key was sealed with another " + variable + "; rotate the keys."));
  }

  /** The hash of a text. */
  public String of(String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no " + MAC, e);
    }
  }
}

package org.folioext.patronflags.app.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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

  /** The hash of evidence. */
  public String of(Evidence evidence) {
    byte[] text = evidence.canonical().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(mac.doFinal(text));
  }
}

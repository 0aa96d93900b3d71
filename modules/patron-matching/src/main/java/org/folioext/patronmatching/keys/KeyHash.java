package org.folioext.patronmatching.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes a number of a key, from which the key cannot be told. Never 0. */
public interface KeyHash {

  /**
   * The number of a key.
   *
   * @param rule by its ordinal, so that keys of different rules are never the same
   */
  long of(int rule, String key);

  /**
   * For numbers that are kept nowhere: fast, and the same in each run (after FNV-1a and the
   * finalizer of MurmurHash3, both in the public domain). Thread-safe.
   */
  static KeyHash fleeting() {
    return (rule, key) -> {
      long hash = 0xcbf29ce484222325L ^ rule * 0x9e3779b97f4a7c15L;
      for (int i = 0; i < key.length(); i++) {
        hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
      hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
      hash ^= hash >>> 33;
      return hash == 0 ? 1 : hash;
    };
  }

  /**
   * For numbers that are kept: the first eight bytes of HMAC-SHA-256 (RFC 2104) under a library's
   * secret. Thread-safe.
   *
   * @param secret at least 32 bytes
   */
  static KeyHash keyed(byte[] secret) {
    if (secret.length < 32) {
      throw new IllegalArgumentException("A secret of " + secret.length + " bytes");
    }
    byte[] own = secret.clone();
    ThreadLocal<Mac> macs = ThreadLocal.withInitial(() -> mac(own));
    return (rule, key) -> {
      Mac mac = macs.get();
      mac.update((byte) rule);
      long hash = ByteBuffer.wrap(mac.doFinal(key.getBytes(StandardCharsets.UTF_8))).getLong();
      return hash == 0 ? 1 : hash;
    };
  }

  private static Mac mac(byte[] secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("No HMAC", e);
    }
  }
}

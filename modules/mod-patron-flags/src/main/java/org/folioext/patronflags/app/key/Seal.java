package org.folioext.patronflags.app.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.folioext.okapi.Failure;

/**
 * Seals secrets of tenants with the key of the environment: AES-256-GCM, the tenant's name bound to
 * it, so that what was sealed for one opens for no other. Thread-safe.
 */
public final class Seal {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final SecureRandom random;

  /** A seal with a key of 32 bytes. */
  public Seal(SecretKey key, SecureRandom random) {
    this.key = key;
    this.random = random;
  }

  /** A nonce of 12 bytes, and the secret under it with its tag. */
  public byte[] seal(String tenant, byte[] secret) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, tenant).doFinal(secret);
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no " + CIPHER, e);
    }
  }

  /**
   * The secret.
   *
   * @throws Failure UNAVAILABLE, {@code key-sealed-otherwise}, where it was sealed with another
   *     key, or for another tenant
   */
  public byte[] open(String tenant, byte[] sealed) {
    ByteBuffer bytes = ByteBuffer.wrap(sealed);
    byte[] nonce = new byte[NONCE];
    bytes.get(nonce);
    try {
      return cipher(Cipher.DECRYPT_MODE, nonce, tenant)
          .doFinal(sealed, NONCE, sealed.length - NONCE);
    } catch (AEADBadTagException e) {
      throw Failure.unavailable(
          "key-sealed-otherwise",
          "The tenant's key was sealed with another PATRON_FLAGS_KEY; rotate the keys.");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JVM has no " + CIPHER, e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String tenant) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(tenant.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}

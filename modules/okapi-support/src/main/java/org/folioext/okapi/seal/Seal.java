package org.folioext.okapi.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals with AES-256-GCM (NIST SP 800-38D): unreadable without the key, and refused when a bit was
 * changed or another purpose is given. Thread-safe.
 */
public final class Seal {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final SecureRandom random;

  /**
   * A seal.
   *
   * @param key for AES, of 32 bytes
   */
  public Seal(SecretKey key, SecureRandom random) {
    this.key = key;
    this.random = random;
  }

  /**
   * A nonce of 12 bytes, and what it seals with its tag; others each time.
   *
   * @param purpose bound to it, and not hidden: what was sealed for one opens for no other
   */
  public byte[] seal(String purpose, byte[] plain) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(plain);
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  /** What was sealed; empty where it was not sealed here, for this purpose, or was changed. */
  public Optional<byte[]> open(String purpose, byte[] sealed) {
    if (sealed.length < NONCE + TAG_BITS / Byte.SIZE) {
      return Optional.empty();
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE);
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, nonce, purpose)
              .doFinal(sealed, NONCE, sealed.length - NONCE));
    } catch (AEADBadTagException foreign) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static IllegalStateException missing(GeneralSecurityException e) {
    return new IllegalStateException("this JVM has no " + CIPHER, e);
  }
}

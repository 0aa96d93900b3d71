package org.folioext.okapitesting.gateway;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and reads tokens: JWT with HMAC-SHA256 and a key of this process. */
public final class Tokens {
  private static final String HEAD = "{\"alg\":\"HS256\"}";
  private static final String ALGORITHM = "HmacSHA256";
  private final SecretKeySpec key;
  private final Clock clock;
  private final Set<String> refreshed = ConcurrentHashMap.newKeySet();

  public Tokens(Clock clock) {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    this.key = new SecretKeySpec(secret, ALGORITHM);
    this.clock = clock;
  }

  /** A token that ends after a while. */
  public String access(String tenant, String username, String userId, Duration life) {
    return sign(
        Claims.of(Claims.ACCESS, tenant, username, Optional.of(userId))
            .until(clock.instant().plus(life)));
  }

  /** A token without an end, as POST /authn/login gives it. */
  public String legacy(String tenant, String username, String userId) {
    return sign(Claims.of(Claims.LEGACY, tenant, username, Optional.of(userId)));
  }

  /** A token for POST /authn/refresh, good for one use. */
  public String refresh(String tenant, String username, String userId, Duration life) {
    return sign(
        Claims.of(Claims.REFRESH, tenant, username, Optional.of(userId))
            .with("jti", UUID.randomUUID().toString())
            .until(clock.instant().plus(life)));
  }

  /** What a refresh cookie says; empty when it is forged, of another tenant, old or used. */
  public Optional<Claims> useForRefresh(String token, String tenant) {
    return read(token)
        .filter(claims -> claims.tenant().equals(tenant) && !claims.expired(clock.instant()))
        .filter(claims -> claims.type().equals(Claims.ACCESS) || refreshed.add(token));
  }

  String sign(Claims claims) {
    String text = encode(HEAD) + "." + encode(claims.json().encode());
    return text + "." + signature(text);
  }

  /** What a token says; empty when it is none, or not of this gateway. */
  public Optional<Claims> read(String token) {
    return unchecked(token)
        .filter(
            claims -> {
              int end = token.lastIndexOf('.');
              return MessageDigest.isEqual(
                  bytes(signature(token.substring(0, end))), bytes(token.substring(end + 1)));
            });
  }

  /** What a token says, true or not: Okapi finds the tenant of a request by it. */
  static Optional<Claims> unchecked(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
      return Optional.of(new Claims(new JsonObject(text)));
    } catch (IllegalArgumentException | DecodeException notAToken) {
      return Optional.empty();
    }
  }

  boolean expired(Claims claims) {
    return claims.expired(clock.instant());
  }

  private String signature(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

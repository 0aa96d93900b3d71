package org.folioext.patronnotices.domain.sending;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Where a tenant's ledger is, now. Immutable.
 *
 * @param parts those that are known: PostgreSQL may not tell all of them, and the environment only
 *     has a name where it was given one
 */
public record Installation(Map<Part, String> parts) {

  public Installation {
    Map<Part, String> sorted = new EnumMap<>(Part.class);
    sorted.putAll(parts);
    parts = Collections.unmodifiableMap(sorted);
  }

  /** A part; empty where it is not known. */
  public Optional<String> part(Part part) {
    return Optional.ofNullable(parts.get(part));
  }

  /** Whether it may send at all: it has a name, and is asked through a gateway. */
  public boolean isNamed() {
    return parts.containsKey(Part.ENVIRONMENT) && parts.containsKey(Part.GATEWAY);
  }

  /** SHA-256 of all parts, 64 hexadecimal digits. */
  public String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      parts.forEach(
          (part, value) ->
              digest.update((part.id() + "=" + value + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

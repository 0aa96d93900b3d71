package org.folioext.console.session;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What FOLIO gave at sign-in: secrets, never logged.
 *
 * @param access for every call until accessEnds
 * @param renewFrom from when on new ones are asked for, while these still hold
 * @param refresh for one renewal
 */
public record Tokens(String access, Instant renewFrom, Instant accessEnds, String refresh) {

  private static final Duration SPARE = Duration.ofMinutes(2);

  /** Renewed two minutes before the end, or in the last third of a life shorter than six. */
  static Tokens given(String access, Instant now, Instant ends, String refresh) {
    Duration third = Duration.between(now, ends).dividedBy(3);
    Duration spare = third.compareTo(SPARE) < 0 ? third : SPARE;
    return new Tokens(access, ends.minus(spare), ends, refresh);
  }

  /** Whose they are: mod-authtoken's access tokens are JWTs with the user's id; else empty. */
  public Optional<String> userId() {
    String[] parts = access.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
      return Optional.ofNullable(new JsonObject(Buffer.buffer(claims)).getString("user_id"));
    } catch (IllegalArgumentException | DecodeException | ClassCastException opaque) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "Tokens[accessEnds=" + accessEnds + "]";
  }
}

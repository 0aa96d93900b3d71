package org.folioext.patronnotices.app.send;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.seal.Seal;
import org.folioext.patronnotices.remote.Letter;

/** What was sent, sealed for the message that said it. Thread-safe. */
public final class Letterbox {

  private static final String HEADER = "header";
  private static final String BODY = "body";

  private final Seal seal;

  /** Sealed with the key of the environment. */
  public Letterbox(Seal seal) {
    this.seal = seal;
  }

  /** A letter, unreadable without the key. */
  byte[] sealed(String tenant, UUID message, Letter letter) {
    String json = new JsonObject().put(HEADER, letter.header()).put(BODY, letter.body()).encode();
    return seal.seal(purpose(tenant, message), json.getBytes(StandardCharsets.UTF_8));
  }

  /** The letter of a message; empty where it was sealed with another key. */
  public Optional<Letter> opened(String tenant, UUID message, byte[] sealed) {
    return seal.open(purpose(tenant, message), sealed)
        .map(plain -> new JsonObject(new String(plain, StandardCharsets.UTF_8)))
        .flatMap(json -> Letter.of(json.getString(HEADER), json.getString(BODY)));
  }

  private static String purpose(String tenant, UUID message) {
    return "message " + tenant + " " + message;
  }
}

package org.folioext.console.web;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.folioext.console.session.Session;
import org.folioext.console.web.KeptForm.Field;
import org.folioext.okapi.seal.Seal;

/**
 * Keeps what a person wrote over signing in anew: sealed in the sign-in page, for its tenant, its
 * user and an hour, so that the server keeps nothing and no address holds it. For many threads.
 */
public final class KeptForms {

  /** What the sign-in form may hold of it, in characters. */
  public static final int LONGEST = 96 * 1024;

  private static final Duration KEPT = Duration.ofHours(1);

  private final Seal seal;
  private final Clock clock;

  public KeptForms(Seal seal, Clock clock) {
    this.seal = seal;
    this.clock = clock;
  }

  /**
   * Seals the form of a request, where it has one that fits and is of the session.
   *
   * @param to where it was sent, below the tenant
   * @param back the page to return to
   */
  Optional<String> keep(HttpServerRequest request, Session ended, String to, String back) {
    MultiMap form = request.formAttributes();
    if (form.isEmpty() || !Csrf.isOf(request, ended)) {
      return Optional.empty();
    }
    List<Field> fields =
        form.entries().stream()
            .filter(field -> !field.getKey().equals(Csrf.FIELD))
            .map(field -> new Field(field.getKey(), field.getValue()))
            .toList();
    KeptForm kept = new KeptForm(ended.user(), to, back, fields, clock.instant().plus(KEPT));
    byte[] bytes = seal.seal(purpose(ended.tenant()), json(kept).toBuffer().getBytes());
    return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
        .filter(text -> text.length() <= LONGEST);
  }

  /** What was kept for the person who signed in; empty where it is another's, old or forged. */
  public Optional<KeptForm> open(String sealed, Session begun) {
    return decoded(sealed)
        .flatMap(bytes -> seal.open(purpose(begun.tenant()), bytes))
        .map(KeptForms::form)
        .filter(kept -> kept.user().equalsIgnoreCase(begun.user()))
        .filter(kept -> clock.instant().isBefore(kept.until()));
  }

  private static Optional<byte[]> decoded(String value) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(value));
    } catch (IllegalArgumentException forged) {
      return Optional.empty();
    }
  }

  private static String purpose(String tenant) {
    return "form of " + tenant;
  }

  private static JsonObject json(KeptForm kept) {
    JsonArray fields = new JsonArray();
    kept.fields()
        .forEach(field -> fields.add(new JsonArray().add(field.name()).add(field.value())));
    return new JsonObject()
        .put("user", kept.user())
        .put("to", kept.to())
        .put("back", kept.back())
        .put("fields", fields)
        .put("until", kept.until());
  }

  private static KeptForm form(byte[] opened) {
    JsonObject json = new JsonObject(Buffer.buffer(opened));
    Instant until = json.getInstant("until");
    List<Field> fields =
        json.getJsonArray("fields").stream()
            .map(JsonArray.class::cast)
            .map(pair -> new Field(pair.getString(0), pair.getString(1)))
            .toList();
    return new KeptForm(
        json.getString("user"), json.getString("to"), json.getString("back"), fields, until);
  }
}

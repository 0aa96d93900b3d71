package org.folioext.console.patrons;

import java.util.Optional;
import java.util.Set;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.web.Texts;

/**
 * Why mod-patron-flags did not do what a person wanted, on the page where they wanted it.
 *
 * @param text what they read
 * @param own whether it is the console's sentence; else it is the module's, in the person's
 *     language where it knows that
 * @param permission the one that is missing, where it is known
 */
public record Told(String text, boolean own, Optional<String> permission) {

  private static final Set<Kind> OF_THE_PERSON =
      Set.of(Kind.CONFLICT, Kind.REFUSED, Kind.FORBIDDEN);

  /** A sentence of the console's. */
  public static Told of(String text) {
    return new Told(text, true, Optional.empty());
  }

  /** Whether a failure can be told beside what the person wrote; others have a page. */
  public static boolean fits(Throwable cause) {
    return cause instanceof GatewayFailure failure
        && (OF_THE_PERSON.contains(failure.kind())
            || failure.kind() == Kind.UNREACHABLE && !failure.code().isEmpty());
  }

  /** What a failure of an effect says; some are told in words of the effect. */
  public static Told of(Texts texts, GatewayFailure failure, String effect) {
    String key = "patrons.told." + failure.code() + "." + effect;
    return texts.has(key) ? Told.of(texts.text(key)) : of(texts, failure);
  }

  /** What a failure says, by its code where there is a text for it. */
  public static Told of(Texts texts, GatewayFailure failure) {
    String key = "patrons.told." + failure.code();
    if (texts.has(key)) {
      return new Told(texts.text(key), true, failure.permission());
    }
    if (failure.kind() == Kind.FORBIDDEN) {
      return new Told(texts.text("patrons.told.forbidden"), true, failure.permission());
    }
    return failure
        .said()
        .map(said -> new Told(said, false, Optional.<String>empty()))
        .orElseGet(() -> Told.of(texts.text("patrons.told.refused")));
  }
}

package org.folioext.console.notices;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.web.Texts;
import org.folioext.console.web.View;

/**
 * Why mod-patron-notices did not do what a person wanted, on the page where they wanted it.
 *
 * @param status of HTTP
 * @param code of the module; empty where it gave none
 * @param text in the person's language, in which the module tells it
 * @param permission the one that is missing, where it is known
 */
public record Refusal(int status, String code, String text, Optional<String> permission) {

  private static final Set<Kind> OF_THE_PERSON =
      Set.of(Kind.CONFLICT, Kind.REFUSED, Kind.FORBIDDEN);

  /** A page that tells it; other failures go on, and have a page of their own. */
  public static Future<View> told(
      Texts texts, Throwable cause, BiFunction<Refusal, GatewayFailure, Future<View>> page) {
    return cause instanceof GatewayFailure failure && fits(failure)
        ? page.apply(of(texts, failure), failure)
        : Future.failedFuture(cause);
  }

  private static boolean fits(GatewayFailure failure) {
    return OF_THE_PERSON.contains(failure.kind())
        || failure.kind() == Kind.UNREACHABLE && !failure.code().isEmpty();
  }

  private static Refusal of(Texts texts, GatewayFailure failure) {
    String key = "notices.told." + failure.code();
    String usual =
        failure.kind() == Kind.FORBIDDEN ? "notices.told.forbidden" : "notices.told.refused";
    String text =
        texts.has(key) ? texts.text(key) : failure.said().orElseGet(() -> texts.text(usual));
    return new Refusal(failure.kind().status(), failure.code(), text, failure.permission());
  }
}

package org.folioext.okapi.http;

import io.vertx.core.http.HttpServerRequest;
import org.folioext.okapi.Failure;
import org.folioext.okapi.text.Language;

/** In which language a request wants its texts. Stateless. */
public final class Languages {

  private static final String PARAMETER = "lang";

  private Languages() {}

  /** The language of Accept-Language, else English. */
  public static Language of(HttpServerRequest request) {
    String accepted = request.getHeader("Accept-Language");
    return accepted == null ? Language.ENGLISH : Language.accepted(accepted);
  }

  /**
   * The language of {@code ?lang=}, for operations whose contract has it, else as {@link #of}.
   *
   * @throws Failure INVALID where {@code lang} is a language that there are no texts in
   */
  public static Language asked(HttpServerRequest request) {
    String asked = request.getParam(PARAMETER);
    return asked == null ? of(request) : Language.of(asked).orElseThrow(Languages::unknown);
  }

  private static Failure unknown() {
    return Failure.invalid(
        "parameter-invalid", "lang is one of " + String.join(", ", Language.ids()) + ".");
  }
}

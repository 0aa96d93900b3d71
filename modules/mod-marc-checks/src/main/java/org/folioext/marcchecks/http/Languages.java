package org.folioext.marcchecks.http;

import io.vertx.core.http.HttpServerRequest;
import org.folioext.marcchecks.domain.Language;
import org.folioext.okapi.Failure;

/** In which language a request wants its messages. Stateless. */
public final class Languages {
  private static final String PARAMETER = "lang";

  private Languages() {}

  /**
   * The language of {@code ?lang=}, else of Accept-Language, else English.
   *
   * @throws Failure INVALID where {@code lang} is a language that there are no texts in
   */
  public static Language of(HttpServerRequest request) {
    String asked = request.getParam(PARAMETER);
    if (asked != null) {
      return Language.of(asked)
          .orElseThrow(() -> Failure.invalid("parameter-invalid", "lang is one of en, fr."));
    }
    String accepted = request.getHeader("Accept-Language");
    return accepted == null ? Language.ENGLISH : Language.accepted(accepted);
  }
}

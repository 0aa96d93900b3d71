package org.folioext.patronflags.http;

import io.vertx.core.http.HttpServerRequest;
import org.folioext.patronflags.domain.text.Language;

/** In which language a request wants its texts. Stateless. */
final class Languages {

  private Languages() {}

  /** The language of Accept-Language, else English. */
  static Language of(HttpServerRequest request) {
    String accepted = request.getHeader("Accept-Language");
    return accepted == null ? Language.ENGLISH : Language.accepted(accepted);
  }
}

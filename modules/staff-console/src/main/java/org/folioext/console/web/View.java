package org.folioext.console.web;

import io.vertx.core.http.HttpClientResponse;
import org.folioext.console.gateway.Url;

/** What a page handler answers with. */
public sealed interface View {

  /**
   * A template of {@code src/main/jte}, rendered with {@code page} and {@code model}.
   *
   * @param template without {@code .jte}: {@code catalogue/runs}
   * @param model what the template shows; it has the type that the template names
   */
  record Html(int status, String template, Object model) implements View {}

  /**
   * Another page, by GET.
   *
   * @param to below the tenant: {@code /catalogue}
   */
  record Redirect(Url to) implements View {}

  /**
   * A file of the gateway, streamed on.
   *
   * @param from begun, paused
   * @param name what the browser calls it
   */
  record Download(HttpClientResponse from, String name) implements View {}

  /** A page that went well. */
  static View html(String template, Object model) {
    return new Html(200, template, model);
  }

  static View redirect(Url to) {
    return new Redirect(to);
  }
}

package org.folioext.okapi.http;

import io.vertx.ext.web.Router;

/** {@code GET /admin/health}: the process answers. Asks for no tenant. */
public final class Health implements Routes {

  @Override
  public void mount(Router router) {
    router
        .get("/admin/health")
        .handler(web -> Answer.text("text/plain", "OK").sendTo(web.response()));
  }
}

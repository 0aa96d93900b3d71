package org.folioext.marcchecks.http.run;

import io.vertx.core.http.HttpServerResponse;

/**
 * What a response says of the file in it.
 *
 * @param type its content type
 * @param name letters, digits, points, hyphens and underscores
 */
record FileHead(String type, String name) {
  void putOn(HttpServerResponse response) {
    response
        .putHeader("Content-Type", type)
        .putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }
}

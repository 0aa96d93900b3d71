package org.folioext.okapi.http;

import io.vertx.ext.web.Router;

/**
 * Plain routes beside the validated ones: uploads, downloads, system interfaces. They read their
 * own bodies, and fail a request with {@code RoutingContext.fail(Throwable)}.
 */
@FunctionalInterface
public interface Routes {

  void mount(Router router);
}

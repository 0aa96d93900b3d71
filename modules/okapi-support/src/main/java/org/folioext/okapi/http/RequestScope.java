package org.folioext.okapi.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.log.LogContext;
import org.folioext.okapi.log.LogIds;

/**
 * Comes before all routes: reads Okapi's headers once, and has the log name them. Without a tenant
 * nothing is answered but {@code /admin/*}.
 */
public final class RequestScope implements Handler<RoutingContext> {

  private static final String HEADERS = OkapiHeaders.class.getName();
  private static final String REQUEST_ID = OkapiHeaders.REQUEST_ID;

  RequestScope() {}

  /**
   * Okapi's headers of a request, for plain routes.
   *
   * @throws IllegalStateException under {@code /admin/}, where there are none
   */
  public static OkapiHeaders headers(RoutingContext web) {
    OkapiHeaders headers = web.get(HEADERS);
    if (headers == null) {
      throw new IllegalStateException("no headers of Okapi are read here: " + web.request().path());
    }
    return headers;
  }

  /** The id of a request, of any. */
  static String requestId(RoutingContext web) {
    String id = web.get(REQUEST_ID);
    return id == null ? OkapiHeaders.requestId(web.request().headers()) : id;
  }

  @Override
  public void handle(RoutingContext web) {
    String id = OkapiHeaders.requestId(web.request().headers());
    web.put(REQUEST_ID, id);
    LogContext.enter(LogIds.of(id, Optional.empty(), Optional.empty()));
    if (!path(web).startsWith("/admin/")) {
      OkapiHeaders headers = OkapiHeaders.of(web.request().headers()).withRequestId(id);
      web.put(HEADERS, headers);
      LogContext.enter(LogIds.of(headers));
    }
    web.next();
  }

  /** The path, once it and the query are known to be decodable. */
  private static String path(RoutingContext web) {
    try {
      web.request().params();
      return web.normalizedPath();
    } catch (IllegalArgumentException e) {
      throw illEncoded();
    }
  }

  static Failure illEncoded() {
    return Failure.invalid("target-invalid", "Path or query is not percent-encoded well.");
  }
}

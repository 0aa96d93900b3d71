package org.folioext.console.web;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.folioext.okapi.Failure;
import org.folioext.okapi.log.LogContext;
import org.folioext.okapi.log.LogIds;

/**
 * Comes before all routes: gives the request an id, its answer the headers that keep browsers
 * strict, and refuses what another site sends in a person's name.
 */
public final class Arrival implements Handler<RoutingContext> {

  private static final String REQUEST_ID = Arrival.class.getName();
  private static final Pattern TENANT = Pattern.compile("[a-z][a-z0-9_]{0,30}");

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
              + " img-src 'self' data:; form-action 'self'; frame-ancestors 'none';"
              + " base-uri 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  private final boolean secure;

  /**
   * @param secure whether it is reached over HTTPS alone
   */
  public Arrival(boolean secure) {
    this.secure = secure;
  }

  @Override
  public void handle(RoutingContext web) {
    String id = UUID.randomUUID().toString();
    web.put(REQUEST_ID, id);
    HEADERS.forEach(web.response()::putHeader);
    if (secure) {
      web.response().putHeader("Strict-Transport-Security", "max-age=31536000");
    }
    LogContext.enter(LogIds.of(id, tenant(web), Optional.empty()));
    String method = web.request().method().name();
    if (!method.equals("GET") && !method.equals("HEAD") && fromElsewhere(web.request().headers())) {
      throw Failure.forbidden("other-site", "The request came from another site.");
    }
    web.next();
  }

  /** The id of a request. */
  public static String requestId(RoutingContext web) {
    return web.get(REQUEST_ID);
  }

  /** The tenant that the path names, if it can be one. */
  public static Optional<String> tenant(RoutingContext web) {
    String[] segments = web.request().path().split("/", 4);
    return segments.length > 2 && segments[1].equals("t") && TENANT.matcher(segments[2]).matches()
        ? Optional.of(segments[2])
        : Optional.empty();
  }

  /** Browsers say where a request comes from; one too old to do so says at least its origin. */
  private static boolean fromElsewhere(MultiMap headers) {
    String site = headers.get("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = headers.get("Origin");
    return origin != null && !origin.replaceFirst("^https?://", "").equals(headers.get("Host"));
  }
}
